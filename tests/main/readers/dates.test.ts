import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfSerial, tidyIso } from '#main/readers/date-serial.ts';
import { builtInShape, shapeOfFormat } from '#main/readers/number-format.ts';

// Serials as Excel's documentation and any spreadsheet show them: 1 January 2008 is 39448, 9 August 2026 is 46243.
test.each([
  [39448, 'date', false, '2008-01-01'],
  [46243, 'date', false, '2026-08-09'],
  [1, 'date', false, '1900-01-01'],
  [59, 'date', false, '1900-02-28'],
  [60, 'date', false, undefined],
  [61, 'date', false, '1900-03-01'],
  [2958465, 'date', false, '9999-12-31'],
  [2958466, 'date', false, undefined],
  [-1, 'date', false, undefined],
  [Number.NaN, 'date', false, undefined],
  [0, 'date', true, '1904-01-01'],
  [44781, 'date', true, '2026-08-09'],
  [46243.999994213, 'date', false, '2026-08-10'],
  [46243.5, 'time', false, '2026-08-09T12:00:00'],
  [0.5, 'time', false, '12:00:00'],
  [1.5, 'elapsed', false, '36:00:00'],
] as const)('serial %d as %s (1904: %s) is %s', (serial, shape, from1904, iso) => {
  expect(dateOfSerial(serial, shape, from1904)).toBe(iso);
});

test('every day from 1 March 1900 on goes there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      const iso = dateOfSerial(serial, 'date', false) ?? '';
      expect(Date.parse(iso) / 86_400_000 + 25_569).toBe(serial);
    }),
  );
});

test.each([
  ['dd/mm/yyyy', 'date'],
  ['[$-421]dd\\ mmmm\\ yyyy;@', 'date'],
  ['mmmm', 'date'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'elapsed'],
  ['mm:ss.0', 'time'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['General', undefined],
  ['0', undefined],
  ['0.00E+00', undefined],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', undefined],
  ['[$Rp-421]\\ #,##0', undefined],
  ['"Rp"#,##0;-"Rp"#,##0', undefined],
  ['0.0" hari"', undefined],
  ['@', undefined],
  ['0;"dd"', undefined],
  ['[Magenta]0', undefined],
  ['000000000000000000', undefined],
  ['"tak tertutup dd', undefined],
])('format %s shows %s', (code, shape) => {
  expect(shapeOfFormat(code)?.as === 'number' ? undefined : shapeOfFormat(code)?.as).toBe(shape);
});

test('built-in formats', () => {
  expect([0, 1, 14, 20, 22, 46, 47, 49].map((id) => builtInShape(id)?.as)).toEqual([
    undefined,
    undefined,
    'date',
    'time',
    'date',
    'elapsed',
    'time',
    undefined,
  ]);
});

test.each([
  ['2026-08-09', '2026-08-09'],
  ['2026-08-09T00:00:00.000Z', '2026-08-09'],
  ['2026-08-09T23:59:01.5+07:00', '2026-08-09T23:59:01'],
  ['2026-08-09T08:30', '2026-08-09T08:30:00'],
  ['08:30', '08:30:00'],
  ['2026-13-40', undefined],
  ['9 Agustus 2026', undefined],
  ['', undefined],
])('%s is kept as %s', (text, tidy) => {
  expect(tidyIso(text)).toBe(tidy);
});
