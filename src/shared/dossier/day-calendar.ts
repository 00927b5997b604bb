/**
 * What was logged for one line on one day: rows of the log, minutes between their clock times, the sum of their results, and how many of
 * them name evidence. Null where no row of the day says any.
 */
export interface LoggedDay {
  readonly entries: number;
  readonly minutes: number | null;
  readonly realised: number | null;
  readonly proofs: number;
}

/** The days of a month by their number, 1 to 31. */
export type DayCalendar = ReadonlyMap<number, LoggedDay>;

const part = (value: number | null): string => (value === null ? '-' : String(value));

/** A calendar in one short text, days in order: `3:2:210:13:1` is day 3, two rows, 210 minutes, 13 done, one with evidence. */
export function calendarText(calendar: DayCalendar): string {
  return [...calendar]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { entries, minutes, realised, proofs }]) =>
      [day, entries, part(minutes), part(realised), proofs].join(':'),
    )
    .join(' ');
}

const written = /^(\d{1,2}):(\d+):(\d+(?:\.\d+)?|-):(\d+(?:\.\d+)?(?:e[-+]\d+)?|-):(\d+)$/;

/** Reads {@link calendarText}; a part that it did not write is left out. */
export function readCalendar(text: string): DayCalendar {
  const value = (said: string | undefined): number | null => (said === undefined || said === '-' ? null : Number(said));
  return new Map(
    text.split(' ').flatMap((one) => {
      const [, day, entries, minutes, realised, proofs] = written.exec(one) ?? [];
      if (day === undefined) return [];
      return [
        [
          Number(day),
          {
            entries: Number(entries),
            minutes: value(minutes),
            realised: value(realised),
            proofs: Number(proofs),
          },
        ] as const,
      ];
    }),
  );
}

/** Sums without the tails of binary fractions. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The sum of two amounts of which either may be unknown. */
export function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : exact(a + b);
}

/** What a calendar comes to over its month. */
export function calendarTotals(calendar: DayCalendar): LoggedDay & { readonly days: number } {
  const start: LoggedDay = { entries: 0, minutes: null, realised: null, proofs: 0 };
  const sum = [...calendar.values()].reduce(
    (all, day) => ({
      entries: all.entries + day.entries,
      minutes: plus(all.minutes, day.minutes),
      realised: plus(all.realised, day.realised),
      proofs: all.proofs + day.proofs,
    }),
    start,
  );
  return { ...sum, days: calendar.size };
}
