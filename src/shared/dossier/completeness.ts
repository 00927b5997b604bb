import { monthsOf } from '#shared/kernel/period-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';

/**
 * What must be there before a panel sits: both initial ratings, the 360, a decree of every squad and of every award on record, progress in
 * every month, a dialogue, and that the annual result was sent to SIASN.
 */
export const completenessChecks = ['rating', 'feedback', 'decree', 'award', 'progress', 'dialogue', 'sent'] as const;
export type CompletenessCheck = (typeof completenessChecks)[number];

/** Somebody whom a check misses. `details`: months without progress (`2025-03`), squads or awards without a decree, the status as written. */
export interface MissingPerson {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly details: readonly string[];
}

/** One check of one group: of `of` people it concerns, `have` are complete. Null: no file about it was imported. */
type GroupCheck = { readonly of: number; readonly have: number; readonly missing: readonly MissingPerson[] } | null;

/** The checks of one unit; `unit` null for people without a unit. */
interface UnitCompleteness {
  readonly unit: string | null;
  readonly name: string | null;
  readonly people: number;
  readonly checks: Readonly<Record<CompletenessCheck, GroupCheck>>;
}

/** What {@link checkCompleteness} finds. `months`: those in which progress is expected. Excluded people are left out. */
export interface Completeness {
  readonly months: readonly string[];
  readonly all: Omit<UnitCompleteness, 'unit' | 'name'>;
  readonly units: readonly UnitCompleteness[];
}

/** Squads or awards of a person: what each is called, and whether its decree is on record. */
export interface Decreed {
  readonly employee: string;
  readonly name: string;
  readonly decree: string | null;
}

type Person = Pick<
  RosterRow,
  'id' | 'nip' | 'name' | 'unit_id' | 'unit' | 'excluded' | 'initial_hasil' | 'initial_perilaku'
>;

/** What the check reads; null: no file of that kind was imported. `progress`: periods with a report, by person. */
export interface CompletenessGround {
  readonly people: readonly Person[];
  readonly rated360: ReadonlySet<string> | null;
  readonly squads: readonly Decreed[] | null;
  readonly awards: readonly Decreed[] | null;
  readonly progress: ReadonlyMap<string, readonly string[]> | null;
  readonly talked: ReadonlySet<string> | null;
  readonly sent: ReadonlyMap<string, string> | null;
}

const month = (year: string, at: number): string => `${year}-${String(at).padStart(2, '0')}`;

/** The months of a period in which progress is expected by a day: all of one that is over, those before this month of one that runs. */
export function expectedMonths(period: string, today: string): readonly string[] {
  const year = period.slice(0, 4);
  const [first, last] = monthsOf(period);
  return Array.from({ length: last - first + 1 }, (_, at) => month(year, first + at)).filter(
    (one) => one < today.slice(0, 7),
  );
}

/** Every month that reports for these periods cover: a report for a quarter covers its three. */
function covered(periods: readonly string[]): ReadonlySet<string> {
  return new Set(
    periods.flatMap((period) => {
      const [first, last] = monthsOf(period);
      return Array.from({ length: last - first + 1 }, (_, at) => month(period.slice(0, 4), first + at));
    }),
  );
}

const accepted = /^(?:sudah|terkirim|telah|dikirim|ya|y|v|✓|✔|berhasil|sukses|selesai|sent|yes|ok|1)\b|^[✓✔]/i;

/** Whether a status says that the result is with SIASN. */
function isSent(status: string | undefined): boolean {
  return status !== undefined && accepted.test(status.trim()) && !/\b(?:belum|gagal|tidak|not)\b/i.test(status);
}

/** What each check says of one person: null where it does not concern them, else what is missing. */
type Verdict = { readonly missing: boolean; readonly details: readonly string[] } | null;

function withoutDecree(rows: readonly Decreed[] | undefined): Verdict {
  if (rows === undefined) return null;
  const bare = rows.filter(({ decree }) => decree === null || decree.trim() === '');
  return { missing: bare.length > 0, details: bare.map(({ name }) => name) };
}

/** Holds everybody who is rated against what must be there before a panel sits, unit by unit in the order of the people. */
export function checkCompleteness(ground: CompletenessGround, months: readonly string[]): Completeness {
  const { rated360, progress, talked, sent } = ground;
  const squads = ground.squads === null ? null : Map.groupBy(ground.squads, ({ employee }) => employee);
  const awards = ground.awards === null ? null : Map.groupBy(ground.awards, ({ employee }) => employee);
  const verdicts: Readonly<Record<CompletenessCheck, ((person: Person) => Verdict) | null>> = {
    rating: ({ initial_hasil, initial_perilaku }) => ({
      missing: initial_hasil === null || initial_perilaku === null,
      details: [],
    }),
    feedback: rated360 === null ? null : ({ id }) => ({ missing: !rated360.has(id), details: [] }),
    decree: squads === null ? null : ({ id }) => withoutDecree(squads.get(id)),
    award: awards === null ? null : ({ id }) => withoutDecree(awards.get(id)),
    progress:
      progress === null || months.length === 0
        ? null
        : ({ id }) => {
            const known = covered(progress.get(id) ?? []);
            const details = months.filter((one) => !known.has(one));
            return { missing: details.length > 0, details };
          },
    dialogue: talked === null ? null : ({ id }) => ({ missing: !talked.has(id), details: [] }),
    sent:
      sent === null
        ? null
        : ({ id }) => {
            const status = sent.get(id);
            return { missing: !isSent(status), details: status === undefined ? [] : [status] };
          },
  };
  const checked = (people: readonly Person[]): UnitCompleteness['checks'] =>
    Object.fromEntries(
      completenessChecks.map((check): readonly [CompletenessCheck, GroupCheck] => {
        const verdict = verdicts[check];
        if (verdict === null) return [check, null];
        const judged = people.flatMap((person) => {
          const found = verdict(person);
          return found === null ? [] : [{ person, ...found }];
        });
        const missing = judged
          .filter((one) => one.missing)
          .map(({ person: { id, nip, name }, details }) => ({ employee: id, nip, name, details }));
        return [check, { of: judged.length, have: judged.length - missing.length, missing }];
      }),
    ) as unknown as UnitCompleteness['checks'];
  const people = ground.people.filter(({ excluded }) => excluded === null);
  return {
    months,
    all: { people: people.length, checks: checked(people) },
    units: [...Map.groupBy(people, ({ unit_id }) => unit_id)].map(([unit, own]) => ({
      unit,
      name: own[0]?.unit ?? null,
      people: own.length,
      checks: checked(own),
    })),
  };
}
