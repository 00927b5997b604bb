import { workFields } from '#shared/dossier/work-fields.ts';
import { speltRating } from '#shared/rules/level-spelling.ts';
import { fold, isMissing, tidy } from '#shared/rules/word-forms.ts';
import { monthNamed } from './calendar-words.ts';
import { readDate } from './dates.ts';
import { type Field, fieldValues } from './field.ts';
import type { Ledger } from './ledger.ts';
import { readNumber } from './numbers.ts';
import { readPeriod } from './period.ts';
import { cellKindOf, type Sheet, textOf } from './sheet.ts';

const yes = new Set([
  'ya',
  'y',
  'yes',
  'true',
  '1',
  'v',
  'x',
  'sudah',
  'ada',
  'tercatat',
  'benar',
  'checked',
  'centang',
]);
const no = new Set(['tidak', 't', 'no', 'n', 'false', '0', 'belum', 'tidak ada', 'bukan', 'salah']);

/** The value of a field in a row: null when the cell says nothing, undefined (and a finding) when it cannot be read. */
export function fieldValue(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  field: Field,
): string | number | null | undefined {
  const text = textOf(sheet, index, field);
  if (isMissing(text)) return null;
  switch (fieldValues[field]) {
    case 'number':
    case 'score':
      return numberValue(ledger, sheet, index, field, text);
    case 'date':
      return dateValue(ledger, sheet, index, field, text);
    case 'period':
    case 'year':
      return periodValue(ledger, sheet, index, field, text);
    case 'yes':
      return yesValue(ledger, sheet, index, field, text);
    case 'level':
      return levelValue(ledger, sheet, index, field, text);
    case 'nip':
      return nipDigits(text) ?? tidy(text);
    default:
      return tidy(text);
  }
}

function yesValue(ledger: Ledger, sheet: Sheet, index: number, field: Field, text: string): number | undefined {
  if (yes.has(fold(text)) || /^[✓✔☑√]/u.test(text.trim())) return 1;
  if (no.has(fold(text))) return 0;
  ledger.find(sheet, index, field, 'answer.unreadable', 'doubtful', { written: tidy(text), field });
  return undefined;
}

function levelValue(ledger: Ledger, sheet: Sheet, index: number, field: Field, text: string): string | undefined {
  const spelt = speltRating(text);
  if (spelt.known && spelt.source !== 'code') return spelt.level;
  ledger.find(sheet, index, field, 'rating.unknown', 'doubtful', { written: tidy(text), axis: field });
  return undefined;
}

/** The 18 digits of a NIP that is no person's own of this row, or null. */
function nipDigits(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  return digits.length === 18 ? digits : null;
}

function numberValue(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  field: Field,
  text: string,
): number | null | undefined {
  const hours = field === 'hours' ? /(\d+(?:[.,]\d+)?)\s*(?:jp|jam)\b/i.exec(text)?.[1] : undefined;
  if (hours !== undefined && /\b(?:hari|days?)\b/i.test(text)) return Number(hours.replace(',', '.'));
  if (field === 'hours' && /\b(?:hari|days?|bulan|minggu|pekan)\b/i.test(text)) {
    ledger.find(sheet, index, field, 'duration.days', 'note', { written: text.trim() });
    return null;
  }
  const style = sheet.numbers.get(field);
  const value = style === undefined ? undefined : readNumber(text, cellKindOf(sheet, index, field), style);
  if (value !== undefined && value !== null) return value;
  const unclear = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text.trim());
  ledger.find(sheet, index, field, unclear ? 'number.unclear' : 'number.unreadable', 'doubtful', {
    written: text.trim(),
    field,
  });
  return undefined;
}

/** A date about work may be a year or a month alone, as ISO 8601 writes them, or say that something goes on: null. */
function partialDate(text: string): string | null | undefined {
  const written = tidy(text);
  if (/^(?:(?:s\.?d\.?|sampai(?: dengan)?)\s+)?(?:sekarang|saat ini|kini|now|present)$/i.test(written)) return null;
  const year = /^((?:19|20)\d{2})(?:\.0+)?$/.exec(written)?.[1];
  if (year !== undefined) return year;
  const month = /^(\p{L}{3,})\s+((?:19|20)\d{2})$/u.exec(written);
  const named = month === null ? null : monthNamed(month[1] ?? '');
  return month === null || named === null ? undefined : `${month[2]}-${String(named).padStart(2, '0')}`;
}

function dateValue(ledger: Ledger, sheet: Sheet, index: number, field: Field, text: string): string | null | undefined {
  if (Object.hasOwn(workFields, field)) {
    const partial = partialDate(text);
    if (partial !== undefined) return partial;
  }
  const style = sheet.dates.get(field);
  const date = style === undefined ? undefined : readDate(text, cellKindOf(sheet, index, field), style);
  if (date !== undefined && date !== null) return date;
  ledger.find(sheet, index, field, 'date.unreadable', 'doubtful', { written: text.trim(), field });
  return undefined;
}

/** What a number alone counts in a column of periods, by its head: `II` under *Semester* is no month. */
function partNamed(sheet: Sheet, field: Field): string {
  const column = sheet.fields.get(field);
  const head = fold(sheet.recognition.columns.find((one) => one.column === column)?.header ?? '');
  return /\b(?:semester|smt)\b/.test(head)
    ? 'Semester'
    : /\b(?:triwulan|tw|kuartal|quarter)\b/.test(head)
      ? 'Triwulan'
      : 'Bulan';
}

function periodValue(ledger: Ledger, sheet: Sheet, index: number, field: Field, text: string): string | undefined {
  const year = sheet.period?.slice(0, 4) ?? '';
  const period =
    readPeriod(text.replace(/^((?:19|20)\d{2})\.0+$/, '$1')) ??
    (year === '' ? null : (readPeriod(`${partNamed(sheet, field)} ${text} ${year}`) ?? readPeriod(`${text} ${year}`)));
  if (period !== null) return period;
  ledger.find(sheet, index, field, 'period.unreadable', 'doubtful', { written: text.trim(), field });
  return undefined;
}
