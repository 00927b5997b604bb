import { fill } from './fill.ts';
import type { Language, Wordings } from './wording.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Months, January first. */
export const monthWords = {
  '01': { id: 'Januari', en: 'January' },
  '02': { id: 'Februari', en: 'February' },
  '03': { id: 'Maret', en: 'March' },
  '04': { id: 'April', en: 'April' },
  '05': { id: 'Mei', en: 'May' },
  '06': { id: 'Juni', en: 'June' },
  '07': { id: 'Juli', en: 'July' },
  '08': { id: 'Agustus', en: 'August' },
  '09': { id: 'September', en: 'September' },
  '10': { id: 'Oktober', en: 'October' },
  '11': { id: 'November', en: 'November' },
  '12': { id: 'Desember', en: 'December' },
} as const satisfies Wordings;

const words = {
  year: { id: 'Tahun {year}', en: '{year}' },
  month: { id: '{month} {year}', en: '{month} {year}' },
  quarter: { id: 'Triwulan {rank} Tahun {year}', en: 'Quarter {rank} of {year}' },
  half: { id: 'Semester {rank} Tahun {year}', en: 'Half-year {rank} of {year}' },
} as const satisfies Wordings;

interface PeriodParts {
  readonly year: string;
  readonly kind: keyof typeof words;
  readonly part: number;
}

function partsOf(period: string): PeriodParts | null {
  const match = /^(\d{4})(?:-(Q|S|)(\d{1,2}))?$/.exec(period);
  if (match === null) return null;
  const [, year = '', mark, digits] = match;
  const part = Number(digits ?? 0);
  if (digits === undefined) return { year, kind: 'year', part: 0 };
  if (mark === '') return part >= 1 && part <= 12 ? { year, kind: 'month', part } : null;
  if (mark === 'Q') return part >= 1 && part <= 4 ? { year, kind: 'quarter', part } : null;
  return part >= 1 && part <= 2 ? { year, kind: 'half', part } : null;
}

/** A period (`2025`, `2025-06`, `2025-Q3`, `2025-S1`) in words: "Juni 2025", "Triwulan III Tahun 2025". Any other text is given back. */
export function periodWords(period: string, language: Language): string {
  const parts = partsOf(period);
  if (parts === null) return period;
  const month = monthWords[period.slice(5) as keyof typeof monthWords]?.[language] ?? '';
  return fill(words[parts.kind], language, { year: parts.year, month, rank: roman[parts.part - 1] ?? '' });
}

/** The title line of the national portal: "Periode Tahunan 2025", "Periode Bulanan VI Tahun 2025". Always Indonesian. */
export function portalPeriod(period: string): string {
  const parts = partsOf(period);
  if (parts === null) return /^periode\b/i.test(period) ? period : `Periode ${period}`;
  const rank = roman[parts.part - 1] ?? '';
  switch (parts.kind) {
    case 'year':
      return `Periode Tahunan ${parts.year}`;
    case 'month':
      return `Periode Bulanan ${rank} Tahun ${parts.year}`;
    case 'quarter':
      return `Periode Triwulan ${rank} Tahun ${parts.year}`;
    case 'half':
      return `Periode Semester ${rank} Tahun ${parts.year}`;
  }
}

/** First and last month of a period, from 1: of `2025-Q3` 7 and 9. */
export function monthsOf(period: string): readonly [number, number] {
  const part = period.slice(5);
  if (part === '') return [1, 12];
  const number = Number(part.replace(/\D/g, ''));
  if (part.startsWith('Q')) return [number * 3 - 2, number * 3];
  if (part.startsWith('S')) return [number * 6 - 5, number * 6];
  return [number, number];
}
