import { type StatWarning, warn } from '../base/estimate.ts';
import { linkProposals, type Subsets, subsetsOf, weakLinks } from '../base/linking.ts';
import { type Ratings, requireDesign } from '../base/ratings.ts';
import { z95 } from '../base/special.ts';
import { linearDesign } from './design.ts';
import { type LevelErrors, type LinearErrors, linearErrors } from './errors.ts';
import { fitLinear, type LinearFit, type LinearOptions } from './fit.ts';
import { type VarianceFigure, varianceFigures } from './variances.ts';

export interface SeverityOptions extends LinearOptions {
  /** Adds a random ratee:rater intercept: what a rater thinks of one person over all criteria. */
  readonly halo?: boolean;
}

/** A figure with its standard error and 95 % interval (normal). */
export interface Measured {
  readonly value: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
}

interface LevelRow {
  readonly id: string;
  /** Conditional standard error, as lme4's: given fixed effects and variances. */
  readonly se: number;
  /** With the uncertainty of the fixed effects; the interval is made of this one. */
  readonly seTotal: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
  /** Plain weighted mean of the scores given or received. */
  readonly mean: number;
  /** Index in `subsets`. */
  readonly subset: number;
}

export interface SeverityRatee extends LevelRow {
  readonly effect: number;
  /** Fair score: mean over criteria plus effect, on the scale of the ratings, with its standard error. */
  readonly fair: number;
  readonly fairSe: number;
}

export interface SeverityRater extends LevelRow {
  /** How much lower this rater scores than the panel for the same work: minus the random intercept. */
  readonly severity: number;
}

export interface SeverityCriterion extends Measured {
  readonly id: string;
  /** Difference from the first criterion in sorted order (treatment coding), with its standard error; null for the first. */
  readonly effect: number | null;
  readonly effectSe: number | null;
}

export interface SeverityReport {
  readonly n: number;
  readonly blanks: number;
  readonly method: 'reml' | 'ml';
  readonly engine: 'exact' | 'stochastic';
  readonly converged: boolean;
  readonly iterations: number;
  /** What random probes leave: relative standard error of variances, standard error of the deviance, relative error of `se`. */
  readonly error: {
    readonly probes: number;
    readonly variance: number;
    readonly deviance: number;
    readonly se: number;
  };
  readonly variance: {
    readonly ratee: number;
    readonly rater: number;
    readonly residual: number;
    readonly halo?: number;
  };
  readonly variances: Readonly<Record<'ratee' | 'rater' | 'residual', VarianceFigure>> & {
    readonly halo?: VarianceFigure;
  };
  readonly deviance: number;
  readonly intercept: Measured;
  readonly criteria: readonly SeverityCriterion[];
  readonly ratees: readonly SeverityRatee[];
  readonly raters: readonly SeverityRater[];
  /** 1 - mean squared conditional error / variance: how well levels are distinguished; null at zero variance. */
  readonly reliability: { readonly ratee: number | null; readonly rater: number | null };
  /** Ratees and raters by id, only when there is more than one subset; `links` are the extra ratings that would join them best. */
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
  readonly weakLinks: readonly {
    readonly rater: string;
    readonly ratee: string;
    readonly ratees: number;
    readonly raters: number;
  }[];
  readonly warnings: readonly StatWarning[];
}

const measured = (value: number, se: number): Measured => ({
  value,
  se,
  lower: value - z95 * se,
  upper: value + z95 * se,
});

function plainMeans(codes: Int32Array, levels: number, ratings: Ratings) {
  const mean = new Float64Array(levels);
  const weight = new Float64Array(levels);
  const n = new Int32Array(levels);
  for (let i = 0; i < ratings.n; i++) {
    const at = codes[i] as number;
    const w = ratings.weight === null ? 1 : (ratings.weight[i] as number);
    n[at] = (n[at] as number) + 1;
    weight[at] = (weight[at] as number) + w;
    mean[at] = (mean[at] as number) + w * (ratings.score[i] as number);
  }
  return { n, mean: mean.map((sum, at) => sum / (weight[at] as number)) };
}

function reliability(variance: number, errors: LevelErrors): number | null {
  if (variance === 0) return null;
  const { conditional } = errors;
  return 1 - conditional.reduce((sum, se) => sum + se * se, 0) / conditional.length / variance;
}

function criteriaRows(fit: LinearFit, ids: readonly string[]): SeverityCriterion[] {
  const { point, residual, design } = fit;
  const { fixed } = design;
  const covariance = (f: number, g: number): number => residual * (point.fixedInverse[f * fixed + g] as number);
  return Array.from({ length: fixed }, (_, f) => ({
    id: ids[f] ?? '',
    ...measured((point.fixed[f] as number) + design.centre, Math.sqrt(covariance(f, f))),
    effect: f === 0 ? null : (point.fixed[f] as number) - (point.fixed[0] as number),
    effectSe: f === 0 ? null : Math.sqrt(Math.max(0, covariance(f, f) + covariance(0, 0) - 2 * covariance(0, f))),
  }));
}

function warningsOf(
  ratings: Ratings,
  fit: LinearFit,
  errors: LinearErrors,
  parts: Subsets,
  weak: number,
): StatWarning[] {
  const list: StatWarning[] = [];
  const { subsets } = parts;
  if (subsets.length > 1) list.push(warn('linear.subsets', { n: subsets.length }, ['subsets', 'links']));
  if (weak > 0) list.push(warn('linear.weak-links', { n: weak }, ['weakLinks']));
  const isWide = (term: 'ratee' | 'rater'): boolean => (term === 'ratee') === fit.design.rateeIsWide;
  if (fit.zero.includes(isWide('rater') ? 'wide' : 'narrow')) list.push(warn('linear.zero-rater', {}, ['ratees.mean']));
  if (fit.zero.includes(isWide('ratee') ? 'wide' : 'narrow')) list.push(warn('linear.zero-ratee', {}, ['variance']));
  if (fit.zero.includes('pair')) list.push(warn('linear.zero-halo'));
  if (ratings.raters.length < 6)
    list.push(warn('linear.few-raters', { n: ratings.raters.length }, ['raters.lower', 'raters.upper']));
  if (ratings.ratees.length < 10) list.push(warn('linear.few-ratees', { n: ratings.ratees.length }));
  const once = new Int32Array(ratings.raters.length);
  for (let i = 0; i < ratings.n; i++)
    once[ratings.rater[i] as number] = (once[ratings.rater[i] as number] as number) + 1;
  const thin = once.reduce((sum, count) => sum + (count < 3 ? 1 : 0), 0);
  if (thin > 0) list.push(warn('linear.thin-raters', { n: thin }, ['raters.n', 'raters.se']));
  if (!fit.converged) list.push(warn('linear.not-converged', { iterations: fit.iterations }));
  if (fit.engine === 'stochastic') {
    const percent = (value: number): number => Number((100 * value).toPrecision(2));
    list.push(
      warn(
        'linear.approximate',
        { percent: percent(fit.varianceError), sePercent: percent(errors.error), probes: fit.probes },
        ['error'],
      ),
    );
  }
  return list;
}

/**
 * Severity and fair scores by the linear mixed model score ~ criterion + (1 | ratee) + (1 | rater) [+ (1 | ratee:rater)]; keys `n`, `method`,
 * `variance`, `deviance`, `intercept`, `ratees`, `raters` are promised to scripts. The intercept is the first criterion's mean, as in
 * treatment coding. Problems: `ratings.one-rater`, `ratings.one-ratee`, `ratings.words-unordered`, `linear.*`.
 */
export function severityReport(ratings: Ratings, options: SeverityOptions = {}): SeverityReport {
  requireDesign(ratings, true);
  const design = linearDesign(
    {
      ...ratings,
      ratees: ratings.ratees.length,
      raters: ratings.raters.length,
      criteria: ratings.criteria.length,
    },
    options.halo === true,
  );
  const fit = fitLinear(design, options);
  const errors = linearErrors(fit);
  const figures = varianceFigures(fit);
  const [rateeTerm, raterTerm] = design.rateeIsWide ? (['wide', 'narrow'] as const) : (['narrow', 'wide'] as const);
  const criteria = criteriaRows(fit, ratings.criteria);
  const [first] = criteria;
  const middle = design.centre + fit.point.fixed.reduce((sum, value) => sum + value, 0) / design.fixed;
  const parts = subsetsOf(ratings);
  const weak = weakLinks(ratings);
  const row = (
    ids: readonly string[],
    i: number,
    value: number,
    of: LevelErrors,
    plain: ReturnType<typeof plainMeans>,
  ) => {
    const seTotal = of.total[i] as number;
    return {
      id: ids[i] ?? '',
      se: of.conditional[i] as number,
      seTotal,
      lower: value - z95 * seTotal,
      upper: value + z95 * seTotal,
      n: plain.n[i] as number,
      mean: plain.mean[i] as number,
    };
  };
  const rateePlain = plainMeans(ratings.ratee, ratings.ratees.length, ratings);
  const raterPlain = plainMeans(ratings.rater, ratings.raters.length, ratings);
  const ratees = ratings.ratees.map((_, i): SeverityRatee => {
    const effect = fit.point[rateeTerm][i] as number;
    const fairSe = errors[rateeTerm].fair[i] as number;
    const level = row(ratings.ratees, i, effect, errors[rateeTerm], rateePlain);
    return { ...level, effect, fair: middle + effect, fairSe, subset: parts.ofRatee[i] as number };
  });
  const raters = ratings.raters.map((_, i): SeverityRater => {
    const severity = 0 - (fit.point[raterTerm][i] as number);
    return {
      ...row(ratings.raters, i, severity, errors[raterTerm], raterPlain),
      severity,
      subset: parts.ofRater[i] as number,
    };
  });
  const id = (list: readonly string[], i: number): string => list[i] ?? '';
  const single = parts.subsets.length < 2;
  return {
    n: ratings.n,
    blanks: ratings.blanks,
    method: fit.method,
    engine: fit.engine,
    converged: fit.converged,
    iterations: fit.iterations,
    error: { probes: fit.probes, variance: fit.varianceError, deviance: fit.devianceError, se: errors.error },
    variance: {
      ratee: fit.variance[rateeTerm],
      rater: fit.variance[raterTerm],
      residual: fit.residual,
      ...(options.halo === true && { halo: fit.variance.pair }),
    },
    variances: {
      ratee: figures[rateeTerm],
      rater: figures[raterTerm],
      residual: figures.residual,
      ...(options.halo === true && { halo: figures.pair }),
    },
    deviance: fit.deviance,
    intercept: measured(first?.value ?? middle, first?.se ?? 0),
    criteria: ratings.criteria.length > 0 ? criteria : [],
    ratees,
    raters,
    reliability: {
      ratee: reliability(fit.variance[rateeTerm], errors[rateeTerm]),
      rater: reliability(fit.variance[raterTerm], errors[raterTerm]),
    },
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
    weakLinks: weak.map((link) => ({
      ...link,
      rater: id(ratings.raters, link.rater),
      ratee: id(ratings.ratees, link.ratee),
    })),
    warnings: warningsOf(ratings, fit, errors, parts, weak.length),
  };
}

/**
 * Standard error of a rater's severity against the other raters. The model's own error holds the mean of all raters too, which no ratings can
 * show: raters of a panel alike more severe look like people alike worse. That part is its prior variance over the raters.
 */
export function raterContrastSe(
  { seTotal }: Pick<SeverityRater, 'seTotal'>,
  { variance, raters }: SeverityReport,
): number {
  return Math.sqrt(Math.max(0, seTotal ** 2 - variance.rater / raters.length));
}
