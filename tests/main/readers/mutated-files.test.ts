import { expect, test } from 'vitest';
import { run } from '../../soak/mutated-files.ts';

test('eighty mutated files give rows or a Problem', async () => {
  const { files, rows, problems, codes } = await run({ count: 80, seed: 20_260_809 });
  expect(files).toBe(80);
  expect(rows + problems).toBe(80);
  expect(rows).toBeGreaterThan(10);
  expect(Object.keys(codes).length).toBeGreaterThan(8);
});
