import { chiSquareUpper } from '../base/special.ts';
import type { CompleteTable } from './table.ts';

/** Kendall's coefficient of concordance with its chi-square; null where every rater gave everyone the same score. */
export interface Concordance {
  readonly value: number | null;
  /** Without the correction for ties. */
  readonly uncorrected: number | null;
  readonly chiSquare: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly units: number;
  readonly raters: number;
}

/** Mid-ranks of a column (ties share their mean rank), and the sum of t^3 - t over its ties. Cost O(n log n). */
export function rankColumn(column: Float64Array): { readonly ranks: Float64Array; readonly ties: number } {
  const order = Array.from(column.keys()).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
  const ranks = new Float64Array(column.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && column[order[to] ?? 0] === column[order[from] ?? 0]) to++;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, ties };
}

/**
 * Kendall's W with ties: (12 S) / (m^2 (n^3 - n) - m T) (Kendall & Babington Smith 1939; Siegel & Castellan 1988), chi-square m (n - 1) W on
 * n - 1 degrees of freedom. Complete units only; ranks within each rater, so severity drops out. Cost O(n m log n).
 */
export function kendallW(table: CompleteTable): Concordance {
  const { units: n, raters: m, scores } = table;
  const nothing: Concordance = {
    value: null,
    uncorrected: null,
    chiSquare: null,
    df: Math.max(0, n - 1),
    p: null,
    units: n,
    raters: m,
  };
  if (n < 2 || m < 2) return nothing;
  const sums = new Float64Array(n);
  let ties = 0;
  for (let j = 0; j < m; j++) {
    const column = Float64Array.from({ length: n }, (_, i) => scores[i * m + j] ?? 0);
    const ranked = rankColumn(column);
    ties += ranked.ties;
    ranked.ranks.forEach((rank, i) => {
      sums[i] = (sums[i] ?? 0) + rank;
    });
  }
  const centre = (m * (n + 1)) / 2;
  const squares = sums.reduce((sum, x) => sum + (x - centre) ** 2, 0);
  const whole = m * m * (n ** 3 - n);
  const bottom = whole - m * ties;
  if (bottom <= 0) return nothing;
  const value = (12 * squares) / bottom;
  const chiSquare = m * (n - 1) * value;
  return { ...nothing, value, uncorrected: (12 * squares) / whole, chiSquare, p: chiSquareUpper(chiSquare, n - 1) };
}
