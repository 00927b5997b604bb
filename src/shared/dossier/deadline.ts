import { monthWords } from '#shared/kernel/period-words.ts';
import { fold } from '#shared/rules/word-forms.ts';

const roman = ['i', 'ii', 'iii', 'iv'];
const months = Object.entries(monthWords).flatMap(([key, { id, en }]) =>
  [id, en, id.slice(0, 3)].map((word) => [word.toLowerCase(), Number(key)] as const),
);

/** The last day of a month, `YYYY-MM-DD`. */
function lastDay(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

const rank = (word: string): number => (/^\d$/.test(word) ? Number(word) : roman.indexOf(word) + 1);

/** A day that exists, or null. */
function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

/**
 * The last day that a deadline means: a date, `Triwulan IV 2025`, `Semester 2`, `Oktober 2025`, a year; null where nobody can tell. A part of
 * a year that names none is of `year`.
 */
export function deadlineOf(written: string, year: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(written.trim());
  if (iso !== null) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(written.trim());
  if (day !== null) return dayOf(day[3] ?? '', day[2] ?? '', day[1] ?? '');
  const text = fold(written);
  const own = /\b(20\d{2})\b/.exec(text)?.[1] ?? year;
  const part = /\b(triwulan|tw|kuartal|quarter|q|semester|smt)\s*(iv|iii|ii|i|[1-4])\b/.exec(text);
  if (part !== null) {
    const half = /^s/.test(part[1] ?? '');
    const last = rank(part[2] ?? '') * (half ? 6 : 3);
    return last > 12 ? null : lastDay(own, last);
  }
  const month = months.find(([word]) => new RegExp(`\\b${word}\\b`).test(text));
  if (month !== undefined) {
    const before = new RegExp(`\\b(\\d{1,2})\\s+${month[0]}\\b`).exec(text)?.[1];
    return before === undefined ? lastDay(own, month[1]) : dayOf(own, String(month[1]), before);
  }
  return /^(?:(?:akhir |sepanjang )?(?:tahun )?(?:anggaran )?)?20\d{2}$/.test(text) ? `${own}-12-31` : null;
}
