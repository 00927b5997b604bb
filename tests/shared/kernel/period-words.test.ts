import { expect, test } from 'vitest';
import { periodWords, portalPeriod } from '#shared/kernel/period-words.ts';

test.each([
  ['2025', 'Tahun 2025', '2025', 'Periode Tahunan 2025'],
  ['2025-05', 'Mei 2025', 'May 2025', 'Periode Bulanan V Tahun 2025'],
  ['2025-Q4', 'Triwulan IV Tahun 2025', 'Quarter IV of 2025', 'Periode Triwulan IV Tahun 2025'],
  ['2025-S1', 'Semester I Tahun 2025', 'Half-year I of 2025', 'Periode Semester I Tahun 2025'],
  ['2025-13', '2025-13', '2025-13', 'Periode 2025-13'],
  ['Periode Khusus', 'Periode Khusus', 'Periode Khusus', 'Periode Khusus'],
])('%s', (period, id, en, portal) => {
  expect([periodWords(period, 'id'), periodWords(period, 'en'), portalPeriod(period)]).toEqual([id, en, portal]);
});
