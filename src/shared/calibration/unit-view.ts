import type { PredicateCounts } from '#shared/rules/levels.ts';
import type { MeanDifference } from '#shared/stats/base/welch.ts';
import type { SpreadChange } from '#shared/stats/distribution/spread.ts';

/**
 * Whether units can be distinguished: `se` of the difference of two units' means, `most` up to which they can. `rows`: each unit about the
 * common mean, if units differ (`quality`) and if cultures of rating do (`culture`). `links`: extra ratings, with which `se` would be `seAfter`.
 */
export interface UnitContrast {
  readonly se: number;
  readonly most: number;
  readonly confounded: boolean;
  readonly rows: readonly { readonly unit: string; readonly quality: number | null; readonly culture: number | null }[];
  readonly links: readonly { readonly rater: string; readonly ratee: string }[];
  readonly seAfter: number | null;
}

/**
 * Standard errors that a plan will give: of a rater's severity against the others, and of the difference between two units (`unit`, null with
 * one unit; `mostUnit`: up to which units can be distinguished). `foreign`: share of ratings by raters of another unit. `assumed`: variances
 * are those of a usual panel, since nothing was rated here yet.
 */
export interface PlanPrecision {
  readonly severity: number;
  readonly unit: number | null;
  readonly mostUnit: number;
  readonly foreign: number;
  readonly assumed: boolean;
}

export interface UnitLine {
  readonly unit: string | null;
  readonly people: number;
  /** People with three raters or more, on whom the means rest; means are null below three such people. */
  readonly rated: number;
  readonly raw: number | null;
  readonly adjusted: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Mean of the unit's people less the mean of everybody else rated; `holm`: p over all units; the interval holds for all units at once. */
  readonly difference: (Omit<MeanDifference, 'se' | 'df'> & { readonly holm: number }) | null;
  /** Mean severity of the raters who belong to the unit. */
  readonly severity: number | null;
  readonly raters: number;
  readonly initial: PredicateCounts;
  readonly proposed: PredicateCounts;
}

/** Unit against unit; `spread`: what the panel's moves did to the distance between people, null below three people with both predicates. */
export interface UnitComparison {
  readonly rows: readonly UnitLine[];
  readonly spread: SpreadChange | null;
  /** Null without peers, or with fewer than two units. */
  readonly contrast: UnitContrast | null;
  readonly asOf: number;
}
