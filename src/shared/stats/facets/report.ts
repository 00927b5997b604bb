import { type StatWarning, warn } from '../base/estimate.ts';
import { linkProposals, subsetsOf } from '../base/linking.ts';
import { type Ratings, requireDesign } from '../base/ratings.ts';
import { z95 } from '../base/special.ts';
import { type CategoryRow, categoryTable } from './categories.ts';
import { type FacetsModel, facetsDesign, stepsOf } from './design.ts';
import { type FacetsFit, fitFacets } from './fit.ts';
import { type ExtremeRating, extremeMeasure, fairAverageOf, stepsAt } from './measures.ts';
import { type FacetsResiduals, type FitStatistics, facetsResiduals, fitStatistics } from './residuals.ts';
import { type FacetSummary, facetSummary, rateeSummary } from './summary.ts';
import { facetsWarnings } from './warnings.ts';

export interface FacetsOptions {
  readonly model?: FacetsModel;
  /** Ratings at least this many standard deviations from what the model expects are listed; default 2. */
  readonly unexpectedAt?: number;
  /** Unexpected ratings listed at most, the furthest first; default 50. */
  readonly unexpectedLimit?: number;
  /** Called before each iteration of the fit; what it throws ends it. */
  readonly onIteration?: () => void;
}

interface LevelRow extends FitStatistics {
  readonly id: string;
  readonly n: number;
  /** Plain mean of the scores given or received. */
  readonly mean: number;
  /** All scores are the lowest, all are the highest, or (partial credit) all are the same; else null. */
  readonly extreme: 'lowest' | 'highest' | 'constant' | null;
}

export interface FacetsRater extends LevelRow {
  /** In logits, 0 on average: above 0 is severe. Null only where rater and criteria are both extreme. */
  readonly severity: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The score a ratee of measure 0 is expected to get from this rater on the average criterion. */
  readonly fairAverage: number | null;
  readonly subset: number;
}

/** Without a criterion column there is one, of id '', which carries the overall difficulty. */
export interface FacetsCriterion extends LevelRow {
  readonly difficulty: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface FacetsRatee extends LevelRow {
  /** Posterior mean and standard deviation of the measure, in logits; the population has mean 0. */
  readonly eap: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
  readonly fairAverage: number;
  readonly subset: number;
}

export interface UnexpectedRating {
  readonly ratee: string;
  readonly rater: string;
  readonly criterion: string | null;
  readonly score: number;
  readonly expected: number;
  readonly standardized: number;
}

export interface FacetsReport {
  readonly n: number;
  readonly blanks: number;
  readonly model: FacetsModel;
  readonly method: string;
  readonly converged: boolean;
  readonly iterations: number;
  /** -2 log marginal likelihood. */
  readonly deviance: number;
  readonly parameters: number;
  /** Of the ratees' measures in the population, with its standard error. */
  readonly variance: number;
  readonly varianceSe: number | null;
  /** EAP reliability. */
  readonly reliability: number;
  readonly raters: readonly FacetsRater[];
  readonly criteria: readonly FacetsCriterion[];
  /** Rating scale: one list of steps, summing to 0. Partial credit: a list for each criterion. */
  readonly steps: readonly number[] | readonly (readonly number[])[];
  readonly categories: readonly CategoryRow[];
  readonly ratees: readonly FacetsRatee[];
  readonly summary: { readonly ratees: FacetSummary; readonly raters: FacetSummary; readonly criteria: FacetSummary };
  readonly unexpected: {
    readonly n: number;
    readonly share: number;
    readonly at: number;
    readonly list: readonly UnexpectedRating[];
  };
  readonly subsets: readonly {
    readonly ratees: readonly string[];
    readonly raters: readonly string[];
    readonly n: number;
  }[];
  readonly links: readonly {
    readonly rater: string;
    readonly ratee: string;
    readonly joins: number;
    readonly variance: number;
  }[];
  readonly warnings: readonly StatWarning[];
}

const id = (list: readonly string[], i: number): string => list[i] ?? '';
const extremes = new Map([
  [-1, 'lowest'],
  [1, 'highest'],
  [2, 'constant'],
] as const);
const extremeOf = (mark: number) => extremes.get(mark as -1 | 1 | 2) ?? null;

interface Plain {
  readonly n: Int32Array;
  readonly mean: Float64Array;
}

function plainMeans(codes: Int32Array, levels: number, score: Float64Array): Plain {
  const mean = new Float64Array(levels);
  const n = new Int32Array(levels);
  for (let i = 0; i < codes.length; i++) {
    const at = codes[i] as number;
    n[at] = (n[at] as number) + 1;
    mean[at] = (mean[at] as number) + (score[i] as number);
  }
  return { n, mean: mean.map((sum, at) => sum / Math.max(1, n[at] as number)) };
}

const interval = (value: number | null, se: number | null) => ({
  se,
  lower: value === null || se === null ? null : value - z95 * se,
  upper: value === null || se === null ? null : value + z95 * se,
});

/** Measures of extreme raters or criteria, given the ratees' EAPs and the other facet's estimates. */
function measureOf(
  ratings: Ratings,
  fit: FacetsFit,
  own: { readonly codes: Int32Array | null; readonly level: number; readonly mark: number },
  other: (i: number) => number | null,
) {
  const { design, layout, parameters, posteriors } = fit;
  if (own.mark !== -1 && own.mark !== 1) return null;
  const list: ExtremeRating[] = [];
  for (let i = 0; i < ratings.n; i++) {
    if (own.codes !== null && own.codes[i] !== own.level) continue;
    const against = other(i);
    if (against === null) continue;
    const k = ratings.criterion === null ? 0 : (ratings.criterion[i] as number);
    const steps = stepsAt(design, layout, parameters, k);
    if (steps.length > 0) list.push({ eta: (posteriors.mean[ratings.ratee[i] as number] as number) - against, steps });
  }
  return extremeMeasure(list, own.mark);
}

function unexpectedIn(ratings: Ratings, fit: FacetsFit, residuals: FacetsResiduals, options: FacetsOptions) {
  const at = options.unexpectedAt ?? 2;
  const { design } = fit;
  const found: number[] = [];
  residuals.standardized.forEach((value, r) => {
    if (Math.abs(value) >= at) found.push(r);
  });
  const size = (r: number): number => Math.abs(residuals.standardized[r] as number);
  // Of equal surprises the one that is first in the sorted ids, so that the order of rows changes nothing.
  const code = (r: number): number =>
    ((residuals.ratee[r] as number) * design.raters + (design.rater[r] as number)) * design.criteria +
    (design.criterion[r] as number);
  found.sort((a, b) => size(b) - size(a) || code(a) - code(b));
  const list = found.slice(0, options.unexpectedLimit ?? 50).map((r): UnexpectedRating => {
    const i = design.origin[r] as number;
    return {
      ratee: id(ratings.ratees, ratings.ratee[i] as number),
      rater: id(ratings.raters, ratings.rater[i] as number),
      criterion: ratings.criterion === null ? null : id(ratings.criteria, ratings.criterion[i] as number),
      score: ratings.score[i] as number,
      expected: residuals.expected[r] as number,
      standardized: residuals.standardized[r] as number,
    };
  });
  return { n: found.length, share: found.length / design.n, at, list };
}

/** Ratees whose kept scores are all lowest or all highest: their measure rests on the population as well. */
function extremeRatees({ design }: FacetsFit): Int8Array {
  return Int8Array.from({ length: design.ratees }, (_, p) => {
    const from = design.start[p] as number;
    const to = design.start[p + 1] as number;
    let [low, high] = [to > from, to > from];
    for (let r = from; r < to; r++) {
      if (design.category[r] !== 0) low = false;
      if (design.category[r] !== stepsOf(design, design.criterion[r] as number)) high = false;
    }
    return low ? -1 : high ? 1 : 0;
  });
}

function stepsOut({ design, layout, parameters }: FacetsFit): FacetsReport['steps'] {
  if (design.model === 'pcm')
    return Array.from({ length: design.criteria }, (_, k) => [...stepsAt(design, layout, parameters, k)]);
  const usable = design.extremeCriteria.indexOf(0);
  return [...stepsAt(design, layout, parameters, Math.max(0, usable))];
}

/**
 * Severities, difficulties, steps and fair averages by the many-facet Rasch model (see `fitFacets`); keys `model`, `deviance`, `variance`,
 * `reliability`, `raters`, `criteria`, `steps`, `ratees` are promised to scripts. Levels whose scores are all lowest or all highest get an
 * extreme measure and are named in a warning. Problems `ratings.one-rater`, `ratings.one-ratee`, `ratings.words-unordered`, `facets.*`.
 */
export function facetsReport(ratings: Ratings, options: FacetsOptions = {}): FacetsReport {
  requireDesign(ratings, true);
  const design = facetsDesign(ratings, options.model ?? 'rsm');
  const fit = fitFacets(design, options.onIteration);
  const { layout, parameters, errors, posteriors } = fit;
  const residuals = facetsResiduals(fit);
  const parts = subsetsOf(ratings);
  const fairAverage = fairAverageOf(fit);
  const fitted = (codes: Int32Array, levels: number) => fitStatistics(fit, residuals, codes, levels);
  const plain = (codes: Int32Array | null, levels: number) =>
    plainMeans(codes ?? new Int32Array(ratings.n), levels, ratings.score);
  const row = (i: number, mark: number, means: Plain, statistics: readonly FitStatistics[]) => ({
    ...(statistics[i] as FitStatistics),
    n: means.n[i] as number,
    mean: means.mean[i] as number,
    extreme: extremeOf(mark),
  });
  const severityAt = (j: number): number | null =>
    design.extremeRaters[j] === 0 ? (parameters[layout.raterAt + j] as number) : null;
  const difficultyAt = (k: number): number | null =>
    design.extremeCriteria[k] === 0 ? (parameters[k] as number) : null;
  const criterionOf = (i: number): number => (ratings.criterion === null ? 0 : (ratings.criterion[i] as number));

  const raterMeans = plain(ratings.rater, design.raters);
  const raterFit = fitted(design.rater, design.raters);
  const raters = ratings.raters.map((_, j): FacetsRater => {
    const mark = design.extremeRaters[j] as number;
    const own = { codes: ratings.rater, level: j, mark };
    const extreme = measureOf(ratings, fit, own, (i) => difficultyAt(criterionOf(i)));
    const severity = mark === 0 ? (parameters[layout.raterAt + j] as number) : (extreme?.value ?? null);
    const se = mark === 0 ? (errors[layout.raterAt + j] as number) : (extreme?.se ?? null);
    return {
      id: id(ratings.raters, j),
      severity,
      ...interval(severity, se),
      ...row(j, mark, raterMeans, raterFit),
      fairAverage: severity === null ? null : fairAverage(0 - severity),
      subset: parts.ofRater[j] as number,
    };
  });
  const criterionMeans = plain(ratings.criterion, design.criteria);
  const criterionFit = fitted(design.criterion, design.criteria);
  const criteria = Array.from({ length: design.criteria }, (_, k): FacetsCriterion => {
    const mark = design.extremeCriteria[k] as number;
    const own = { codes: ratings.criterion, level: k, mark };
    const extreme = measureOf(ratings, fit, own, (i) => severityAt(ratings.rater[i] as number));
    const difficulty = mark === 0 ? (parameters[k] as number) : (extreme?.value ?? null);
    const se = mark === 0 ? (errors[k] as number) : (extreme?.se ?? null);
    return {
      id: id(ratings.criteria, k),
      difficulty,
      ...interval(difficulty, se),
      ...row(k, mark, criterionMeans, criterionFit),
    };
  });
  const marks = extremeRatees(fit);
  const rateeMeans = plain(ratings.ratee, design.ratees);
  const rateeFit = fitted(residuals.ratee, design.ratees);
  const ratees = ratings.ratees.map((_, p): FacetsRatee => {
    const eap = posteriors.mean[p] as number;
    const se = posteriors.sd[p] as number;
    return {
      id: id(ratings.ratees, p),
      eap,
      se,
      ...row(p, marks[p] as number, rateeMeans, rateeFit),
      lower: eap - z95 * se,
      upper: eap + z95 * se,
      fairAverage: fairAverage(eap),
      subset: parts.ofRatee[p] as number,
    };
  });
  const usable = (marksOf: Int8Array, from: number): number[] =>
    [...marksOf].flatMap((mark, i) => (mark === 0 ? [from + i] : []));
  const variance = Math.exp(2 * (parameters[layout.spreadAt] as number));
  const summary = {
    ratees: rateeSummary(fit),
    raters: facetSummary(fit, usable(design.extremeRaters, layout.raterAt)),
    criteria: facetSummary(fit, usable(design.extremeCriteria, 0)),
  };
  const categories = categoryTable(ratings, fit, residuals);
  const single = parts.subsets.length < 2;
  const warnings = facetsWarnings(ratings, fit, { categories, subsets: parts.subsets.length, extremeRatees: marks });
  if (ratings.weight !== null) warnings.push(warn('facets.weights'));
  return {
    n: ratings.n,
    blanks: ratings.blanks,
    model: design.model,
    method: 'marginal maximum likelihood, adaptive quadrature',
    converged: fit.converged,
    iterations: fit.iterations,
    deviance: fit.deviance,
    parameters: fit.free,
    variance,
    varianceSe: fit.flat ? null : 2 * variance * (errors[layout.spreadAt] as number),
    reliability: summary.ratees.reliability ?? 0,
    raters,
    criteria,
    steps: stepsOut(fit),
    categories,
    ratees,
    summary,
    unexpected: unexpectedIn(ratings, fit, residuals, options),
    subsets: single
      ? []
      : parts.subsets.map((subset) => ({
          ratees: subset.ratees.map((i) => id(ratings.ratees, i)),
          raters: subset.raters.map((i) => id(ratings.raters, i)),
          n: subset.ratings,
        })),
    links: single
      ? []
      : linkProposals(ratings, parts).map((link) => ({
          ...link,
          rater: id(ratings.raters, link.rater),
          ratee: id(ratings.ratees, link.ratee),
        })),
    warnings,
  };
}
