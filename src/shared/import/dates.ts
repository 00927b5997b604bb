import { isMissing, tidy } from '#shared/rules/word-forms.ts';
import { isoDate, monthNamed, romanNumber, serialDate } from './calendar-words.ts';
import type { RecognitionConfidence, RecognitionReason } from './reconciled.ts';

/** Order of day and month in a column's slashed dates. A date that names its month or begins with its year needs none. */
type DateOrder = 'dmy' | 'mdy';

/** How one column writes dates, settled over all its cells. `pivot`: two-digit years above it belong to the 1900s. */
export interface DateStyle {
  readonly order: DateOrder;
  readonly sure: RecognitionConfidence;
  readonly because: RecognitionReason;
  readonly pivot: number;
}

const time = /(?:[T\s,]+|\s+(?:pukul|jam)\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|wib|wita|wit|z)?$/i;
const before = /^[\p{L}][\p{L} .']*,\s*(?=\d)/u;
const numeric = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})$/;
const named = /^(\d{1,2})\s*[-/.\s]\s*([a-z]+)\.?\s*[-/.,\s]\s*(\d{4}|\d{2})$/i;
const namedFirst = /^([a-z]+)\.?\s+(\d{1,2})\s*,?\s+(\d{4})$/i;

/**
 * Settles the order of day and month of a column. `witness(i)` may give the true date of cell i from elsewhere (the NIP holds the
 * birth date); `today` is `YYYY-MM-DD` and sets where two-digit years turn.
 */
export function decideDateStyle(
  cells: readonly string[],
  today: string,
  witness?: (index: number) => string | null,
): DateStyle {
  let dayFirst = 0;
  let monthFirst = 0;
  let unclear = 0;
  let witnessDay = 0;
  let witnessMonth = 0;
  for (let i = 0; i < cells.length; i++) {
    const match = numeric.exec(stripped(cells[i] ?? ''));
    if (match === null) continue;
    const first = Number(match[1]);
    const second = Number(match[2]);
    if (first === second) continue;
    if (first > 12) dayFirst++;
    else if (second > 12) monthFirst++;
    else unclear++;
    const known = witness?.(i);
    if (!known) continue;
    const month = Number(known.slice(5, 7));
    const day = Number(known.slice(8, 10));
    if (day === first && month === second) witnessDay++;
    else if (day === second && month === first) witnessMonth++;
  }
  const values = { dayFirst, monthFirst, unclear, witness: Math.max(witnessDay, witnessMonth) };
  const pivot = Number(today.slice(2, 4));
  const style = (order: DateOrder, sure: RecognitionConfidence, code: RecognitionReason['code']): DateStyle => ({
    order,
    sure,
    because: { code, values },
    pivot,
  });
  if (dayFirst > 0 && monthFirst > 0) return style(monthFirst > dayFirst ? 'mdy' : 'dmy', 'guess', 'date-mixed');
  if (dayFirst > 0) return style('dmy', 'certain', 'date-proven');
  if (monthFirst > 0) return style('mdy', 'certain', 'date-proven');
  if (unclear === 0) return style('dmy', 'certain', 'date-plain');
  if (witnessDay + witnessMonth > 0) return style(witnessMonth > witnessDay ? 'mdy' : 'dmy', 'certain', 'date-witness');
  return style('dmy', 'likely', 'date-usual');
}

const longest = 60;

function stripped(text: string): string {
  if (text.length > longest) return '';
  return tidy(text).replace(time, '').replace(before, '');
}

/**
 * Reads a cell as `YYYY-MM-DD` in its column's style: null when it says nothing, undefined when it is no date or cannot be one in
 * this column (a month 13 is never swapped back cell by cell).
 */
export function readDate(text: string, kind: string, style: DateStyle): string | null | undefined {
  if (kind === 'd') return text.slice(0, 10);
  if (isMissing(text)) return null;
  const rest = stripped(text);
  if (/^\d{8}$/.test(rest)) return compactDate(rest) ?? undefined;
  if (/^\d{4,5}(?:[.,]\d+)?$/.test(rest)) return serialDate(Number(rest.replace(',', '.'))) ?? undefined;
  const ymd = yearFirst.exec(rest);
  if (ymd !== null) return isoDate(Number(ymd[1]), Number(ymd[2]), Number(ymd[3])) ?? undefined;
  const parts = numeric.exec(rest);
  if (parts !== null) {
    const [day, month] =
      style.order === 'dmy' ? [Number(parts[1]), Number(parts[2])] : [Number(parts[2]), Number(parts[1])];
    return isoDate(fullYear(parts[3] ?? '', style.pivot), month, day) ?? undefined;
  }
  return wordDate(rest, style.pivot) ?? undefined;
}

function wordDate(text: string, pivot: number): string | null {
  const match = named.exec(text);
  if (match !== null) {
    const month = monthNamed(match[2] ?? '') ?? romanNumber(match[2] ?? '');
    return month === null ? null : isoDate(fullYear(match[3] ?? '', pivot), month, Number(match[1]));
  }
  const english = namedFirst.exec(text);
  const month = english === null ? null : monthNamed(english[1] ?? '');
  return english === null || month === null ? null : isoDate(Number(english[3]), month, Number(english[2]));
}

function compactDate(digits: string): string | null {
  const ymd = isoDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  return ymd ?? isoDate(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
}

function fullYear(text: string, pivot: number): number {
  const year = Number(text);
  return text.length === 4 ? year : year > pivot ? 1900 + year : 2000 + year;
}
