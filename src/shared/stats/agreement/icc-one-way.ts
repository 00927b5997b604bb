import { type Estimate, estimate, noEstimate } from '../base/estimate.ts';
import { fQuantile } from '../base/special.ts';
import type { AgreementTable } from './table.ts';

/** ICC(1,1) and ICC(1,k) of a table with gaps; `k` is the effective number of raters a unit. */
interface OneWayIcc {
  readonly single: Estimate;
  readonly mean: Estimate;
  readonly units: number;
  readonly ratings: number;
  readonly k: number;
}

/**
 * One-way intraclass correlation for unequal numbers of ratings a unit: analysis of variance with
 * k = (N - sum k_i^2 / N) / (n - 1) in the place of the number of raters (Snedecor & Cochran; interval after Thomas & Hultquist 1978, approximate).
 * Units with a single rating count between units. All scores equal, or nobody rated twice: null. Cost O(ratings).
 */
export function oneWayIcc(table: AgreementTable, level = 0.95): OneWayIcc {
  const { units: n, start, values } = table;
  const ratings = table.level.length;
  let sum = 0;
  for (const at of table.level) sum += values[at] ?? 0;
  const grand = sum / ratings;
  let between = 0;
  let within = 0;
  let squares = 0;
  for (let u = 0; u < n; u++) {
    const from = start[u] ?? 0;
    const to = start[u + 1] ?? 0;
    let row = 0;
    for (let i = from; i < to; i++) row += (values[table.level[i] ?? 0] ?? 0) - grand;
    const centre = row / (to - from);
    for (let i = from; i < to; i++) within += ((values[table.level[i] ?? 0] ?? 0) - grand - centre) ** 2;
    between += centre * row;
    squares += (to - from) ** 2;
  }
  const freedom = ratings - n;
  const k = n > 1 ? (ratings - squares / ratings) / (n - 1) : 0;
  const empty = { single: noEstimate, mean: noEstimate, units: n, ratings, k };
  if (n < 2 || freedom < 1 || between + within === 0) return empty;
  const top = between / (n - 1);
  const bottom = within < (between + within) * 1e-13 ? 0 : within / freedom;
  const tail = (1 - level) / 2;
  const low = 1 / fQuantile(1 - tail, n - 1, freedom);
  const high = fQuantile(1 - tail, freedom, n - 1);
  const one = (scale: number): number => (top * scale - bottom) / (top * scale + (k - 1) * bottom);
  const many = (scale: number): number => (top * scale - bottom) / (top * scale);
  return { ...empty, single: estimate(one(1), one(low), one(high)), mean: estimate(many(1), many(low), many(high)) };
}
