import { cholesky, choleskySolve, paddedSize } from '../base/dense.ts';
import { chiSquareUpper } from '../base/special.ts';
import type { FacetsFit } from './fit.ts';

/** How well a facet's levels are distinguished (Wright & Masters 1982). Null where it cannot be said. */
export interface FacetSummary {
  readonly levels: number;
  /** Spread of the measures (population SD) and root mean square of their standard errors, in logits. */
  readonly sd: number | null;
  readonly rmse: number | null;
  /** True SD / rmse: standard errors that fit into the true spread. */
  readonly separation: number | null;
  /** (4 separation + 1) / 3: levels three errors apart. */
  readonly strata: number | null;
  readonly reliability: number | null;
  /** Homogeneity: are all levels alike? */
  readonly chiSquare: { readonly value: number; readonly df: number; readonly p: number } | null;
}

function summary(levels: number, sd: number, rmse: number, chiSquare: FacetSummary['chiSquare']): FacetSummary {
  const trueVariance = Math.max(0, sd * sd - rmse * rmse);
  const separation = rmse > 0 ? Math.sqrt(trueVariance) / rmse : null;
  return {
    levels,
    sd,
    rmse,
    separation,
    strata: separation === null ? null : (4 * separation + 1) / 3,
    reliability: sd > 0 ? trueVariance / (sd * sd) : null,
    chiSquare,
  };
}

const none: FacetSummary = {
  levels: 0,
  sd: null,
  rmse: null,
  separation: null,
  strata: null,
  reliability: null,
  chiSquare: null,
};

const chiSquareTest = (value: number, df: number): FacetSummary['chiSquare'] =>
  Number.isFinite(value) && df > 0 ? { value, df, p: chiSquareUpper(Math.max(0, value), df) } : null;

/** Wald statistic of the contrasts of all levels with the last one. */
function homogeneity({ parameters, covariance, layout }: FacetsFit, at: readonly number[]): FacetSummary['chiSquare'] {
  const { size } = layout;
  const q = at.length - 1;
  const last = at[q] as number;
  const padded = paddedSize(q);
  const matrix = new Float64Array(padded * padded);
  const right = new Float64Array(4 * padded);
  const c = (i: number, j: number): number => covariance[i * size + j] as number;
  for (let a = 0; a < padded; a++) matrix[a * padded + a] = 1;
  for (let a = 0; a < q; a++) {
    const i = at[a] as number;
    right[4 * a] = (parameters[i] as number) - (parameters[last] as number);
    for (let b = 0; b <= a; b++) {
      const j = at[b] as number;
      matrix[a * padded + b] = c(i, j) - c(i, last) - c(last, j) + c(last, last);
    }
  }
  const gaps = right.slice();
  if (cholesky(matrix, padded) === null) return null;
  choleskySolve(matrix, padded, right, padded);
  let value = 0;
  for (let a = 0; a < q; a++) value += (gaps[4 * a] as number) * (right[4 * a] as number);
  return chiSquareTest(value, q);
}

/**
 * Summary of raters or criteria from their parameters (indexes `at`), centred first: the error that all criteria share (where the ratees'
 * mean lies) says nothing of their differences. The chi-square is Wald's with the full covariance.
 */
export function facetSummary(fit: FacetsFit, at: readonly number[]): FacetSummary {
  const { parameters, covariance, layout } = fit;
  const q = at.length;
  if (q < 2) return { ...none, levels: q };
  const mean = at.reduce((sum, i) => sum + (parameters[i] as number), 0) / q;
  const sd = Math.sqrt(at.reduce((sum, i) => sum + ((parameters[i] as number) - mean) ** 2, 0) / q);
  let diagonal = 0;
  let whole = 0;
  for (const i of at) {
    diagonal += covariance[i * layout.size + i] as number;
    for (const j of at) whole += covariance[i * layout.size + j] as number;
  }
  // The mean of diag(C V C) with C = I - 11'/q.
  const rmse = Math.sqrt(Math.max(0, (diagonal - whole / q) / q));
  return summary(q, sd, rmse, homogeneity(fit, at));
}

/**
 * Summary of ratees. Reliability is that of EAPs, variance of the EAPs / (that + mean posterior variance), and separation follows from it.
 * The chi-square takes the shrinkage back out: a posterior of normal prior and likelihood with precision w = 1/se^2 - 1/variance.
 */
export function rateeSummary({ design, posteriors, parameters, layout, flat }: FacetsFit): FacetSummary {
  const { mean, sd } = posteriors;
  const n = design.ratees;
  const middle = mean.reduce((sum, value) => sum + value, 0) / n;
  const spread = mean.reduce((sum, value) => sum + (value - middle) ** 2, 0) / n;
  const error = sd.reduce((sum, value) => sum + value * value, 0) / n;
  const reliability = spread / (spread + error);
  const separation = Math.sqrt(reliability / (1 - reliability));
  const variance = Math.exp(2 * (parameters[layout.spreadAt] as number));
  let [count, weights, sums, squares] = [0, 0, 0, 0];
  for (let p = 0; p < n; p++) {
    const precision = 1 / (sd[p] as number) ** 2;
    const w = precision - 1 / variance;
    if (!(w > 1e-6 * precision)) continue;
    const sum = (mean[p] as number) * precision;
    count++;
    weights += w;
    sums += sum;
    squares += (sum * sum) / w;
  }
  return {
    levels: n,
    sd: Math.sqrt(spread + error),
    rmse: Math.sqrt(error),
    separation,
    strata: (4 * separation + 1) / 3,
    reliability,
    chiSquare: flat || count < 2 ? null : chiSquareTest(squares - sums ** 2 / weights, count - 1),
  };
}
