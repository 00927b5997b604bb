import { monthsOf } from '#shared/kernel/period-words.ts';
import { tidy } from '#shared/rules/word-forms.ts';
import { monthNamed, romanNumber } from './calendar-words.ts';

const ranks = 'i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|\\d{1,2}';
const yearIn = /(?:^|\D)((?:19|20)\d{2})(?!\d)/;
const monthly = new RegExp(`\\b(?:periode\\s+)?bulan(?:an)?\\s*:?\\s*(${ranks}|[a-z]+)\\b`, 'i');
const quarterly = new RegExp(
  `\\b(?:triwulan(?:an)?|tri wulan|tw|kuartal|quarter)\\s*[-.:]?\\s*(${ranks}|pertama|kedua|ketiga|keempat)\\b`,
  'i',
);
const quarterCode = /\b(?:q|tw)\s*([1-4])\b/i;
const halfYearly = new RegExp(
  `\\b(?:semester|smt|half[-\\s]?year)\\s*[-.:]?\\s*(${ranks}|pertama|kedua|ganjil|genap)\\b`,
  'i',
);
const ordinals: Readonly<Record<string, number>> = { pertama: 1, kedua: 2, ketiga: 3, keempat: 4, ganjil: 1, genap: 2 };

/**
 * A period as text: `2025`, `2025-S1`, `2025-Q3`, `2025-06`. Null when the text names none. Reads `Periode Bulanan V Tahun 2026`,
 * `Periode Tahunan 2025`, `Triwulan I 2025`, `2023-Q1`, `Juni 2025`, `2025-06`, `Januari s.d. Desember 2025`.
 */
export function readPeriod(source: string): string | null {
  if (source.length > 300) return null;
  const text = tidy(source);
  const iso = /^((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.]0?1)?(?:T00:00:00)?$/.exec(text);
  if (iso !== null) return within(iso[1] ?? '', '', Number(iso[2]), 12);
  const backwards = /^(\d{1,2})[-/.]((?:19|20)\d{2})$/.exec(text);
  if (backwards !== null) return within(backwards[2] ?? '', '', Number(backwards[1]), 12);
  const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (compact !== null) return `${compact[1]}-${compact[2]}`;
  const year = yearIn.exec(text)?.[1] ?? shortYear(text);
  if (year === null) return null;
  const quarter = quarterly.exec(text)?.[1] ?? quarterCode.exec(text)?.[1];
  if (quarter !== undefined) return within(year, 'Q', rankOf(quarter), 4);
  const half = halfYearly.exec(text)?.[1];
  if (half !== undefined) return within(year, 'S', rankOf(half), 2);
  const rank = monthly.exec(text)?.[1];
  const month = rank === undefined || monthNamed(rank) !== null ? 0 : rankOf(rank);
  if (month > 0) return within(year, '', month, 12);
  const span = spanOf(text, year);
  // A monthly period whose month cannot be read is not the year.
  return span === year && /\bbulanan\b/i.test(text) && !/\bjan/i.test(text) ? null : span;
}

function shortYear(text: string): string | null {
  const match = /^([a-z]{3,9})[-'’\s]+(\d{2})$/i.exec(text);
  return match !== null && monthNamed(match[1] ?? '') !== null ? `20${match[2]}` : null;
}

/** Months named in the text: none or January to December is the year, three or six that begin a quarter or half are that one. */
function spanOf(text: string, year: string): string | null {
  const named = (text.match(/[a-z]+/gi) ?? []).map((word) => monthNamed(word)).filter((month) => month !== null);
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return year;
  // `s.d. Desember 2023` counts from January on.
  const until = named.length === 1 && /(?:^|[\s(])(?:s\s*[./]?\s*d|sampai(?: dengan)?|hingga|until|to)\b/i.test(text);
  if (until) return last === 12 ? year : (wholePart(year, last) ?? within(year, '', last, 12));
  if (first === last) return within(year, '', first, 12);
  if (first === 1 && last === 12) return year;
  if (last - first === 2 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  if (last - first === 5 && first % 6 === 1) return `${year}-S${(first + 5) / 6}`;
  return null;
}

/** The quarter or half that begins in January and ends with this month. */
function wholePart(year: string, last: number): string | null {
  return last === 3 ? `${year}-Q1` : last === 6 ? `${year}-S1` : null;
}

function rankOf(text: string): number {
  return ordinals[text.toLowerCase()] ?? romanNumber(text) ?? (/^\d+$/.test(text) ? Number(text) : 0);
}

function within(year: string, mark: string, part: number, most: number): string | null {
  if (!(part >= 1 && part <= most)) return null;
  return mark === '' ? `${year}-${String(part).padStart(2, '0')}` : `${year}-${mark}${part}`;
}

/** Whether `inner` is `outer` or a part of it: `2025-06` lies in `2025-Q2`, `2025-S1` and `2025`. */
export function periodWithin(inner: string, outer: string): boolean {
  if (inner === outer) return true;
  if (inner.slice(0, 4) !== outer.slice(0, 4)) return false;
  const [from, to] = monthsOf(inner);
  const [start, end] = monthsOf(outer);
  return from >= start && to <= end;
}

/** Whether `inner` is the last part of `outer`: December, the fourth quarter, the second half of a year. */
export function endsWith(outer: string, inner: string): boolean {
  return periodWithin(inner, outer) && monthsOf(inner)[1] === monthsOf(outer)[1];
}

const untilMonth = /(?:^|[\s(])(?:s\s*[./]?\s*d|sampai(?: dengan)?)\.?\s+(?:\d{1,2}\s+)?\p{L}+\s+(?:19|20)\d{2}/iu;
const reportYear =
  /\b(?:rekap\w*|daftar|laporan|penilaian|evaluasi|predikat|kinerja|skp|rating|recap|report|performance|appraisal|results?)\b/i;
const stampWords =
  /\b(?:nomor|no|tanggal|tgl|dicetak|diunduh|printed|peraturan|undang|keputusan|edaran|lampiran|surat)\b/i;

/** The year of a report's own name, `REKAP KINERJA 2023`, or null; a decree's or a printing date's is not it. */
export function yearOfReport(line: string): string | null {
  if (!reportYear.test(line) || stampWords.test(line) || /\d{1,2}\s+\p{L}+\s+(?:19|20)\d{2}/u.test(line)) return null;
  const years = new Set([...line.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year));
  const [year] = years;
  return year !== undefined && years.size === 1 ? readPeriod(line) : null;
}

/** The period of a tab's or a file's name: `JAN`, `TW II`, `TAHUNAN`, `Rekap 2023`; `year` is that of its surroundings, where it names none. */
export function namedPeriod(name: string, year: string): string | null {
  const text = tidy(name.replace(/_/g, ' ')).replace(
    /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4}|\d{8})(?!\d)/g,
    ' ',
  );
  const own = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text);
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const month = words.filter((word) => monthNamed(word) !== null);
  const part = namesPeriod(text) || /\b(?:tw|trw|smt|semester|triwulan)\s*-?\s*(?:\d|[iv]+)\b/i.test(text);
  const lone = month.length === 1 && words.length <= 2 && (own !== null || words.length === 1);
  if (own !== null) return namesPeriod(text) || lone || part || words.length <= 3 ? readPeriod(text) : null;
  if (year === '') return null;
  if (/^(?:tahunan|setahun|annual)$/i.test(text.trim())) return year;
  return lone || part ? readPeriod(`${text} ${year}`) : null;
}

/** Whether a title line speaks of a period at all, so that a year in an agency's name is not taken for one. */
export function namesPeriod(line: string): boolean {
  if (untilMonth.test(line)) return true;
  return /\b(?:periode|period|tahun(?:an)?|year|bulan(?:an)?|triwulan|tri wulan|semester|kuartal|quarter|ta)\b|[-\s](?:q|tw)\s?[1-4]\b/i.test(
    line,
  );
}
