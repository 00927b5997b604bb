import { expect, test } from 'vitest';
import { columnValue } from '#shared/column-values.ts';

test.each([
  ['present', '[rusak'],
  ['scores', '{"a":'],
  ['instrument', 'rusak'],
  ['instrument', '{"version":"1"}'],
  ['instrument', '{"name":null}'],
])('a text that is none of ours is shown as it is: %s %s', (column, text) => {
  for (const language of ['id', 'en'] as const) expect(columnValue(column, text, language)).toBe(text);
});
