import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoredCsvText } from '#main/papers/csv/neutral-cell.ts';
import { writeCsv } from '#main/papers/csv/write-csv.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { converted, noCalc, orSkipped } from '../office.ts';

const read = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true, delimiter: ';' });

test('has a byte order mark, semicolons and CRLF', () => {
  const bytes = writeCsv(['Nama', 'Nilai'], [['Dewi; "Ayu"', -5.5]]);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Nama;Nilai\r\n"Dewi; ""Ayu""";-5,5\r\n');
});

test('a parser reads back every text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1 }), (rows) => {
      const [, ...back] = read(writeCsv(['a', 'b'], rows));
      expect(back.map((row) => row.map(restoredCsvText))).toEqual(rows);
    }),
  );
});

test('NaN is refused with its place', () => {
  expect(() => writeCsv(['a'], [[Number.NaN]])).toThrow(Problem);
});

test.skipIf(noCalc !== null)(orSkipped('LibreOffice computes nothing and keeps the digits', noCalc), () => {
  const evil = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '=HYPERLINK("http://a","b")',
    '197908082022222008',
  ];
  const bytes = writeCsv(
    ['teks', 'angka'],
    evil.map((text) => [text, -2]),
  );
  const out = converted('jurnal.csv', bytes, 'fods', 'CSV:59,34,76,1,,0,false,true');
  const xml = String(out.get('jurnal.fods'));
  expect(xml).not.toContain('table:formula');
  expect(xml).not.toContain('1.97908082022222');
  expect(xml).toContain('197908082022222008');
  expect(xml.match(/office:value="-2"/g)).toHaveLength(evil.length);
});
