import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { judge, type TrueTable } from '../../fixtures/import-truth.ts';

const folder = fileURLToPath(new URL('../../fixtures/import-faults/', import.meta.url));
const truths = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as Readonly<Record<string, TrueTable>>;
/** What these files ask or hold back, by finding; all others are read whole. */
const asks: Readonly<Record<string, string>> = {
  'g03-360-pivot.xlsx': 'levels.meant',
  'g04-semester-dan-tahunan.xlsx': 'levels.which',
  'g05-usulan-dan-final.xlsx': 'levels.which',
};
const files = Object.keys(truths).filter((name) => name !== 'g22-tanpa-satu-sel.xlsx');

test.each(files)('%s: no rating is wrong, and none is written that the file does not say', async (name) => {
  const { tables } = await collectTables({ name, path: `${folder}${name}` });
  const { wrong, unasked, lost, preview } = judge(
    tables.flatMap((table) => shapeTable(table)),
    truths[name] as TrueTable,
  );
  expect({ wrong, unasked }).toEqual({ wrong: [], unasked: [] });
  const asked = asks[name];
  if (asked !== undefined) expect(preview.findings.map(({ code }) => code)).toContain(asked);
  if (lost.length > 0) expect(preview.findings.some(({ severity }) => severity !== 'note')).toBe(true);
});
