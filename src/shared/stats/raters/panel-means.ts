import { robustSd } from '#shared/stats/base/moderated-variance.ts';
import { gammaLower, gammaUpper, normalUpper } from '#shared/stats/base/special.ts';

/** A figure of each pair of a rater, as a distance from what is expected in units of its own SD. */
interface Distances {
  /** By rater. */
  readonly byRater: readonly (readonly number[])[];
  /** How much each rater counts for what is usual in the panel. */
  readonly weight: ArrayLike<number>;
}

/** Mean of a rater against the panel's, as a normal deviate and the chances of a mean as low and as high. */
export interface AgainstPanel {
  readonly z: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Chance of a standardised mean above `z` when a single value has this skewness: Pearson's type III (a shifted gamma). */
function skewedUpper(z: number, skewness: number): number {
  if (Math.abs(skewness) < 1e-4) return normalUpper(z);
  const shape = 4 / skewness ** 2;
  const at = shape + z * Math.sqrt(shape) * Math.sign(skewness);
  if (at <= 0) return skewness > 0 ? 1 : 0;
  return skewness > 0 ? gammaUpper(shape, at) : gammaLower(shape, at);
}

/** How many raters tell how far figures of raters without any manner lie from nothing. */
const leastForScale = 10;

/** How wide normal deviates of raters lie by their middle half, 1 or more; `slack` is first taken off, where chance alone widens it (empirical null; Efron 2004). */
export function nullScale(deviates: readonly number[], slack = 0): number {
  return deviates.length < leastForScale ? 1 : Math.max(1, robustSd(deviates) - slack);
}

/** Below so many pairs the shape of a mean is known only roughly, and its chance counts so many times. */
const few = { pairs: 10, times: 10 } as const;

/**
 * Means of raters against the panel's own mean, SD and skewness over pairs, so that a scale with ends, heavy tails or a model that does not
 * quite hold move no rater apart from the others. Null below `least` pairs. Cost O(pairs).
 */
export function againstPanel({ byRater, weight }: Distances, least: number): readonly (AgainstPanel | null)[] {
  let [mass, sum, square, cube] = [0, 0, 0, 0];
  byRater.forEach((list, j) => {
    const w = weight[j] as number;
    for (const e of list) {
      mass += w;
      sum += w * e;
      square += w * e * e;
      cube += w * e ** 3;
    }
  });
  const mean = sum / mass;
  const variance = square / mass - mean * mean;
  if (!(variance > 1e-12)) return byRater.map(() => null);
  const skewness = (cube / mass - 3 * mean * variance - mean ** 3) / variance ** 1.5;
  const deviates = byRater.map((list) => {
    const own = list.reduce((total, e) => total + e, 0) / list.length;
    return list.length < least ? null : ((own - mean) * Math.sqrt(list.length)) / Math.sqrt(variance);
  });
  const scale = nullScale(deviates.flatMap((z) => (z === null ? [] : [z])));
  return deviates.map((deviate, j) => {
    if (deviate === null) return null;
    const n = byRater[j]?.length ?? 0;
    const z = deviate / scale;
    const skew = skewness / Math.sqrt(n);
    const chance = (upper: number): number => Math.min(1, upper * (n < few.pairs ? few.times : 1));
    return { z, high: chance(skewedUpper(z, skew)), low: chance(skewedUpper(-z, -skew)), n };
  });
}
