import { criterionValues, type PairMeans } from '#shared/stats/linear/pair-means.ts';
import type { SeverityReport } from '#shared/stats/linear/report.ts';
import type { Ratings } from '../base/ratings.ts';

/** What one rater gave one ratee, against what everybody else says of that ratee. */
export interface RaterPair {
  readonly pair: number;
  readonly ratee: number;
  /** Mean over criteria, criterion values taken out. */
  readonly given: number;
  /** The ratee's effect by the other raters alone, severity taken out, drawn to the middle as their number asks; so the slope on it is 1. */
  readonly others: number;
  /** Other raters behind `others`. */
  readonly witnesses: number;
  /** Residuals of the model, one a rating. */
  readonly residuals: readonly number[];
}

/**
 * Pairs of every rater. `others` is the best linear predictor from the other raters' pairs under the report's variances and severities:
 * sum of precision x (mean + severity) over (sum of precision + 1 / variance of ratees). Cost O(n).
 */
export function raterPairs(ratings: Ratings, report: SeverityReport, pairs: PairMeans): RaterPair[][] {
  const values = criterionValues(ratings, report);
  const severity = report.raters.map((rater) => rater.severity);
  const residuals: number[][] = Array.from({ length: pairs.pairs }, () => []);
  for (let i = 0; i < ratings.n; i++) {
    const value = values[ratings.criterion === null ? 0 : (ratings.criterion[i] as number)] as number;
    const ratee = report.ratees[ratings.ratee[i] as number]?.effect ?? 0;
    const rater = severity[ratings.rater[i] as number] ?? 0;
    residuals[pairs.pairOf[i] as number]?.push((ratings.score[i] as number) - value - ratee + rater);
  }
  const pull = new Float64Array(pairs.ratees);
  const mass = new Float64Array(pairs.ratees);
  const witnesses = new Int32Array(pairs.ratees);
  const share = (p: number) =>
    (pairs.precision[p] as number) * ((pairs.mean[p] as number) + (severity[pairs.rater[p] as number] ?? 0));
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    pull[at] = (pull[at] as number) + share(p);
    mass[at] = (mass[at] as number) + (pairs.precision[p] as number);
    witnesses[at] = (witnesses[at] as number) + 1;
  }
  const prior = report.variance.ratee > 0 ? 1 / report.variance.ratee : Number.POSITIVE_INFINITY;
  const byRater: RaterPair[][] = Array.from({ length: pairs.raters }, () => []);
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    const rest = (mass[at] as number) - (pairs.precision[p] as number);
    byRater[pairs.rater[p] as number]?.push({
      pair: p,
      ratee: at,
      given: pairs.mean[p] as number,
      others: Math.max(0, rest) > 0 ? ((pull[at] as number) - share(p)) / (rest + prior) : 0,
      witnesses: (witnesses[at] as number) - 1,
      residuals: residuals[p] ?? [],
    });
  }
  return byRater;
}
