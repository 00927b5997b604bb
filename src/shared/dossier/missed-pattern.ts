import { type Estimate, noEstimate } from '#shared/stats/base/estimate.ts';
import { holm } from '#shared/stats/base/holm.ts';
import { wilson } from '#shared/stats/base/proportion.ts';
import type { ExactOdds } from '#shared/stats/fairness/conditional-odds.ts';
import { mantelHaenszel } from '#shared/stats/fairness/mantel-haenszel.ts';

/** Conditions of a person's year that may go with missed lines. */
export const conditions = ['high-risk', 'overload', 'no-early-dialogue', 'several-squads', 'many-lines'] as const;
type Condition = (typeof conditions)[number];

/** One person: whether any of their judged lines is behind, and which conditions hold; null where the file does not say. */
export interface ObservedPerson {
  readonly unit: string | null;
  readonly missed: boolean;
  readonly holds: Readonly<Record<Condition, boolean | null>>;
}

/** How often lines are missed with a condition and without it. */
export interface MissedPattern {
  readonly condition: Condition;
  readonly with: { readonly people: number; readonly missed: number; readonly share: Estimate };
  readonly without: { readonly people: number; readonly missed: number; readonly share: Estimate };
  /** Odds of missing with the condition over those without, people of one unit compared with each other; interval 95 %. */
  readonly odds: Estimate;
  /** Units that have people of both kinds and of both outcomes, so that they say something. */
  readonly units: number;
  readonly p: number | null;
  /** After Holm's correction for all conditions that could be tested; null where this one could not. */
  readonly adjusted: number | null;
}

/** Patterns in the order of their corrected probability. `fewest`: groups under so many people are not shown, whole patterns left out. */
export interface MissedPatterns {
  readonly people: number;
  readonly missed: number;
  readonly patterns: readonly MissedPattern[];
  readonly untested: readonly Condition[];
  readonly fewest: number;
}

/** The exact odds, null where they were not listed; an infinite end is null. */
function exactly(exact: ExactOdds | null): Estimate | null {
  return exact === null ? null : { value: exact.oddsRatio, lower: exact.lower, upper: exact.upper };
}

/**
 * Which conditions go with missed lines. The unit of analysis is the person, not the line, since lines of one person are no independent
 * cases; units are strata (Cochran-Mantel-Haenszel, exact where that can be listed), and all conditions share one error by Holm. What
 * comes out is a question to put, not a cause: conditions go together, and none was assigned.
 */
export function missedPatterns(people: readonly ObservedPerson[], fewest: number): MissedPatterns {
  const tested = conditions.flatMap((condition) => {
    const known = people.filter(({ holds }) => holds[condition] !== null);
    const [yes, no] = [true, false].map((state) => known.filter(({ holds }) => holds[condition] === state));
    if (yes === undefined || no === undefined || yes.length < fewest || no.length < fewest) return [];
    const strata = [...Map.groupBy(known, ({ unit }) => unit ?? '').values()].map((own) => {
      const count = (state: boolean, missed: boolean): number =>
        own.filter((one) => one.holds[condition] === state && one.missed === missed).length;
      return {
        chosenA: count(true, true),
        otherA: count(true, false),
        chosenB: count(false, true),
        otherB: count(false, false),
      };
    });
    const found = mantelHaenszel(strata);
    const side = (own: readonly ObservedPerson[]) => {
      const missed = own.filter((one) => one.missed).length;
      return { people: own.length, missed, share: wilson(missed, own.length) };
    };
    return [{ condition, with: side(yes), without: side(no), found }];
  });
  const p = tested.map(({ found }) => found?.exact?.twoSided ?? found?.p ?? null);
  const proven = p.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const corrected = new Map(
    holm(proven.map(({ value }) => value)).map((value, index) => [proven[index]?.at ?? -1, value]),
  );
  const patterns = tested.map(
    ({ found, ...rest }, at): MissedPattern => ({
      ...rest,
      odds: found === null ? noEstimate : (exactly(found.exact) ?? found.oddsRatio),
      units: found?.strata ?? 0,
      p: p[at] ?? null,
      adjusted: corrected.get(at) ?? null,
    }),
  );
  const shown = new Set(tested.map(({ condition }) => condition));
  return {
    people: people.length,
    missed: people.filter(({ missed }) => missed).length,
    patterns: patterns.toSorted((a, b) => (a.adjusted ?? 2) - (b.adjusted ?? 2)),
    untested: conditions.filter((condition) => !shown.has(condition)),
    fewest,
  };
}
