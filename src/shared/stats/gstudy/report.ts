import { Problem } from '#shared/kernel/problem.ts';
import { type Estimate, finite, noEstimate, type StatWarning, warn } from '../base/estimate.ts';
import { type Ratings, requireDesign } from '../base/ratings.ts';
import { tQuantile } from '../base/special.ts';
import { type Design, designOf, varianceComponents } from './components.ts';
import { type DecisionStudy, type DesignPlan, decisionStudy, type FacetVariance, fewest } from './decision.ts';
import { criterionBit, effectName, type Partition, partitions, rateeBit, raterBit } from './partition.ts';

export interface GstudyOptions {
  /** Dependability to reach; default .80. */
  readonly target?: number;
  /** These criteria and no others are meant (a fixed list of values); default false: criteria stand for many like them. */
  readonly fixedCriteria?: boolean;
}

export interface VarianceLine {
  /** `ratee`, `rater`, `ratee:rater`, ... or `residual`. */
  readonly effect: string;
  /** For the residual: the interaction that cannot be separated from error. */
  readonly includes: string | null;
  readonly levels: number;
  /** Unbiased estimate, may be negative. */
  readonly estimate: number;
  /** The estimate, 0 where negative; what shares and coefficients use. */
  readonly variance: number;
  readonly share: number | null;
  /** Jackknife over ratees, raters and criteria as they are. */
  readonly se: number | null;
}

export interface GstudyReport {
  readonly n: number;
  readonly blanks: number;
  readonly ratees: number;
  readonly raters: number;
  readonly criteria: number;
  /** Effects joined by ` + `, as the design separates them. */
  readonly design: string;
  readonly balanced: boolean;
  readonly method: string;
  readonly components: readonly VarianceLine[];
  readonly variance: Readonly<Record<string, number>>;
  /** With as many raters and criteria as a ratee has in these data (harmonic mean). */
  readonly observed: DecisionStudy & { readonly dependabilityInterval: Estimate };
  readonly fixedCriteria: boolean;
  readonly target: number;
  /** Fewest raters with the criteria as they are, fewest criteria with the raters as they are; null: 1,000 would not do. */
  readonly needed: { readonly raters: number | null; readonly criteria: number | null };
  readonly plans: readonly DecisionStudy[];
  readonly warnings: readonly StatWarning[];
}

/** Harmonic mean over classes of `outer` of how many classes of `inner` (a finer partition) each holds. */
function harmonicSize(outer: Partition, inner: Partition): number {
  const sizes = new Float64Array(outer.classes);
  for (const rating of inner.first) {
    const at = outer.of[rating] ?? 0;
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  const mean = outer.classes / sizes.reduce((sum, size) => sum + 1 / size, 0);
  return Math.abs(mean - Math.round(mean)) < 1e-9 ? Math.round(mean) : mean;
}

function observedPlan(all: readonly (Partition | undefined)[]): DesignPlan {
  const ratee = all[rateeBit];
  const withCriterion = all[rateeBit | criterionBit];
  const cell = withCriterion ?? ratee;
  const whole = all[all.length - 1];
  if (!ratee || !cell || !whole) return { raters: 1, criteria: 1 };
  return { raters: harmonicSize(cell, whole), criteria: withCriterion ? harmonicSize(ratee, withCriterion) : 1 };
}

/** Groups of ratees to leave out in turn: each ratee alone up to 50, fewer and larger groups when there are very many ratings. */
function groupCount(ratings: Ratings): number {
  return Math.min(50, ratings.ratees.length, Math.max(10, Math.floor(2_000_000 / ratings.n)));
}

/** Refits without each ratee, or without each group of ratees. */
function jackknife(ratings: Ratings, design: Design): number[][] | null {
  const groups = groupCount(ratings);
  const fits: number[][] = [];
  if (groups < 3) return null;
  for (let group = 0; group < groups; group++) {
    const skip = Uint8Array.from(ratings.ratee, (at) => (at % groups === group ? 1 : 0));
    const fit = varianceComponents(design, ratings.score, skip);
    if (!fit) return null;
    fits.push(fit);
  }
  return fits;
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, x) => sum + (x - mean) ** 2, 0));
}

function facetsOf(design: Design): number[] {
  return [
    ...design.effects.map((effect) => effect.facets),
    design.residual === 0 ? rateeBit | raterBit | criterionBit : design.residual,
  ];
}

function withFacets(facets: readonly number[], values: readonly number[]): FacetVariance[] {
  return facets.map((set, at) => ({ facets: set, variance: values[at] ?? 0 }));
}

function linesOf(design: Design, values: readonly number[], fits: number[][] | null, n: number): VarianceLine[] {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  return values.map((value, at) => {
    const effect = design.effects[at];
    const kept = Math.max(0, value);
    return {
      effect: effect ? effectName(effect.facets) : 'residual',
      includes: effect || design.residual === 0 ? null : effectName(design.residual),
      levels: effect ? effect.classes : n,
      estimate: value,
      variance: kept,
      share: total > 0 ? kept / total : null,
      se: fits ? finite(spread(fits.map((fit) => fit[at] ?? 0))) : null,
    };
  });
}

/**
 * Generalizability study: how much of the variance of a rating belongs to ratees, raters, criteria and their interactions, how dependable a
 * ratee's mean is, and how many raters or criteria it takes to reach the target. Crossed, nested and incomplete designs; the interval of
 * the dependability is jackknifed over ratees. Problems: `ratings.one-rater`, `ratings.one-ratee`, `gstudy.confounded` when ratees
 * cannot be separated from error, `gstudy.target`. Cost O(350 n) at most.
 */
export function gstudyReport(ratings: Ratings, options: GstudyOptions = {}): GstudyReport {
  requireDesign(ratings, true);
  const target = options.target ?? 0.8;
  if (!(target > 0 && target < 1)) throw new Problem('gstudy.target', { target });
  const fixedCriteria = options.fixedCriteria ?? false;
  const all = partitions(ratings);
  const design = designOf(all, ratings.n);
  const values = varianceComponents(design, ratings.score, null);
  if (!values || !design.effects.some((effect) => effect.facets === rateeBit))
    throw new Problem('gstudy.confounded', { n: ratings.n });
  const facets = facetsOf(design);
  const variances = withFacets(facets, values);
  const fits = jackknife(ratings, design);
  const plan = observedPlan(all);
  const seen = decisionStudy(variances, plan, fixedCriteria);
  const refits = fits?.map((fit) => decisionStudy(withFacets(facets, fit), plan, fixedCriteria).dependability);
  const known = refits?.every((phi) => phi !== null) ? refits.map((phi) => phi ?? 0) : null;
  const reach = known ? tQuantile(0.975, known.length - 1) * spread(known) : null;
  const { dependability: phi } = seen;
  const lines = linesOf(design, values, fits, ratings.n);
  const withCriteria = all.length > 4;
  const balanced = ratings.n === ratings.ratees.length * Math.round(plan.raters) * Math.round(plan.criteria);
  const needed = {
    raters: fewest(variances, plan, 'raters', target, fixedCriteria),
    criteria: withCriteria ? fewest(variances, plan, 'criteria', target, fixedCriteria) : null,
  };
  const warnings: StatWarning[] = [];
  const negative = lines.filter((line) => line.estimate < 0);
  if (negative.length > 0)
    warnings.push(warn('gstudy.negative', { effects: negative.map((line) => line.effect).join(', ') }));
  if (phi === null) warnings.push(warn('gstudy.constant', { n: ratings.n }));
  if (ratings.raters.length < 5) warnings.push(warn('gstudy.few-raters', { n: ratings.raters.length }));
  if (phi !== null && needed.raters === null) warnings.push(warn('gstudy.unreachable', { target }, ['components']));
  const criteriaPlans = withCriteria
    ? [...new Set([1, 2, 3, 5, 7, 10, Math.round(plan.criteria)])].sort((a, b) => a - b)
    : [1];
  return {
    n: ratings.n,
    blanks: ratings.blanks,
    ratees: ratings.ratees.length,
    raters: ratings.raters.length,
    criteria: ratings.criteria.length,
    design: lines.map((line) => line.includes ?? line.effect).join(' + '),
    balanced,
    method: 'ANOVA expectations (Henderson 1); jackknife over ratees',
    components: lines,
    variance: Object.fromEntries(lines.map((line) => [line.effect, line.variance])),
    observed: {
      ...seen,
      dependabilityInterval:
        phi === null
          ? noEstimate
          : {
              value: phi,
              lower: reach === null ? null : Math.max(0, phi - reach),
              upper: reach === null ? null : Math.min(1, phi + reach),
            },
    },
    fixedCriteria,
    target,
    needed,
    plans: criteriaPlans.flatMap((criteria) =>
      [1, 2, 3, 4, 5, 6, 8, 10, 15, 20].map((raters) => decisionStudy(variances, { raters, criteria }, fixedCriteria)),
    ),
    warnings,
  };
}
