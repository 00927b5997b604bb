import type { Ratings } from '../base/ratings.ts';
import { criterionValues } from './pair-means.ts';
import type { SeverityReport } from './report.ts';

/** How one rater scores on one criterion: above (positive) or below what the panel would for the same ratees; null without a score. */
export interface RaterCriterionCell {
  readonly departure: number | null;
  /** By the model's residual and halo variance: a few scores of one rater alone could not tell it. */
  readonly se: number | null;
  readonly mean: number | null;
  readonly n: number;
}

/** Mean of score less criterion value and ratee effect, by rater and criterion, `[rater][criterion]`. Cost O(n). */
export function raterCriteria(ratings: Ratings, report: SeverityReport): RaterCriterionCell[][] {
  const values = criterionValues(ratings, report);
  const k = Math.max(1, ratings.criteria.length);
  const size = ratings.raters.length * k;
  const [n, sum, score] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < ratings.n; i++) {
    const c = ratings.criterion === null ? 0 : (ratings.criterion[i] as number);
    const at = (ratings.rater[i] as number) * k + c;
    const rest =
      (ratings.score[i] as number) - (values[c] as number) - (report.ratees[ratings.ratee[i] as number]?.effect ?? 0);
    n[at] = (n[at] as number) + 1;
    sum[at] = (sum[at] as number) + rest;
    score[at] = (score[at] as number) + (ratings.score[i] as number);
  }
  return Array.from({ length: ratings.raters.length }, (_, rater) =>
    Array.from({ length: k }, (_, c): RaterCriterionCell => {
      const at = rater * k + c;
      const count = n[at] as number;
      if (count === 0) return { departure: null, se: null, mean: null, n: 0 };
      const mean = (sum[at] as number) / count;
      const se = Math.sqrt((report.variance.residual + (report.variance.halo ?? 0)) / count);
      return { departure: mean, se, mean: (score[at] as number) / count, n: count };
    }),
  );
}

/** How often each score was given, rising by score: by everyone and by one rater (index). */
export function scoreCounts(ratings: Ratings, rater: number | null): { readonly score: number; readonly n: number }[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < ratings.n; i++) {
    const score = ratings.score[i] as number;
    const counted = rater === null || ratings.rater[i] === rater;
    counts.set(score, (counts.get(score) ?? 0) + (counted ? 1 : 0));
  }
  return [...counts].map(([score, n]) => ({ score, n })).sort((a, b) => a.score - b.score);
}
