import type { OrdinalResidual } from '#shared/stats/raters/ordinal-residuals.ts';
import { moderatedVariance, type VariancePrior, variancePrior } from '../base/moderated-variance.ts';
import { fQuantile } from '../base/special.ts';
import { type EffectFigure, effectFigure } from './effect-figure.ts';
import type { RaterPair } from './rater-residuals.ts';

/** Least ratees behind how widely, how evenly and how regularly a rater scores. */
export const leastRatees = 4;

/** Least ratees behind what depends on who the ratees are: with fewer, hardly anything of it could be seen. */
export const leastCompared = 10;

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
const sumOf = (list: readonly number[], of: (value: number) => number): number =>
  list.reduce((sum, value) => sum + of(value), 0);

/** Slope of y on x beside a second regressor `level`, weighted; with the sum of squares left and what x has of its own. */
interface Slope {
  readonly slope: number;
  readonly left: number;
  readonly own: number;
  readonly n: number;
}

function weightedSlope(
  rows: readonly { readonly x: number; readonly level: number; readonly y: number; readonly weight: number }[],
): Slope | null {
  let [ll, lx, xx, ly, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (const { x, level, y, weight: w } of rows) {
    ll += w * level * level;
    lx += w * level * x;
    xx += w * x * x;
    ly += w * level * y;
    xy += w * x * y;
    yy += w * y * y;
  }
  if (!(ll > 0)) return null;
  const own = xx - (lx * lx) / ll;
  if (!(own > 1e-9 * xx) || !(own > 1e-12)) return null;
  const slope = (xy - (lx * ly) / ll) / own;
  const left = Math.max(0, yy - (ly * ly) / ll - slope * slope * own);
  return { slope, left, own, n: rows.length };
}

const precisionOf = ({ given }: OrdinalResidual): number => 1 / given.sd ** 2;

/** Least share of the panel's own variance that a rater's error rests on: who gives everybody the same leaves nothing to judge it by. */
const leastShare = 0.5;

/**
 * Centrality: slope of what the rater gave on what the others say, both on the latent scale. 1: as far apart as the others; below 1: drawn
 * to the middle; above 1: to the ends. Only ratees whom somebody else rated count.
 */
export function centralities(byRater: readonly (readonly OrdinalResidual[])[]): readonly (EffectFigure | null)[] {
  const fits = byRater.map((list) => {
    const seen = list.filter(({ witnesses, slope }) => witnesses > 0 && slope > 1e-6);
    if (seen.length < leastCompared) return null;
    const middle = mean(seen.map(({ others }) => others));
    return weightedSlope(
      seen.map((one) => ({
        x: one.slope * (one.others - middle),
        level: one.slope,
        y: one.given.value - one.given.mean,
        weight: precisionOf(one),
      })),
    );
  });
  const sampleOf = (fit: Slope) => ({ variance: fit.left / (fit.n - 2), df: fit.n - 2 });
  const prior = variancePrior(fits.flatMap((fit) => (fit === null ? [] : [sampleOf(fit)])));
  const method = 'weighted least squares, leave-one-rater-out ordinal predictor, t';
  return fits.map((fit) => {
    if (fit === null) return null;
    const sample = sampleOf(fit);
    // Drawn to the middle is who scatters little as well, so there a rater's own variance counts; else what raters have in common.
    const { variance, df } = fit.slope > 0 ? moderatedVariance(sample, prior) : sample;
    const least = prior.variance * (fit.slope > 0 ? 1 : leastShare);
    return effectFigure(1 + fit.slope, Math.sqrt(Math.max(variance, least) / fit.own), 1, df, fit.n, method);
  });
}

/** Variance of each rater's residuals about their own mean, in units of what the model expects, drawn to what raters have in common. */
export function residualVariances(
  byRater: readonly (readonly OrdinalResidual[])[],
): readonly { readonly variance: number; readonly df: number }[] {
  const samples = byRater.map((list) => {
    const fit = list.length < 2 ? null : weightedMean(list);
    return fit === null ? { variance: 0, df: 0 } : { variance: fit.left / (list.length - 1), df: list.length - 1 };
  });
  const prior: VariancePrior = variancePrior(samples.filter(({ df }) => df >= leastRatees - 1));
  return samples.map((sample) => moderatedVariance(sample, prior));
}

function weightedMean(list: readonly OrdinalResidual[]): { readonly left: number } | null {
  let [mass, sum, square] = [0, 0, 0];
  for (const one of list) {
    const y = one.given.value - one.given.mean;
    const w = precisionOf(one);
    mass += w;
    sum += w * y;
    square += w * y * y;
  }
  return mass > 0 ? { left: Math.max(0, square - (sum * sum) / mass) } : null;
}

/** How much more a rater gives, for one unit of what is known of the ratees; null where that is known of too few or does not vary. */
export function dependence(
  list: readonly OrdinalResidual[],
  of: (ratee: number) => number | null,
  { variance, df }: { readonly variance: number; readonly df: number },
  method: string,
): EffectFigure | null {
  const rows = list.flatMap((one) => {
    const x = of(one.ratee);
    return x === null ? [] : [{ x, level: 1, y: one.given.value - one.given.mean, weight: precisionOf(one) }];
  });
  if (rows.length < leastCompared) return null;
  const fit = weightedSlope(rows);
  if (fit === null) return null;
  return effectFigure(fit.slope, Math.sqrt(variance / fit.own), 0, df, fit.n, method);
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

/** Halo against the panel's own (`panel`, an ICC below 1); `p`: that scores of one ratee lie no closer than other raters' of the same total. */
export function haloOf(pairs: readonly RaterPair[], panel: number, p: number | null): HaloFigure | null {
  const table = oneWay(pairs.map(({ residuals }) => residuals));
  if (p === null || table === null || table.groups < leastRatees) return null;
  const { between, within, size, groups, dfWithin } = table;
  const icc = (ratio: number) => (ratio - 1) / (ratio + size - 1);
  const f = within > 1e-12 ? between / within : Number.POSITIVE_INFINITY;
  const at = (by: number): number => (Number.isFinite(f) ? icc(f * by) : 1);
  const lower = at(1 / fQuantile(0.975, groups - 1, dfWithin));
  const upper = at(fQuantile(0.975, dfWithin, groups - 1));
  if (![lower, upper].every(Number.isFinite)) return null;
  return {
    value: at(1),
    se: Math.max(1e-6, (upper - lower) / 3.919927969080108),
    lower,
    upper,
    none: panel,
    p,
    n: groups,
    method: 'one-way ICC of residuals; test against equal totals',
    noted: false,
    panel,
  };
}
