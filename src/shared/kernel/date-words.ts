import { englishNumber, englishOrdinal } from './english-numbers.ts';
import { fill } from './fill.ts';
import { indonesianNumber } from './indonesian-numbers.ts';
import { monthWords } from './period-words.ts';
import { Problem } from './problem.ts';
import type { Language, Wording, Wordings } from './wording.ts';

/** Days of the week, Sunday first. */
const days: readonly Wording[] = [
  { id: 'Minggu', en: 'Sunday' },
  { id: 'Senin', en: 'Monday' },
  { id: 'Selasa', en: 'Tuesday' },
  { id: 'Rabu', en: 'Wednesday' },
  { id: 'Kamis', en: 'Thursday' },
  { id: 'Jumat', en: 'Friday' },
  { id: 'Sabtu', en: 'Saturday' },
];

const words = {
  date: { id: '{day} {month} {year}', en: '{day} {month} {year}' },
  time: { id: '{date} pukul {hour}.{minute}{zone}', en: '{date} at {hour}:{minute}{zone}' },
  opening: {
    id: 'hari ini {weekday} tanggal {day} bulan {month} tahun {year}',
    en: 'this {weekday}, the {day} of {month} in the year {year}',
  },
} as const satisfies Wordings;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function partsOf(iso: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (match === null || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day)
    throw new Problem('export.date', { value: iso });
  return { year, month, day, weekday: moment.getUTCDay() };
}

/** A month (1 to 12) by its name. */
export function monthName(month: number, language: Language): string {
  return monthWords[String(month).padStart(2, '0') as keyof typeof monthWords][language];
}

/** An ISO 8601 date (a time after it is passed over) as "9 Agustus 2026". Throws `export.date` for what is no date. */
export function dateWords(iso: string, language: Language): string {
  const { year, month, day } = partsOf(iso);
  return fill(words.date, language, { day: String(day), month: monthName(month, language), year: String(year) });
}

/** An ISO 8601 moment as "9 Agustus 2026 pukul 10.15", as its own clock says; one that ends in Z is marked UTC. A mere date stays one. */
export function momentWords(iso: string, language: Language): string {
  const date = dateWords(iso, language);
  const time = /T(\d{2}):(\d{2})[^Z]*(Z?)$/.exec(iso);
  if (time === null) return date;
  const [, hour = '', minute = '', utc] = time;
  return fill(words.time, language, { date, hour, minute, zone: utc === 'Z' ? ' UTC' : '' });
}

/**
 * Day and date in words, as minutes open: "hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam".
 * Throws `export.date` for what is no date.
 */
export function spokenDate(iso: string, language: Language): string {
  const { year, month, day, weekday } = partsOf(iso);
  return fill(words.opening, language, {
    weekday: days[weekday]?.[language] ?? '',
    day: language === 'id' ? indonesianNumber(day) : englishOrdinal(day),
    month: monthName(month, language),
    year: language === 'id' ? indonesianNumber(year) : englishNumber(year),
  });
}

/** A moment of the log or of a package (ISO 8601, UTC) in words of this machine's clock. */
export function momentHere(at: string, language: Language): string {
  const moment = new Date(at);
  const here = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
  return momentWords(here.slice(0, 16), language);
}
