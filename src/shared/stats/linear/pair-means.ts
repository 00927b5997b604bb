import type { Ratings } from '../base/ratings.ts';
import type { SeverityReport } from './report.ts';

/**
 * One line a pair of rater and ratee: the mean over criteria of score minus the criterion's own value, so that pairs who rated
 * different criteria compare. `precision` is one over the variance of that mean: halo + residual / weight.
 */
export interface PairMeans {
  readonly pairs: number;
  readonly ratees: number;
  readonly raters: number;
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly mean: Float64Array;
  /** Plain mean of the pair's scores, criteria as they are. */
  readonly plain: Float64Array;
  /** Ratings behind the mean. */
  readonly count: Int32Array;
  readonly precision: Float64Array;
  /** Pair of each rating. */
  readonly pairOf: Int32Array;
}

/** Value of each criterion as the report estimates it; one value without criteria. */
export function criterionValues(ratings: Ratings, report: SeverityReport): Float64Array {
  if (ratings.criterion === null) return Float64Array.of(report.intercept.value);
  return Float64Array.from(report.criteria, ({ value }) => value);
}

/** Presses ratings into pairs. Cost O(n). */
export function pairMeans(ratings: Ratings, report: SeverityReport): PairMeans {
  const { n, ratee, rater, criterion, score, weight } = ratings;
  const values = criterionValues(ratings, report);
  const at = new Map<number, number>();
  const pairOf = new Int32Array(n);
  const ratees: number[] = [];
  const raters: number[] = [];
  const sum: number[] = [];
  const plain: number[] = [];
  const mass: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < n; i++) {
    const key = (ratee[i] as number) * ratings.raters.length + (rater[i] as number);
    let pair = at.get(key);
    if (pair === undefined) {
      pair = ratees.length;
      at.set(key, pair);
      ratees.push(ratee[i] as number);
      raters.push(rater[i] as number);
      for (const list of [sum, plain, mass, count]) list.push(0);
    }
    pairOf[i] = pair;
    const w = weight === null ? 1 : (weight[i] as number);
    const value = values[criterion === null ? 0 : (criterion[i] as number)] as number;
    sum[pair] = (sum[pair] as number) + w * ((score[i] as number) - value);
    plain[pair] = (plain[pair] as number) + w * (score[i] as number);
    mass[pair] = (mass[pair] as number) + w;
    count[pair] = (count[pair] as number) + 1;
  }
  const { residual, halo = 0 } = report.variance;
  const over = (list: readonly number[]) => Float64Array.from(list, (value, pair) => value / (mass[pair] as number));
  return {
    pairs: ratees.length,
    ratees: ratings.ratees.length,
    raters: ratings.raters.length,
    ratee: Int32Array.from(ratees),
    rater: Int32Array.from(raters),
    mean: over(sum),
    plain: over(plain),
    count: Int32Array.from(count),
    precision: Float64Array.from(mass, (w) => 1 / (halo + residual / w)),
    pairOf,
  };
}
