import type { Instrument } from '#shared/round/instrument.ts';
import { deviationOf, meanOf } from '#shared/stats/base/moments.ts';

/** Fewer raters than this, and what one of them said could be separated from the rest. */
const fewestInDisagreement = 3;

/** What one rater gave one ratee. `notes` are what they wrote, by criterion. */
interface GivenRating {
  readonly ratee: string;
  readonly rater: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** How raters differed on one criterion of one ratee. `median` is the lower one, a level of the scale; `sd` is over n - 1. */
export interface Spread {
  readonly criterion: string;
  readonly n: number;
  readonly least: number;
  readonly greatest: number;
  readonly median: number;
  readonly sd: number;
}

/** A ratee on whom raters disagreed: to be rewritten before anybody else sees it. */
export interface Disagreement {
  readonly ratee: string;
  readonly raters: readonly string[];
  readonly spreads: readonly Spread[];
  readonly notes: readonly string[];
}

/** Ratees with at least {@link fewestInDisagreement} raters who disagree by two levels or more on some criterion, those first on whom most. */
export function disagreements(given: readonly GivenRating[], { criteria }: Instrument): readonly Disagreement[] {
  const byRatee = Map.groupBy(given, ({ ratee }) => ratee);
  const found = [...byRatee].flatMap(([ratee, ratings]): readonly Disagreement[] => {
    const raters = [...new Set(ratings.map(({ rater }) => rater))];
    const spreads = criteria.flatMap(({ key }) => spreadOf(key, ratings));
    if (raters.length < fewestInDisagreement || !spreads.some(({ least, greatest }) => greatest - least >= 2))
      return [];
    return [{ ratee, raters, spreads, notes: ratings.flatMap(({ notes }) => Object.values(notes)) }];
  });
  const whole = ({ spreads }: Disagreement): number => meanOf(spreads.map(({ sd }) => sd)) ?? 0;
  return found.sort((a, b) => whole(b) - whole(a));
}

function spreadOf(criterion: string, ratings: readonly GivenRating[]): readonly Spread[] {
  const levels = ratings.flatMap(({ scores }) => scores[criterion] ?? []).sort((a, b) => a - b);
  const sd = deviationOf(levels);
  const [least, greatest, median] = [levels[0], levels.at(-1), levels[Math.floor((levels.length - 1) / 2)]];
  if (levels.length < fewestInDisagreement || sd === null) return [];
  if (least === undefined || greatest === undefined || median === undefined) return [];
  return [{ criterion, n: levels.length, least, greatest, median, sd }];
}
