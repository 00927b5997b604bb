import type { ReadingManner } from '#shared/stats/base/level-reading.ts';
import { normalQuantile } from '#shared/stats/base/special.ts';

/** Values from one end to the other. */
export const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
const normalPrior = (value: number, sd: number): number => Math.exp(-0.5 * (value / sd) ** 2);

const noises = [0.05, 0.12, 0.2, 0.3, 0.4, 0.55, 0.75, 1] as const;
const headSds = [0.05, 0.15, 0.25, 0.35, 0.5, 0.7, 1] as const;

/** Readings of behaviour by a head of their own mind: on the peers' scale, whose distance between cuts is `gap`. */
export function ownMinds(cuts: readonly number[], gap: number): ReadingManner[] {
  return noises.map((noise) => ({
    noise: noise * gap,
    cuts,
    heads: steps(-1.5, 1.5, 0.1).flatMap((mean) =>
      headSds.map((sd) => ({ mean: mean * gap, sd: sd * gap, prior: normalPrior(mean, 0.5) * normalPrior(sd, 0.5) })),
    ),
  }));
}

/** Records that were read off the peers' plain means: hardly any noise, no head of their own mind. */
export function plainMeans(cuts: readonly number[], gap: number): ReadingManner[] {
  return [0.01, 0.04, 0.1].map((noise) => ({
    noise: noise * gap,
    cuts,
    heads: [-0.1, -0.05, 0, 0.05, 0.1].map((mean) => ({ mean: mean * gap, sd: 0, prior: normalPrior(mean, 0.04) })),
  }));
}

/** Cuts that leave these shares of a normal value of variance `variance` below them. */
function cutsOf(levels: Int8Array, variance: number): readonly number[] {
  const known = levels.reduce((sum, level) => sum + (level < 0 ? 0 : 1), 0);
  const below = (cut: number): number => levels.reduce((sum, level) => sum + (level >= 0 && level < cut ? 1 : 0), 0);
  return [1, 2].map((cut) => Math.sqrt(variance) * normalQuantile((below(cut) + 0.5) / (known + 1)));
}

const hasilSds = [0, 0.25, 0.4, 0.55, 0.75, 1, 1.4] as const;

/**
 * Readings of *hasil*, which nobody but the head has read: only that heads differ shows bias, so the noise of a reading is taken to
 * be `noisePerSd` of what lies between heads, and records of heads who do not differ are taken as they are.
 */
export function hasilMinds(levels: Int8Array, noisePerSd: number): ReadingManner[] {
  return hasilSds.map((sd) => {
    const noise = Math.max(0.02, noisePerSd * sd);
    return {
      noise,
      cuts: cutsOf(levels, 1 + sd ** 2 + noise ** 2),
      heads: [{ mean: 0, sd, prior: normalPrior(sd, 0.6) * (sd === 0 ? 6 : 1) }],
    };
  });
}

/** Correlation of *hasil* on record with the fair score inside groups, as between two normal values (polyserial). */
export function hasilLink(level: Int8Array, value: Float64Array, group: Int32Array, groups: number): number {
  const n = new Float64Array(groups);
  const sums = [new Float64Array(groups), new Float64Array(groups)] as const;
  level.forEach((own, i) => {
    const at = group[i] as number;
    if (own < 0) return;
    n[at] = (n[at] as number) + 1;
    sums[0][at] = (sums[0][at] as number) + own;
    sums[1][at] = (sums[1][at] as number) + (value[i] as number);
  });
  let [xx, yy, xy, all] = [0, 0, 0, 0];
  level.forEach((own, i) => {
    const at = group[i] as number;
    if (own < 0) return;
    const x = own - (sums[0][at] as number) / (n[at] as number);
    const y = (value[i] as number) - (sums[1][at] as number) / (n[at] as number);
    xx += x * x;
    yy += y * y;
    xy += x * y;
    all += 1;
  });
  if (all < 10 || xx === 0 || yy === 0) return 0;
  const density = cutsOf(level, 1).reduce((sum, cut) => sum + Math.exp(-0.5 * cut * cut) / 2.5066282746310002, 0);
  return Math.min(0.9, Math.max(0, ((xy / Math.sqrt(xx * yy)) * Math.sqrt(xx / all)) / density));
}
