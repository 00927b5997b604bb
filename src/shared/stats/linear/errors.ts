import { randomStream } from '../base/random.ts';
import type { LinearFit } from './fit.ts';
import { gradientSolver } from './gradients.ts';
import { solveSystem } from './system.ts';

/** Standard errors of one factor's levels. */
export interface LevelErrors {
  /** Given the fixed effects and the variances: lme4's conditional standard deviation. */
  readonly conditional: Float64Array;
  /** Of effect - truth with the fixed effects' uncertainty, from the inverse of the mixed-model equations (Henderson 1984). */
  readonly total: Float64Array;
  /** Of mean over criteria + effect - truth: for a fair score on the scale of the ratings. */
  readonly fair: Float64Array;
}

export interface LinearErrors {
  readonly wide: LevelErrors;
  readonly narrow: LevelErrors;
  readonly method: 'exact' | 'approximate';
  /** Largest relative difference from an exact solve among eight sampled levels; 0 when exact. */
  readonly error: number;
}

function levelErrors(fit: LinearFit, ratio: number, inverse: Float64Array, solved: Float64Array): LevelErrors {
  const { fixed } = fit.design;
  const { fixedInverse } = fit.point;
  const root = Math.sqrt(ratio);
  const levels = inverse.length;
  const conditional = new Float64Array(levels);
  const total = new Float64Array(levels);
  const fair = new Float64Array(levels);
  const d = new Float64Array(fixed);
  const form = (): number => {
    let sum = 0;
    for (let f = 0; f < fixed; f++) {
      for (let g = 0; g < fixed; g++) {
        sum += (d[f] as number) * (fixedInverse[f * fixed + g] as number) * (d[g] as number);
      }
    }
    return sum;
  };
  for (let a = 0; a < levels; a++) {
    const own = ratio * (inverse[a] as number);
    for (let f = 0; f < fixed; f++) d[f] = -root * (solved[a * fixed + f] as number);
    const shared = form();
    for (let f = 0; f < fixed; f++) d[f] = (d[f] as number) + 1 / fixed;
    conditional[a] = Math.sqrt(fit.residual * Math.max(own, 0));
    total[a] = Math.sqrt(fit.residual * Math.max(own + shared, 0));
    fair[a] = Math.sqrt(fit.residual * Math.max(own + form(), 0));
  }
  return { conditional, total, fair };
}

/** Diagonal of inv(M) by order 2 of the series, its excess over order 0 stretched until the sum meets the probed trace. */
function approximateLevels(fit: LinearFit) {
  const { system } = fit.point;
  const { design, sums, wideDiagonal, schurDiagonal, factor } = system;
  const narrow = schurDiagonal.map((d) => 1 / d);
  const wide = wideDiagonal.map((a) => 1 / a);
  const excess = new Float64Array(design.wide);
  for (let a = 0; a < design.wide; a++) {
    const f = (factor[a] as number) / (wideDiagonal[a] as number);
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const c = sums.pair[p] as number;
      excess[a] = (excess[a] as number) + f * c * c * (narrow[design.column[p] as number] as number);
    }
  }
  const traceOf = (term: 'wide' | 'narrow', levels: number): number => {
    const at = fit.point.terms.indexOf(term);
    return at < 0 ? levels : levels - (fit.effective[at] as number);
  };
  const total = (x: Float64Array): number => x.reduce((sum, value) => sum + value, 0);
  const narrowStretch = traceOf('narrow', design.narrow) / total(narrow);
  const spare = total(excess);
  const wideStretch = spare > 0 ? (traceOf('wide', design.wide) - total(wide)) / spare : 0;
  return {
    wide: wide.map((value, a) => value + wideStretch * (excess[a] as number)),
    narrow: narrow.map((value) => value * narrowStretch),
  };
}

/** Exact diagonal entries of inv(M) for four levels of each factor, beside the approximate ones: the largest relative difference of the root. */
function sampledError(fit: LinearFit, levels: { wide: Float64Array; narrow: Float64Array }): number {
  const { system } = fit.point;
  const { design } = system;
  const solver = gradientSolver(system, () => undefined);
  const stream = randomStream(7);
  let worst = 0;
  for (const side of ['wide', 'narrow'] as const) {
    const chosen = [0, 1, 2, 3].map(() => stream.index(design[side]));
    const wide = new Float64Array(4 * design.wide);
    const narrow = new Float64Array(4 * design.narrow);
    const unit = side === 'wide' ? wide : narrow;
    chosen.forEach((level, lane) => {
      unit[4 * level + lane] = 1;
    });
    solveSystem(system, solver, wide, narrow, 1e-6, null);
    chosen.forEach((level, lane) => {
      const exact = unit[4 * level + lane] as number;
      worst = Math.max(worst, Math.abs(Math.sqrt((levels[side][level] as number) / exact) - 1));
    });
  }
  return worst;
}

/** Standard errors of all effects: exact where the fit was, else approximate with the error stated. Cost O(levels x criteria^2). */
export function linearErrors(fit: LinearFit): LinearErrors {
  const levels = fit.levels ?? approximateLevels(fit);
  const { ratios, wideFixed, narrowFixed } = fit.point;
  return {
    wide: levelErrors(fit, ratios.wide, levels.wide, wideFixed),
    narrow: levelErrors(fit, ratios.narrow, levels.narrow, narrowFixed),
    method: fit.levels === null ? 'approximate' : 'exact',
    error: fit.levels === null ? sampledError(fit, levels) : 0,
  };
}
