import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, neutralCsvText, restoredCsvText } from '#main/papers/csv/neutral-cell.ts';
import { startsFormula } from '#shared/kernel/formula-text.ts';

const awkward = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ',', ';', '|', '"', ' ', '0', '1', 'a', '＝', '－'),
  maxLength: 24,
});

test.each([
  ['=1+1', "'=1+1"],
  ['+62811', "'+62811"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ["'=1", "''=1"],
  ['＝1', "'＝1"],
  ['baik,=1', "baik,'=1"],
  ['baik;=1', "baik;'=1"],
  ['197908082022222008', "'197908082022222008"],
  ['007', "'007"],
])('%j goes out as %j', (text, expected) => {
  expect(neutralCsvText(text)).toBe(expected);
});

test.each(['Baik', "Jum'at", 'a - b', 'a = b', '1.5', '2026-11-24', '12345', "'quoted'", 'e@mail', '0', ''])(
  '%j is left alone',
  (text) => {
    expect(neutralCsvText(text)).toBe(text);
  },
);

test('nothing that goes out starts as a formula, at its start or after a separator', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      for (const part of neutralCsvText(text).split(/[,;|\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(neutralCsvText(text)).not.toMatch(/^[\t\r\n]/);
    }),
    { numRuns: 2000 },
  );
});

test('the mark comes off again', () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string()), (text) => {
      expect(restoredCsvText(neutralCsvText(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('numbers stay numbers', () => {
  expect(csvCell(-5.25)).toBe('-5,25');
  expect(csvCell(1e21)).toBe('1e+21');
  expect(csvCell(null)).toBe('');
});

test('a text that would be typed as a formula is known', () => {
  expect(['=1', '+1', '-1', '@a', '\t=', "'=1"].every(startsFormula)).toBe(true);
  expect(['a=1', ' =1', '1-1', ''].some(startsFormula)).toBe(false);
});
