import { fold } from '#shared/rules/word-forms.ts';

const monthNames: readonly string[] = [
  'januari january jan',
  'februari february pebruari feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu ags agt agst aug',
  'september sept sep',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
];

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const romanMonths = new Map(romans.map((roman, index) => [roman, index + 1] as const));

/** 1-12 from an Indonesian or English month name or its abbreviation, or null. */
export function monthNamed(word: string): number | null {
  return months.get(fold(word)) ?? null;
}

/** 1-12 from a Roman numeral, or null. */
export function romanNumber(word: string): number | null {
  return romanMonths.get(fold(word)) ?? null;
}

/** `YYYY-MM-DD`, or null when there is no such day between 1900 and 2199. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of a spreadsheet serial (1900 system; the reader turns 1904 serials of date cells itself), or null. */
export function serialDate(serial: number): string | null {
  if (!(serial >= 1 && serial < 110_000)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
