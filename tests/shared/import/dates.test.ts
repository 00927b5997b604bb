import { describe, expect, test } from 'vitest';
import { decideDateStyle, readDate } from '#shared/import/dates.ts';

const today = '2026-03-01';
const columnOf = (cells: readonly string[], witness?: (at: number) => string | null) => {
  const style = decideDateStyle(cells, today, witness);
  return { style, dates: cells.map((cell) => readDate(cell, 't', style)) };
};

test.each([
  ['09/08/2026', '2026-08-09'],
  ['9-8-2026', '2026-08-09'],
  ['09.08.2026', '2026-08-09'],
  ['9 Agustus 2026', '2026-08-09'],
  ['09 Agustus 2026 23:59:01', '2026-08-09'],
  ['Senin, 9 Agustus 2026', '2026-08-09'],
  ['Tanjung Pinang, 9 Agustus 2026', '2026-08-09'],
  ['9 Aug 2026', '2026-08-09'],
  ['August 9, 2026', '2026-08-09'],
  ['12-IX-2025', '2025-09-12'],
  ['5 Nopember 2025', '2025-11-05'],
  ['2026-08-09', '2026-08-09'],
  ['2026-08-09T23:59:01', '2026-08-09'],
  ['2026/08/09', '2026-08-09'],
  ['20260809', '2026-08-09'],
  ['46243', '2026-08-09'],
  ['9/8/79', '1979-08-09'],
  ['9/8/25', '2025-08-09'],
  ['-', null],
  ['', null],
  ['31/02/2020', undefined],
  ['kemarin', undefined],
  ['99999999', undefined],
])('%s is %s', (cell, date) => {
  expect(columnOf([cell, '25/12/2020']).dates[0]).toBe(date);
});

test('a date cell is taken as it is', () => {
  expect(readDate('2026-08-09T10:00:00', 'd', decideDateStyle([], today))).toBe('2026-08-09');
});

describe('day and month are settled for a column', () => {
  test('one cell proves the order for all', () => {
    expect(columnOf(['04/05/2025', '04/25/2025'])).toMatchObject({
      dates: ['2025-04-05', '2025-04-25'],
      style: { order: 'mdy', sure: 'certain' },
    });
    expect(columnOf(['04/05/2025', '25/04/2025'])).toMatchObject({
      dates: ['2025-05-04', '2025-04-25'],
      style: { order: 'dmy', sure: 'certain' },
    });
  });

  test('a cell that cannot be a date in this order is not turned round', () => {
    expect(columnOf(['04/25/2025', '04/28/2025', '25/04/2025'])).toMatchObject({
      dates: ['2025-04-25', '2025-04-28', undefined],
      style: { order: 'mdy', sure: 'guess', because: { code: 'date-mixed' } },
    });
  });

  test('a witness settles what no cell proves, else the Indonesian habit does', () => {
    expect(columnOf(['04/05/2025'], () => '2025-04-05')).toMatchObject({
      dates: ['2025-04-05'],
      style: { because: { code: 'date-witness' } },
    });
    expect(columnOf(['04/05/2025'])).toMatchObject({
      dates: ['2025-05-04'],
      style: { sure: 'likely', because: { code: 'date-usual' } },
    });
  });
});
