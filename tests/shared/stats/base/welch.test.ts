import { expect, test } from 'vitest';
import { welchDifference } from '#shared/stats/base/welch.ts';

test('hours of sleep as Student (1908) measured and R tests them: t -1.8608 on 17.776, p .0794, -3.365 to .205', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const found = welchDifference(first, second);
  expect((found?.value ?? 0) / (found?.se ?? 1)).toBeCloseTo(-1.8608, 4);
  expect(found?.df).toBeCloseTo(17.776, 3);
  expect(found?.p).toBeCloseTo(0.07939, 5);
  expect(found?.lower).toBeCloseTo(-3.3654832, 6);
  expect(found?.upper).toBeCloseTo(0.2054832, 6);
});

test('a wider interval for more confidence, and none where nothing varies', () => {
  const [x, y] = [
    [1, 2, 3],
    [2, 4, 6, 8],
  ];
  expect(welchDifference(x, y, 0.99)?.lower ?? 0).toBeLessThan(welchDifference(x, y)?.lower ?? 0);
  expect(welchDifference([1, 1], [2, 2])).toBeNull();
  expect(welchDifference([1], [2, 3])).toBeNull();
});
