import { type Figure, finite } from '../base/estimate.ts';
import { tQuantile } from '../base/special.ts';

/** How many values of a sorted list are below x, and how many not above it. */
function position(sorted: Float64Array, x: number): readonly [below: number, upTo: number] {
  const search = (passes: (value: number) => boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passes(sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [search((value) => value < x), search((value) => value <= x)];
}

/** For every value of `own`: share of `other` below it minus share above it; and the number of untied pairs. */
function dominance(own: Float64Array, other: Float64Array): { readonly rows: Float64Array; readonly untied: number } {
  let untied = 0;
  const rows = own.map((x) => {
    const [below, upTo] = position(other, x);
    untied += other.length - (upTo - below);
    return (below - (other.length - upTo)) / other.length;
  });
  return { rows, untied };
}

/**
 * Cliff's delta = P(x > y) - P(x < y) (Cliff 1993) with his unbiased variance (never below (1 - d^2) / (n m - 1)) and asymmetric
 * interval on a t with n + m - 2 degrees of freedom (Feng & Cliff 2004). When one sample lies wholly above the other the interval is
 * (m - t^2) / (m + t^2) with m the smaller size. Samples of fewer than 2: no interval. Cost O(n log n).
 */
export function cliffsDelta(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): Figure {
  const a = Float64Array.from(Array.from(x)).sort();
  const b = Float64Array.from(Array.from(y)).sort();
  const n = a.length;
  const m = b.length;
  const nothing: Figure = {
    value: null,
    lower: null,
    upper: null,
    se: null,
    n: n + m,
    method: 'Cliff 1993, asymmetric, t',
  };
  if (n === 0 || m === 0) return nothing;
  const { rows, untied } = dominance(a, b);
  const d = rows.reduce((sum, row) => sum + row, 0) / n;
  if (n < 2 || m < 2) return { ...nothing, value: finite(d) };
  const t = tQuantile((1 + confidence) / 2, n + m - 2);
  if (Math.abs(d) === 1) {
    const least = Math.min(n, m);
    const edge = (least - t * t) / (least + t * t);
    return { ...nothing, value: d, se: null, lower: d > 0 ? edge : -1, upper: d > 0 ? 1 : -edge };
  }
  const columns = dominance(b, a).rows;
  const spreadRows = rows.reduce((sum, row) => sum + (row - d) ** 2, 0);
  const spreadColumns = columns.reduce((sum, column) => sum + (-column - d) ** 2, 0);
  const spread = untied - n * m * d * d;
  const unbiased = (m * m * spreadRows + n * n * spreadColumns - spread) / (n * m * (n - 1) * (m - 1));
  const variance = Math.max(unbiased, (1 - d * d) / (n * m - 1));
  const reach = t * Math.sqrt(variance * ((1 - d * d) ** 2 + t * t * variance));
  const bottom = 1 - d * d + t * t * variance;
  return {
    ...nothing,
    value: finite(d),
    se: finite(Math.sqrt(variance)),
    lower: finite((d - d ** 3 - reach) / bottom),
    upper: finite((d - d ** 3 + reach) / bottom),
  };
}
