import type { CellKind } from '#shared/kernel/table.ts';
import { dateOfSerial } from './date-serial.ts';
import { percentText } from './number-format.ts';

const DATED = /^\D*(\d{1,4})[-/. ]+(?:\d{1,2}|\p{L}{3,})[-/. ,]+(\d{1,4})(?!\d)/u;

/**
 * A number cell of a format that keeps what it shows beside its number (OpenDocument, HTML): what it shows counts where that means
 * something else, a word, a per cent, a date or leading zeros.
 */
export function seenNumber(lexeme: string, shown: string): { readonly text: string; readonly kind: CellKind } {
  const value = Number(lexeme);
  const seen = shown.trim();
  if (/\p{L}/u.test(seen) && !/\d/.test(seen)) return { text: seen, kind: 't' };
  if (/^0\d+$/.test(seen) && Number(seen) === value) return { text: seen, kind: 't' };
  if (/^[-+(]?[\d.,\s]+%\)?$/.test(seen)) return { text: percentText(value), kind: 'p' };
  const [, first = '', last = ''] = DATED.exec(seen) ?? [];
  const date = last === '' ? undefined : dateOfSerial(value, 'date', false);
  const [, year = '', day = ''] = /^(\d{4})-\d\d-(\d\d)/.exec(date ?? '') ?? [];
  const isYear = (text: string) => Number(text) === Number(year) || Number(text) === Number(year) % 100;
  const fits = (isYear(last) && Number(first) <= 31) || (isYear(first) && Number(last) === Number(day));
  return date !== undefined && fits ? { text: date, kind: 'd' } : { text: lexeme, kind: 'n' };
}
