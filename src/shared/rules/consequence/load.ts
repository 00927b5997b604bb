import type { EditionOf } from './edition-schema.ts';
import type { PersonFacts, SquadFact } from './facts.ts';
import { monthsWithin } from './post-months.ts';
import type { Result, ResultPart } from './result.ts';

export type WorkloadEdition = EditionOf<'workload'>;

/** Minutes of one squad in the year. */
interface SquadLoad {
  readonly squad: SquadFact;
  readonly months: number;
  readonly minutes: number;
}

/**
 * `value` is the ratio of all minutes to those of the months worked. `double`: above the edition's limit. `heavy`: the squads' share
 * is above its limit. `together`: squads whose periods overlap in this year, two at once.
 */
export interface LoadResult extends Result {
  readonly main: number | null;
  readonly squad: number;
  readonly months: number;
  readonly squadShare: number | null;
  readonly double: boolean;
  readonly heavy: boolean;
  readonly squads: readonly SquadLoad[];
  readonly together: readonly (readonly [string, string])[];
}

/** Load of a year: (main + squad minutes) / (minutes of a year × months / 12). The limits are our reading, not a regulation's. */
export function loadOf(edition: WorkloadEdition, facts: PersonFacts): LoadResult {
  const { minutes, load } = edition.rules;
  const squads = facts.squads.flatMap((squad): readonly SquadLoad[] => {
    const undated = squad.from === null && squad.to === null && squad.months !== null;
    const months = undated ? Math.min(12, squad.months ?? 0) : monthsWithin(squad.from, squad.to, facts.year);
    return months === 0 ? [] : [{ squad, months, minutes: (squad.minutes ?? 0) * months }];
  });
  const squad = squads.reduce((sum, one) => sum + one.minutes, 0);
  const main = facts.load?.minutes ?? null;
  const months = facts.load?.months ?? 12;
  const missing = [
    ...(facts.lists.has('squad') ? [] : ['squad']),
    ...(main === null ? ['mainMinutes'] : facts.load?.months === null ? ['months'] : []),
    ...(months > 12 || months <= 0 ? ['monthsBeyondYear'] : []),
    ...(squads.some((one) => one.squad.minutes === null) ? ['squadMinutes'] : []),
    ...(squads.some((one) => one.squad.from === null) ? ['squadDates'] : []),
  ];
  const sound = main !== null && months > 0 && months <= 12;
  const whole = (minutes.year * months) / 12;
  const parts: ResultPart[] = [];
  if (sound) {
    const { source, confidence } = load;
    const add = (rule: string, amount: number, inputs: ResultPart['inputs'], from: readonly (string | number)[]) =>
      parts.push({
        rule,
        points: amount / whole,
        arithmetic: [...from, '/ (', minutes.year, '×', months, '/', 12, ') =', amount / whole],
        inputs,
        source,
        confidence,
      });
    add('main', main, [{ name: 'minutes', value: main, at: facts.load?.at ?? null }], [main]);
    for (const one of squads)
      add(
        'squad',
        one.minutes,
        [{ name: 'squad', value: one.squad.name, at: one.squad.at }],
        [one.squad.minutes ?? 0, '×', one.months],
      );
  }
  const all = (main ?? 0) + squad;
  const value = sound ? all / whole : null;
  const squadShare = !sound ? null : all === 0 ? 0 : squad / all;
  return {
    value,
    parts,
    missing,
    edition: edition.id,
    main,
    squad,
    months,
    squadShare,
    double: value !== null && value > load.most,
    heavy: squadShare !== null && squadShare > load.squadShare,
    squads,
    together: overlapping(squads, facts.year),
  };
}

function overlapping(squads: readonly SquadLoad[], year: number): readonly (readonly [string, string])[] {
  const clip = ({ squad }: SquadLoad) => [squad.from ?? `${year}-01-01`, squad.to ?? `${year}-12-31`] as const;
  return squads.flatMap((one, index) =>
    squads.slice(index + 1).flatMap((other) => {
      const [from, to] = clip(one);
      const [start, end] = clip(other);
      return from <= end && start <= to ? [[one.squad.name, other.squad.name] as const] : [];
    }),
  );
}
