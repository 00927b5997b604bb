import { type Figure, finite } from '../base/estimate.ts';
import { tQuantile } from '../base/special.ts';
import type { AgreementTable } from './table.ts';

export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Distinct pairable values with how often each occurs, and the units that can be paired (two ratings or more). */
interface Pairable {
  readonly count: Float64Array;
  readonly total: number;
  readonly units: readonly number[];
}

function pairable(table: AgreementTable): Pairable {
  const { start, level, values } = table;
  const count = new Float64Array(values.length);
  const units: number[] = [];
  let total = 0;
  for (let u = 0; u < table.units; u++) {
    const from = start[u] ?? 0;
    const to = start[u + 1] ?? 0;
    if (to - from < 2) continue;
    units.push(u);
    total += to - from;
    for (let i = from; i < to; i++) {
      const at = level[i] ?? 0;
      count[at] = (count[at] ?? 0) + 1;
    }
  }
  return { count, total, units };
}

/** Squared difference of two categories, and the count-weighted sum of it from each category to all: what disagreement by chance costs. */
interface Metric {
  readonly between: (a: number, b: number) => number;
  readonly toAll: Float64Array;
}

/** Interval metric on any scale of points; O(categories), by centring on the mean so that nothing cancels. */
function squaredMetric(points: Float64Array, count: Float64Array, total: number): Metric {
  let mean = 0;
  points.forEach((x, at) => {
    mean += (x * (count[at] ?? 0)) / total;
  });
  let spread = 0;
  points.forEach((x, at) => {
    spread += (count[at] ?? 0) * (x - mean) ** 2;
  });
  return {
    between: (a, b) => ((points[a] ?? 0) - (points[b] ?? 0)) ** 2,
    toAll: points.map((x) => total * (x - mean) ** 2 + spread),
  };
}

/** Krippendorff's ordinal metric is the interval metric on mid-ranks: (sum of counts from c to k, minus half of both ends) squared. */
function midRanks(count: Float64Array): Float64Array {
  let below = 0;
  return count.map((n) => {
    below += n;
    return below - n / 2;
  });
}

function ratioMetric(values: Float64Array, count: Float64Array): Metric {
  const between = (a: number, b: number): number => {
    const x = values[a] ?? 0;
    const y = values[b] ?? 0;
    return a === b ? 0 : ((x - y) / (x + y)) ** 2;
  };
  const toAll = values.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < values.length; b++) sum += (count[b] ?? 0) * between(a, b);
    return sum;
  });
  return { between, toAll };
}

function metricOf(metric: AlphaMetric, table: AgreementTable, pairs: Pairable): Metric {
  if (metric === 'nominal')
    return { between: (a, b) => (a === b ? 0 : 1), toAll: pairs.count.map((n) => pairs.total - n) };
  if (metric === 'ordinal') return squaredMetric(midRanks(pairs.count), pairs.count, pairs.total);
  if (metric === 'interval') return squaredMetric(table.values, pairs.count, pairs.total);
  return ratioMetric(table.values, pairs.count);
}

/**
 * Krippendorff's alpha = 1 - observed / expected disagreement (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"), for any
 * number of raters and with gaps: a unit with one rating only is left out. Metrics: nominal 0/1; ordinal on pooled mid-ranks; interval
 * (c - k)^2; ratio ((c - k)/(c + k))^2, which needs values of 0 or more (else null). Standard error: linearisation over units after Gwet
 * (2014) with weights held fixed; interval by t on units - 1, never above 1. No variation or no pair: null.
 * Cost O(ratings x raters a unit), ratio also O(categories squared).
 */
export function krippendorffAlpha(table: AgreementTable, metric: AlphaMetric): Figure {
  const pairs = pairable(table);
  const n = pairs.units.length;
  const nothing: Figure = { value: null, lower: null, upper: null, se: null, n, method: 'linearised, t over units' };
  if (n === 0 || (metric === 'ratio' && (table.values[0] ?? 0) < 0)) return nothing;
  const { between, toAll } = metricOf(metric, table, pairs);
  let chance = 0;
  toAll.forEach((cost, at) => {
    chance += (pairs.count[at] ?? 0) * cost;
  });
  if (chance <= 0) return nothing;
  const disagreement = new Float64Array(n);
  const chanceOf = new Float64Array(n);
  const sizes = new Float64Array(n);
  pairs.units.forEach((u, row) => {
    const from = table.start[u] ?? 0;
    const to = table.start[u + 1] ?? 0;
    sizes[row] = to - from;
    for (let i = from; i < to; i++) {
      const a = table.level[i] ?? 0;
      chanceOf[row] = (chanceOf[row] ?? 0) + (toAll[a] ?? 0) / pairs.total;
      for (let j = i + 1; j < to; j++)
        disagreement[row] = (disagreement[row] ?? 0) + (2 * between(a, table.level[j] ?? 0)) / (to - from - 1);
    }
  });
  const observed = disagreement.reduce((sum, d) => sum + d, 0);
  const alpha = 1 - ((pairs.total - 1) * observed) / chance;
  if (n < 2) return { ...nothing, value: finite(alpha) };
  const size = pairs.total / n;
  const expected = chance / pairs.total ** 2;
  const shrink = 1 - 1 / pairs.total;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const excess = ((sizes[i] ?? 0) - size) / size;
    const own = ((disagreement[i] ?? 0) - (observed / n) * excess) / size;
    const byChance = (expected * (sizes[i] ?? 0) - (chanceOf[i] ?? 0)) / size;
    squares += (1 - (shrink * own) / expected - (2 * (1 - alpha) * byChance) / expected - alpha) ** 2;
  }
  const se = Math.sqrt(squares / (n * (n - 1)));
  const reach = tQuantile(0.975, n - 1) * se;
  return {
    ...nothing,
    value: finite(alpha),
    se: finite(se),
    lower: finite(alpha - reach),
    upper: finite(Math.min(1, alpha + reach)),
  };
}
