import { monthsOf } from '#shared/kernel/period-words.ts';

/** How a day of signing fits a workshop: `odd` needs a yes, `impossible` is refused. */
export type DateFit = 'usual' | 'odd' | 'impossible';

const earliest = 2000;

/** `date` with its year moved. */
function yearsOn(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/**
 * Whether a result of this period can have been signed on this day (all `YYYY-MM-DD`). Impossible: before the period's year, or more
 * than a year ahead of today. Odd: still to come, before the last month of the period, or more than two years after the period's year.
 */
export function signDateFit(date: string, period: string, today: string): DateFit {
  const year = /^\d{4}/.exec(period)?.[0];
  const first = `${year ?? earliest}-01-01`;
  if (date < first || date > yearsOn(today, 1)) return 'impossible';
  if (date > today) return 'odd';
  if (year === undefined) return 'usual';
  const lastMonth = `${year}-${String(monthsOf(period)[1]).padStart(2, '0')}-01`;
  return date < lastMonth || date > `${Number(year) + 2}-12-31` ? 'odd' : 'usual';
}
