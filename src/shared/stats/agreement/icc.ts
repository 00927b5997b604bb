import { type Estimate, estimate, noEstimate } from '../base/estimate.ts';
import { fQuantile, fUpper } from '../base/special.ts';
import type { CompleteTable } from './table.ts';

/** Mean squares of a two-way table without gaps: between units, between raters, residual, within units. */
interface MeanSquares {
  readonly units: number;
  readonly raters: number;
  readonly between: number;
  readonly judges: number;
  readonly error: number;
  readonly within: number;
}

type IccForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';
export type IccTable = Readonly<Record<IccForm, Estimate>>;
export const noIcc: IccTable = {
  '1,1': noEstimate,
  '2,1': noEstimate,
  '3,1': noEstimate,
  '1,k': noEstimate,
  '2,k': noEstimate,
  '3,k': noEstimate,
};

/** Two-way analysis of variance of units x raters (at least 2 x 2), about the grand mean. Cost O(units x raters). */
export function meanSquares(table: CompleteTable): MeanSquares {
  const { units: n, raters: k, scores } = table;
  const grand = scores.reduce((sum, x) => sum + x, 0) / (n * k);
  const columns = new Float64Array(k);
  let between = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) {
      const x = (scores[i * k + j] ?? 0) - grand;
      row += x;
      columns[j] = (columns[j] ?? 0) + x;
      total += x * x;
    }
    between += (row * row) / k;
  }
  const judges = columns.reduce((sum, x) => sum + (x * x) / n, 0);
  // What is left of exact agreement after rounding must count as exact, or F would be noise over noise.
  const clean = (square: number): number => (square < total * 1e-13 ? 0 : square);
  const error = clean(total - between - judges);
  return {
    units: n,
    raters: k,
    between: clean(between) / (n - 1),
    judges: clean(judges) / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: clean(total - between) / (n * (k - 1)),
  };
}

/** The reliability of a mean of k raters from that of one (Spearman-Brown); 1 at 1, none at -1/(k - 1). */
function stepUp(one: number, k: number): number {
  const bottom = 1 + (k - 1) * one;
  return bottom > 1e-9 ? (k * one) / bottom : Number.NaN;
}

/** (F - 1) / (F + k - 1), written with mean squares so that a zero denominator mean square means F = infinity. */
function single(top: number, bottom: number, k: number): number {
  return (top - bottom) / (top + (k - 1) * bottom);
}

function mean(top: number, bottom: number): number {
  return (top - bottom) / top;
}

/** Degrees of freedom of ICC(2,1)'s interval (Shrout & Fleiss 1979, p. 424, after Satterthwaite), multiplied through by the error mean square. */
function agreementFreedom(ms: MeanSquares, rho: number): number {
  const { units: n, raters: k } = ms;
  const judges = k * rho * ms.judges;
  const rest = (n * (1 + (k - 1) * rho) - k * rho) * ms.error;
  const bottom = (n - 1) * judges * judges + rest * rest;
  return bottom > 0 ? ((k - 1) * (n - 1) * (judges + rest) ** 2) / bottom : 0;
}

function agreementBounds(ms: MeanSquares, rho: number, tail: number): readonly [number, number] {
  const { units: n, raters: k, between, judges, error } = ms;
  // The raters are the same: nothing is left to be uncertain about.
  if (judges === 0 && error === 0) return [rho, rho];
  const freedom = Math.max(0.01, agreementFreedom(ms, rho));
  const shrunk = 1 / fQuantile(1 - tail, n - 1, freedom);
  const grown = fQuantile(1 - tail, freedom, n - 1);
  const rest = k * judges + (k * n - k - n) * error;
  return [
    (n * (between * shrunk - error)) / (rest + n * between * shrunk),
    (n * (grown * between - error)) / (rest + n * grown * between),
  ];
}

/**
 * The six intraclass correlations of Shrout & Fleiss (1979) with `level` intervals (F distribution; ICC(2,.) by their Satterthwaite
 * approximation, its k-rater bounds stepped up by Spearman-Brown). 1: other raters for each unit; 2: raters a random sample, absolute
 * agreement; 3: these raters only, consistency; k: mean of k raters. Conventions: complete cases; n - 1; negative estimates stay negative.
 * All scores equal: every figure null. Cost O(1) after the mean squares.
 */
export function icc(ms: MeanSquares, level = 0.95): IccTable {
  const { units: n, raters: k, between, judges, error, within } = ms;
  if (between + within === 0) return noIcc;
  const tail = (1 - level) / 2;
  const low1 = 1 / fQuantile(1 - tail, n - 1, n * (k - 1));
  const high1 = fQuantile(1 - tail, n * (k - 1), n - 1);
  const low3 = 1 / fQuantile(1 - tail, n - 1, (n - 1) * (k - 1));
  const high3 = fQuantile(1 - tail, (n - 1) * (k - 1), n - 1);
  const bottom = between + (k - 1) * error + (k * (judges - error)) / n;
  // Below this a denominator is rounding, and the ratio would be anything.
  const least = 1e-12 * (between + judges + error);
  const rho = (between - error) / bottom;
  const [low2, high2] = bottom > least ? agreementBounds(ms, rho, tail) : [Number.NaN, Number.NaN];
  const consistent = between + error > 0;
  const kMean = between + (judges - error) / n;
  return {
    '1,1': estimate(single(between, within, k), single(between * low1, within, k), single(between * high1, within, k)),
    '2,1': bottom > least ? estimate(rho, low2, high2) : noEstimate,
    '3,1': consistent
      ? estimate(single(between, error, k), single(between * low3, error, k), single(between * high3, error, k))
      : noEstimate,
    '1,k': estimate(mean(between, within), mean(between * low1, within), mean(between * high1, within)),
    '2,k': kMean > least ? estimate((between - error) / kMean, stepUp(low2, k), stepUp(high2, k)) : noEstimate,
    '3,k': consistent
      ? estimate(mean(between, error), mean(between * low3, error), mean(between * high3, error))
      : noEstimate,
  };
}

/** F tests of no difference between units: one-way (within) and two-way (residual); null where the denominator is zero. */
export function iccTests(
  ms: MeanSquares,
): Readonly<Record<'oneWay' | 'twoWay', { f: number; df1: number; df2: number; p: number } | null>> {
  const { units: n, raters: k, between } = ms;
  const test = (bottom: number, df2: number) =>
    bottom > 0 ? { f: between / bottom, df1: n - 1, df2, p: fUpper(between / bottom, n - 1, df2) } : null;
  return { oneWay: test(ms.within, n * (k - 1)), twoWay: test(ms.error, (n - 1) * (k - 1)) };
}
