import { deviationOf, meanOf } from '#shared/stats/base/moments.ts';
import { type Deviation, deviations, type Sight } from './deviation.ts';
import type { TrainingAnswer, TrainingCase } from './training-set.ts';

/** How one criterion was rated over all cases; null without a pair of levels. */
interface CriterionSummary {
  readonly criterion: string;
  readonly n: number;
  readonly mean: number | null;
  readonly absolute: number | null;
}

/** Standard deviations over the same pairs; `ratio` below 1: own ratings differ less than the reference's (range restriction). */
interface TrainingSpread {
  readonly own: number;
  readonly reference: number;
  readonly ratio: number;
}

/** A trainee's ratings beside the reference. Means are over the `n` pairs where both are levels, and null without one. */
export interface TrainingSummary {
  readonly cases: number;
  readonly n: number;
  /** Given less reference: above zero lenient, below severe. */
  readonly mean: number | null;
  readonly absolute: number | null;
  /** Pairs that are equal. */
  readonly equal: number;
  readonly spread: TrainingSpread | null;
  readonly sights: Readonly<Record<Sight, number>>;
  /** Every criterion that was rated, in the order in which the cases bring them. */
  readonly criteria: readonly CriterionSummary[];
}

const differencesOf = (pairs: readonly Deviation[]): readonly number[] =>
  pairs.flatMap(({ difference }) => (difference === null ? [] : [difference]));

/** Null where there are too few pairs, or where the reference itself does not differ. */
function spreadOf(pairs: readonly Deviation[]): TrainingSpread | null {
  const levels = pairs.flatMap(({ own, reference }) =>
    own === null || reference === null ? [] : [{ own, reference }],
  );
  const own = deviationOf(levels.map((pair) => pair.own));
  const reference = deviationOf(levels.map((pair) => pair.reference));
  if (own === null || reference === null || reference === 0) return null;
  return { own, reference, ratio: own / reference };
}

/** Sums up the cases of one trainee; answers to cases that are not there are passed over. */
export function trainingSummary(answers: readonly TrainingAnswer[], cases: readonly TrainingCase[]): TrainingSummary {
  const known = answers.flatMap((answer) => {
    const found = cases.find(({ id }) => id === answer.case);
    return found === undefined ? [] : [deviations(answer.scores, found.reference)];
  });
  const pairs = known.flat();
  const differences = differencesOf(pairs);
  const sights: Record<Sight, number> = { both: 0, agreed: 0, guessed: 0, overlooked: 0 };
  for (const { sight } of pairs) sights[sight] += 1;
  return {
    cases: known.length,
    n: differences.length,
    mean: meanOf(differences),
    absolute: meanOf(differences.map(Math.abs)),
    equal: differences.filter((difference) => difference === 0).length,
    spread: spreadOf(pairs),
    sights,
    criteria: [...new Set(pairs.map(({ criterion }) => criterion))].map((criterion) => {
      const own = differencesOf(pairs.filter((pair) => pair.criterion === criterion));
      return { criterion, n: own.length, mean: meanOf(own), absolute: meanOf(own.map(Math.abs)) };
    }),
  };
}

/** How one rater did in training, for their card. */
export type RaterTraining = Pick<TrainingSummary, 'cases' | 'n' | 'mean' | 'absolute'>;
