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
