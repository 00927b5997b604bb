import { expect, test } from 'vitest';
import { randomStream, shuffle } from '#shared/stats/base/random.ts';
import { chiSquareUpper } from '#shared/stats/base/special.ts';

test('the same seed gives the same stream, another seed another', () => {
  const draws = (seed: number) => Array.from({ length: 20 }, randomStream(seed).uniform);
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
});

test('uniform numbers fill the unit interval evenly, normal ones have mean 0 and variance 1', () => {
  const { normal, index } = randomStream(42);
  const cells = new Float64Array(100);
  const n = 200_000;
  for (let i = 0; i < n; i++) {
    const at = index(100);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  const chi = cells.reduce((sum, o) => sum + (o - n / 100) ** 2 / (n / 100), 0);
  expect(chiSquareUpper(chi, 99)).toBeGreaterThan(1e-4);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const z = normal();
    sum += z;
    squares += z * z;
  }
  expect(Math.abs(sum / n)).toBeLessThan(0.01);
  expect(Math.abs(squares / n - 1)).toBeLessThan(0.02);
});

test('shuffle keeps every element and every order is as likely', () => {
  const stream = randomStream(7);
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const key = shuffle(['a', 'b', 'c'], stream).join('');
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
