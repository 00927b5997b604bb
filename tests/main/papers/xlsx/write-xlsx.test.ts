import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableCell, TableSheet } from '#main/papers/table-sheet.ts';
import { writeTableXlsx } from '#main/papers/xlsx/write-xlsx.ts';
import { converted, noCalc, orSkipped } from '../office.ts';

async function readBack(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

const sheet = (rows: readonly (readonly TableCell[])[], name = 'Tabel'): TableSheet => ({
  name,
  columns: Array.from({ length: 3 }, (_, index) => ({ title: `Kolom ${index}` })),
  rows,
});

/** A lone surrogate or control character has no place in XML; CR becomes LF. */
const expected = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');

test('text and numbers come back as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      async (rows) => {
        const book = await readBack(await writeTableXlsx({ sheets: [sheet(rows)] }));
        const back = book.worksheets[0];
        rows.forEach(([text, number], index) => {
          expect(back?.getCell(index + 2, 1).value).toBe(expected(text));
          expect(Number(back?.getCell(index + 2, 2).value)).toBe(number === 0 ? 0 : number);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('a NIP stays text to its last digit, a negative number stays a number', async () => {
  const book = await readBack(await writeTableXlsx({ sheets: [sheet([['197908082022222008', -12, '=1+1']])] }));
  const row = book.worksheets[0]?.getRow(2);
  expect(row?.getCell(1).value).toBe('197908082022222008');
  expect(row?.getCell(1).numFmt).toBe('@');
  expect(row?.getCell(2).value).toBe(-12);
  expect(row?.getCell(3).type).toBe(ExcelJs.ValueType.String);
  expect(row?.getCell(3).value).toBe('=1+1');
});

test('the same table gives the same bytes', async () => {
  const [first, second] = await Promise.all([0, 1].map(() => writeTableXlsx({ sheets: [sheet([['a', 1, null]])] })));
  expect(first).toEqual(second);
});

test('sheet names are made fit for Excel and told apart', async () => {
  const names = ["'Bidang/Umum: [A]'", 'bidang umum a', 'x'.repeat(40), 'x'.repeat(41), '', 'History'];
  const book = await readBack(await writeTableXlsx({ sheets: names.map((name) => sheet([], name)) }));
  const given = book.worksheets.map(({ name }) => name);
  expect(given.slice(0, 2)).toEqual(['Bidang Umum A', 'bidang umum a (2)']);
  expect(given.every((name) => name.length > 0 && name.length <= 31)).toBe(true);
  expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(given).not.toContain('History');
});

test.each([
  ['export.no-sheet', () => []],
  ['export.number', () => [sheet([[Number.POSITIVE_INFINITY]])]],
  ['export.too-many-columns', () => [{ name: 'a', columns: [], rows: [] }]],
])('refuses with %s', async (code, sheets) => {
  await expect(writeTableXlsx({ sheets: sheets() })).rejects.toMatchObject({ name: 'Problem', code });
});

test('a row beyond the last row of Excel is a Problem', async () => {
  function* rows(): Generator<readonly TableCell[]> {
    for (let index = 0; index < 1_048_576; index++) yield [1];
  }
  await expect(writeTableXlsx({ sheets: [{ ...sheet([]), rows: rows() }] })).rejects.toMatchObject({
    code: 'export.too-many-rows',
  });
});

test.skipIf(noCalc !== null)(orSkipped('LibreOffice opens every sheet and computes nothing', noCalc), async () => {
  const evil = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1', '=cmd|"/C calc"!A0', '197908082022222008'];
  const bytes = await writeTableXlsx({
    sheets: [sheet(evil.map((text) => [text, -2, text])), sheet([['b']], 'Dua')],
  });
  const xml = String(converted('tabel.xlsx', bytes, 'fods').get('tabel.fods'));
  expect(xml).not.toContain('table:formula');
  for (const text of evil.filter((each) => !/["\t]/.test(each)))
    expect(xml.split(`<text:p>${text}</text:p>`)).toHaveLength(3);
  expect(xml.match(/office:value="-2"/g)).toHaveLength(evil.length);
  expect(xml).toContain('table:name="Dua"');
});
