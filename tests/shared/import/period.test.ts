import { expect, test } from 'vitest';
import { periodWithin, readPeriod } from '#shared/import/period.ts';

test.each([
  ['Periode Bulanan V Tahun 2026', '2026-05'],
  ['Periode Bulanan 6 Tahun 2026', '2026-06'],
  ['Periode Tahunan 2025', '2025'],
  ['Triwulan I Tahun 2025', '2025-Q1'],
  ['TW II 2025', '2025-Q2'],
  ['Triwulan Keempat 2025', '2025-Q4'],
  ['2023-Q1', '2023-Q1'],
  ['Semester II 2025', '2025-S2'],
  ['Juni 2025', '2025-06'],
  ['Jun-25', '2025-06'],
  ['2025-06', '2025-06'],
  ['06/2025', '2025-06'],
  ['202506', '2025-06'],
  ['2025', '2025'],
  ['2025-06-01', '2025-06'],
  ['Periode Januari - Desember 2025', '2025'],
  ['1 Januari s.d. 31 Desember 2025', '2025'],
  ['1 Januari s.d. 31 Maret 2025', '2025-Q1'],
  ['Periode Juli sampai Desember 2025', '2025-S2'],
  ['Triwulan I', null],
  ['Periode Bulanan XIII Tahun 2026', null],
  ['Triwulan V 2025', null],
  ['Februari sampai April 2025', null],
  ['2025-13', null],
  ['s.d. Desember 2023', '2023'],
  ['s/d Juni 2025', '2025-S1'],
  ['sampai dengan 30 September 2025', '2025-09'],
  ['tanpa tahun', null],
])('%s is %s', (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

test.each([
  ['2025-06', '2025', true],
  ['2025-06', '2025-Q2', true],
  ['2025-Q2', '2025-S1', true],
  ['2025', '2025-06', false],
  ['2025-07', '2025-Q2', false],
  ['2024', '2025', false],
])('%s within %s: %s', (inner, outer, within) => {
  expect(periodWithin(inner, outer)).toBe(within);
});
