import type { CellKind } from '#shared/kernel/table.ts';
import { dateOfSerial } from './date-serial.ts';
import { percentText } from './number-format.ts';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, benar: true, false: false, salah: false };
const DATED = /^\D*(\d{1,4})[-/. ]+(?:\d{1,2}|\p{L}{3,})[-/. ,]+(\d{1,4})(?!\d)/u;

/**
 * A number cell of a format that keeps what it shows beside its number (OpenDocument, HTML): what it shows counts where that means
 * something else, a truth value, a word, a per cent, a date or leading zeros.
 */
export function seenNumber(lexeme: string, shown: string): { readonly text: string; readonly kind: CellKind } {
  const value = Number(lexeme);
  const seen = shown.trim();
  const flag = FLAGS[seen.toLowerCase()];
  if (flag !== undefined && Number(flag) === value) return { text: String(flag), kind: 'b' };
  if (/\p{L}/u.test(seen) && !/\d/.test(seen)) return { text: seen, kind: 't' };
  const padded = /^\D*?(0\d+)$/.exec(seen)?.[1];
  if (padded !== undefined && Number(padded) === value) return { text: seen, kind: 't' };
  if (isPercentOf(seen, value)) return { text: percentText(value), kind: 'p' };
  const [, first = '', last = ''] = DATED.exec(seen) ?? [];
  const date = last === '' ? undefined : dateOfSerial(value, 'date', false);
  const [, year = '', day = ''] = /^(\d{4})-\d\d-(\d\d)/.exec(date ?? '') ?? [];
  const isYear = (text: string) => Number(text) === Number(year) || Number(text) === Number(year) % 100;
  const fits = (isYear(last) && Number(first) <= 31) || (isYear(first) && Number(last) === Number(day));
  return date !== undefined && fits ? { text: date, kind: 'd' } : { text: lexeme, kind: 'n' };
}

/** Whether `80%` is shown for 0.8, to the digits shown; for 80 a format has only put the sign behind it. */
function isPercentOf(seen: string, value: number): boolean {
  const [, digits] = /^[-+(]?\s*(\d+(?:[.,]\d+)?)\s*%\)?$/.exec(seen) ?? [];
  return digits !== undefined && Math.abs(Number(digits.replace(',', '.')) - Math.abs(value) * 100) <= 0.5;
}
