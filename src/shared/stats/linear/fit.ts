import { Problem } from '#shared/kernel/problem.ts';
import { exactDescent, probeDescent } from './descent.ts';
import type { LinearDesign } from './design.ts';
import { type LinearPoint, type LinearRatios, type LinearTerm, linearPoint, systemAt } from './point.ts';
import { startRatios, variancesOf } from './steps.ts';
import { denseFactor } from './system.ts';
import type { LinearTraces } from './traces.ts';

export interface LinearOptions {
  readonly method?: 'reml' | 'ml';
  /**
   * `exact`: determinant and traces from a dense factor; `fast`: conjugate gradients and seeded probes, O(ratings); `auto` (default):
   * exact while the smaller factor has at most 1,500 levels.
   */
  readonly precision?: 'auto' | 'exact' | 'fast';
  /** Seed of the probes; the same seed gives the same figures. */
  readonly seed?: number;
  /** Variances of a fit of nearly the same ratings: the descent begins there. They save steps and move figures by less than 1e-6. */
  readonly start?: {
    readonly ratee: number;
    readonly rater: number;
    readonly residual: number;
    readonly halo?: number;
  };
  /** Relative standard error through probes that is good enough for every variance (default 2e-4); at most 48 probes are drawn. */
  readonly target?: number;
}

export interface LinearFit {
  readonly design: LinearDesign;
  readonly method: 'reml' | 'ml';
  readonly engine: 'exact' | 'stochastic';
  readonly point: LinearPoint;
  readonly terms: readonly LinearTerm[];
  readonly residual: number;
  readonly variance: LinearRatios;
  /** lme4's REML criterion or -2 log-likelihood, and the standard error that probes leave in it (0 when exact). */
  readonly deviance: number;
  readonly devianceError: number;
  /** The largest relative standard error that probes leave in a variance; 0 when exact. */
  readonly varianceError: number;
  readonly probes: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Terms whose variance is estimated as zero. */
  readonly zero: readonly LinearTerm[];
  /** Diagonal of inv(M), for conditional variances; null when the engine was stochastic. */
  readonly levels: LinearTraces['levels'];
  /** Levels - tr inv(M) by term of the point. */
  readonly effective: Float64Array;
}

const everyStepExact = 420;
const exactByDefault = 1500;
const exactAtMost = 6000;

/** Ratios to begin with: those of a fit nearby where it has them above zero, else from mean squares. */
function startOf(design: LinearDesign, halo: boolean, near: LinearOptions['start']): LinearRatios {
  const plain = startRatios(design, halo);
  if (near === undefined || !(near.residual > 0)) return plain;
  const ratio = (variance: number | undefined, otherwise: number): number => {
    const value = (variance ?? 0) / near.residual;
    return otherwise > 0 && value > 1e-4 && value < 1e4 ? value : otherwise;
  };
  const [wide, narrow] = design.rateeIsWide ? [near.ratee, near.rater] : [near.rater, near.ratee];
  return { wide: ratio(wide, plain.wide), narrow: ratio(narrow, plain.narrow), pair: ratio(near.halo, plain.pair) };
}

/** Refuses designs in which a variance cannot be separated from another. */
function requireReplication(design: LinearDesign, halo: boolean): void {
  const { n } = design;
  const [ratees, raters] = design.rateeIsWide ? [design.wide, design.narrow] : [design.narrow, design.wide];
  if (n <= design.fixed + 1) throw new Problem('linear.few', { n });
  if (ratees >= n) throw new Problem('linear.ratee-once', { n, ratees });
  if (raters >= n) throw new Problem('linear.rater-once', { n, raters });
  if (halo && design.column.length >= n) throw new Problem('linear.halo-once', { n });
  const spread = design.total / design.sums.wideWeight.reduce((sum, w) => sum + w, 0);
  if (!(spread > 1e-24 * Math.max(1, design.centre ** 2))) throw new Problem('linear.constant', { n });
}

/** Refuses scores that ratee and rater explain wholly: the residual is zero at ratios without bound, and no error can be stated. */
function requireResidual(design: LinearDesign): void {
  const high = (levels: number): number => (levels > 1 ? (1e7 * levels) / design.n : 0);
  const ratios = { wide: high(design.wide), narrow: high(design.narrow), pair: 0 };
  const system = systemAt(design, ratios);
  const { spread } = linearPoint(system, ratios, [], denseFactor(system).solve, 0, null);
  if (spread < 1e-6 * design.total) throw new Problem('linear.no-residual', { n: design.n });
}

/**
 * Crossed random intercepts: score ~ criterion + (1 | ratee) + (1 | rater) [+ (1 | ratee:rater)], ratings' weights w dividing the residual
 * variance. A factor with one level has no term. Problems `linear.*`. Cost: see `linear-descent.ts`.
 */
export function fitLinear(design: LinearDesign, options: LinearOptions = {}): LinearFit {
  const method = options.method ?? 'reml';
  const halo = design.cells !== null;
  requireReplication(design, halo);
  const terms: LinearTerm[] = [];
  if (design.wide > 1) terms.push('wide');
  if (design.narrow > 1) terms.push('narrow');
  if (halo) terms.push('pair');
  const precision = options.precision ?? 'auto';
  if (precision === 'exact' && design.narrow > exactAtMost) {
    throw new Problem('linear.exact-too-large', { levels: design.narrow, limit: exactAtMost });
  }
  const exact = precision === 'exact' || (precision === 'auto' && design.narrow <= exactByDefault);
  const reml = method === 'reml';
  if (design.narrow <= everyStepExact) requireResidual(design);
  const start = startOf(design, halo, options.start);
  const end =
    exact && design.narrow <= everyStepExact
      ? exactDescent(design, reml, terms, start)
      : probeDescent(design, reml, terms, start, {
          seed: options.seed ?? 1,
          target: options.target ?? 2e-4,
          near: options.start !== undefined,
          finish: exact,
        });
  const { residual, variance } = variancesOf(end.point, end.slope, new Float64Array(terms.length ** 2));
  if (residual * design.n < 1e-7 * design.total) throw new Problem('linear.no-residual', { n: design.n });
  return {
    design,
    method,
    engine: exact ? 'exact' : 'stochastic',
    point: end.point,
    terms,
    residual,
    variance,
    deviance: end.deviance,
    devianceError: end.devianceError,
    varianceError: end.varianceError,
    probes: end.probes,
    iterations: end.iterations,
    converged: end.converged,
    zero: terms.filter((term) => end.point.ratios[term] === 0),
    levels: end.levels,
    effective: end.effective,
  };
}
