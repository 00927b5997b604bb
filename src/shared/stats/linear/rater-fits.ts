import { fUpper } from '../base/special.ts';
import { type EffectFigure, effectFigure, ratioFigure } from './effect-figure.ts';
import type { RaterPair } from './rater-residuals.ts';

/** Least ratees behind an effect of one rater. */
const leastRatees = 4;

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
const sumOf = (list: readonly number[], of: (value: number) => number): number =>
  list.reduce((sum, value) => sum + of(value), 0);

/** Least-squares slope of y on x with its classical error; null when x does not vary. */
export function slopeFigure(
  x: readonly number[],
  y: readonly number[],
  none: number,
  method: string,
): EffectFigure | null {
  const n = x.length;
  if (n < leastRatees) return null;
  const [mx, my] = [mean(x), mean(y)];
  const sxx = sumOf(x, (value) => (value - mx) ** 2);
  if (!(sxx > 1e-12)) return null;
  const slope = x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] ?? 0) - my), 0) / sxx;
  const rest = y.reduce((sum, value, at) => sum + (value - my - slope * ((x[at] ?? 0) - mx)) ** 2, 0);
  return effectFigure(slope, Math.sqrt(rest / (n - 2) / sxx), none, n - 2, n, method);
}

/**
 * Centrality: slope of what the rater gave on what the others say. 1: as far apart as the others; below 1: drawn to the middle;
 * above 1: to the ends. Only ratees whom somebody else rated count.
 */
export function centrality(pairs: readonly RaterPair[]): EffectFigure | null {
  const seen = pairs.filter(({ witnesses }) => witnesses > 0);
  return slopeFigure(
    seen.map(({ others }) => others),
    seen.map(({ given }) => given),
    1,
    'least squares, leave-one-rater-out predictor, t',
  );
}

/** Log SD of scores grouped by ratee, and its delete-one-ratee jackknife error; scores are centred by criterion beforehand. */
function jackknifedLogSd(groups: readonly (readonly number[])[]): readonly [value: number, se: number] | null {
  const n = sumOf(
    groups.map((group) => group.length),
    (size) => size,
  );
  const total = sumOf(groups.flat(), (value) => value);
  const squares = sumOf(groups.flat(), (value) => value * value);
  const logSd = (count: number, sum: number, square: number) => {
    const variance = (square - (sum * sum) / count) / (count - 1);
    return variance > 1e-12 ? Math.log(variance) / 2 : null;
  };
  const whole = n > 2 ? logSd(n, total, squares) : null;
  if (whole === null) return null;
  const without: number[] = [];
  for (const group of groups) {
    const rest = n - group.length;
    const value = rest > 1 ? logSd(rest, total - sumOf(group, (v) => v), squares - sumOf(group, (v) => v * v)) : null;
    if (value === null) return null;
    without.push(value);
  }
  const centre = mean(without);
  const g = groups.length;
  return [whole, Math.sqrt(((g - 1) / g) * sumOf(without, (value) => (value - centre) ** 2))];
}

/** Range: SD of the rater's scores within criteria against the panel's pooled SD; below 1 the rater uses less of the scale. */
export function rangeUse(groups: readonly (readonly number[])[], pooledSd: number): EffectFigure | null {
  if (groups.length < leastRatees || !(pooledSd > 0)) return null;
  const own = jackknifedLogSd(groups);
  if (own === null) return null;
  return ratioFigure(
    own[0] - Math.log(pooledSd),
    own[1],
    groups.length - 1,
    groups.length,
    'jackknife over ratees, log scale, t',
  );
}

/** Share of a rater's residual variance that one ratee's criteria have in common, with the F interval of a one-way ICC (Shrout & Fleiss 1979). */
export interface HaloFigure extends EffectFigure {
  readonly panel: number;
}

interface OneWay {
  readonly groups: number;
  readonly between: number;
  readonly within: number;
  readonly dfWithin: number;
  readonly size: number;
}

/** Mean squares between and within ratees over pairs with two residuals or more; effective size as for unequal groups. */
export function oneWay(groups: readonly (readonly number[])[]): OneWay | null {
  const used = groups.filter((group) => group.length > 1);
  const n = sumOf(
    used.map((group) => group.length),
    (size) => size,
  );
  if (used.length < 2) return null;
  const grand = mean(used.flat());
  const between = used.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0);
  const within = used.reduce((sum, group) => {
    const own = mean(group);
    return sum + sumOf(group, (value) => (value - own) ** 2);
  }, 0);
  const dfWithin = n - used.length;
  const squares = used.reduce((sum, group) => sum + group.length ** 2, 0);
  return {
    groups: used.length,
    between: between / (used.length - 1),
    within: within / dfWithin,
    dfWithin,
    size: (n - squares / n) / (used.length - 1),
  };
}

/** Halo against the panel's own (`panel`, an ICC below 1): more of it than others have is what is noted, so p is one-sided. */
export function haloOf(
  pairs: readonly RaterPair[],
  panel: number,
  quantile: (p: number, df1: number, df2: number) => number,
): HaloFigure | null {
  const table = oneWay(pairs.map(({ residuals }) => residuals));
  if (table === null || table.groups < leastRatees || !(table.within > 1e-12)) return null;
  const { between, within, size, groups, dfWithin } = table;
  const f = between / within;
  const icc = (ratio: number) => (ratio - 1) / (ratio + size - 1);
  const lower = icc(f / quantile(0.975, groups - 1, dfWithin));
  const upper = icc(f * quantile(0.975, dfWithin, groups - 1));
  const expected = 1 + (size * panel) / (1 - panel);
  const p = fUpper(f / expected, groups - 1, dfWithin);
  const se = (upper - lower) / 3.919927969080108;
  if (![lower, upper, p, se].every(Number.isFinite) || !(se > 0)) return null;
  return {
    value: icc(f),
    se,
    lower,
    upper,
    none: panel,
    p,
    n: groups,
    method: 'one-way ICC of residuals over criteria, F',
    noted: false,
    panel,
  };
}

/** Inconsistency: mean squared residual against the panel's, on the log scale with the error of a mean over ratees. */
export function misfit(pairs: readonly RaterPair[], panelSquare: number): EffectFigure | null {
  const groups = pairs.map(({ residuals }) => sumOf(residuals, (value) => value * value) / residuals.length);
  if (groups.length < leastRatees || !(panelSquare > 0)) return null;
  const own = mean(groups);
  if (!(own > 1e-12)) return null;
  const g = groups.length;
  const se = Math.sqrt(sumOf(groups, (value) => (value - own) ** 2) / (g - 1) / g);
  return ratioFigure(Math.log(own / panelSquare), se / own, g - 1, g, 'mean squared residual, log scale, t');
}

/** Difference of mean residuals between ratees like the rater and others; null below two of either. */
export function likeness(pairs: readonly RaterPair[], like: (ratee: number) => boolean | null): EffectFigure | null {
  const own: number[] = [];
  const others: number[] = [];
  for (const { ratee, residuals } of pairs) {
    const same = like(ratee);
    if (same !== null) (same ? own : others).push(mean(residuals));
  }
  const n = own.length + others.length;
  if (own.length < 2 || others.length < 2 || n < leastRatees) return null;
  const [a, b] = [mean(own), mean(others)];
  const rest = sumOf(own, (value) => (value - a) ** 2) + sumOf(others, (value) => (value - b) ** 2);
  const se = Math.sqrt((rest / (n - 2)) * (1 / own.length + 1 / others.length));
  return effectFigure(a - b, se, 0, n - 2, n, 'difference of mean residuals, pooled variance, t');
}
