import { criterionBit, rateeBit, raterBit } from './partition.ts';

/** A variance with the facets it belongs to. */
export interface FacetVariance {
  readonly facets: number;
  readonly variance: number;
}

/** How many raters (for each criterion) and criteria a ratee gets. */
export interface DesignPlan {
  readonly raters: number;
  readonly criteria: number;
}

/** What a mean over such a plan is worth; coefficients are null when nothing varies. */
export interface DecisionStudy extends DesignPlan {
  /** Universe score / (universe score + relative error): does it order people rightly? */
  readonly generalizability: number | null;
  /** Universe score / (universe score + absolute error): is the score itself right? */
  readonly dependability: number | null;
  /** Standard error of a ratee's mean, absolute. */
  readonly errorSd: number;
}

/**
 * D-study (Brennan 2001 ch. 4): every variance is divided by the sizes of its facets other than the ratee; effects with the ratee make the relative
 * error, all together the absolute one. Criteria fixed: ratee:criterion joins the universe score and the criterion's own effect is no error.
 */
export function decisionStudy(
  variances: readonly FacetVariance[],
  plan: DesignPlan,
  fixedCriteria: boolean,
): DecisionStudy {
  let universe = 0;
  let relative = 0;
  let absolute = 0;
  for (const { facets, variance } of variances) {
    const kept = Math.max(0, variance);
    const part = kept / ((facets & raterBit ? plan.raters : 1) * (facets & criterionBit ? plan.criteria : 1));
    const fixed = fixedCriteria && !(facets & raterBit);
    if (facets === rateeBit || (fixed && facets & rateeBit)) universe += part;
    else if (!fixed) {
      if (facets & rateeBit) relative += part;
      absolute += part;
    }
  }
  const ratio = (error: number): number | null => (universe + error > 0 ? universe / (universe + error) : null);
  return { ...plan, generalizability: ratio(relative), dependability: ratio(absolute), errorSd: Math.sqrt(absolute) };
}

/** The fewest raters (or criteria) with which dependability reaches the target; null when 1,000 do not. */
export function fewest(
  variances: readonly FacetVariance[],
  plan: DesignPlan,
  vary: 'raters' | 'criteria',
  target: number,
  fixedCriteria: boolean,
): number | null {
  const reached = (size: number): boolean =>
    (decisionStudy(variances, { ...plan, [vary]: size }, fixedCriteria).dependability ?? 0) >= target;
  for (let size = 1; size <= 1000; size++) if (reached(size)) return size;
  return null;
}
