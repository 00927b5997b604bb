import { expect, test } from 'vitest';
import { run } from '../../soak/mutated-files.ts';

test('a hundred and fifty mutated files give rows or a Problem', { timeout: 180_000 }, async () => {
  const { files, rows, problems, codes } = await run({ count: 150, seed: 20_260_809 });
  expect(files).toBe(150);
  expect(rows + problems).toBe(150);
  expect(rows).toBeGreaterThan(20);
  expect(Object.keys(codes).length).toBeGreaterThan(8);
});
