import { expect, test } from 'vitest';
import { run } from '../../soak/papers.ts';

test('minutes of odd journals come back whole from PDF, DOCX and XLSX, within the margins', async () => {
  const { journals, texts } = await run({ count: 1, seed: 5 });
  expect(journals).toBe(1);
  expect(texts).toBeGreaterThan(15);
});
