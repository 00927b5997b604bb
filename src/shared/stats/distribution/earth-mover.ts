import { randomStream } from '../base/random.ts';
import { cumulate, drawCounts } from './exact-multinomial.ts';

/** How far people would have to be moved, in mean steps a person, with a bootstrap interval. */
export interface EarthMover {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** `value` divided by the longest way, levels - 1. */
  readonly normalised: number;
  readonly n: number;
  readonly method: string;
}

/** Sum over levels of the absolute difference of cumulated shares: the earth mover distance on ordered levels one step apart (Rubner et al. 2000). */
function moverDistance(counts: ArrayLike<number>, n: number, shares: readonly number[]): number {
  let gap = 0;
  let distance = 0;
  for (let at = 0; at < shares.length - 1; at++) {
    gap += (counts[at] ?? 0) / n - (shares[at] ?? 0);
    distance += Math.abs(gap);
  }
  return distance;
}

/**
 * Earth mover distance of counts from expected shares, with the 95 % percentile interval of a seeded bootstrap of the people. A distance
 * cannot be negative, so with few people the interval lies above 0 even under the expected shares: read the p-values for that.
 * Cost O(draws x n); draws shrink so that no more than about 4 million people are drawn.
 */
export function earthMover(counts: readonly number[], shares: readonly number[], seed: number): EarthMover {
  const n = counts.reduce((sum, o) => sum + o, 0);
  const value = moverDistance(counts, n, shares);
  const draws = Math.max(99, Math.min(999, Math.floor(4_000_000 / n)));
  const stream = randomStream(seed);
  const own = cumulate(counts.map((o) => o / n));
  const drawn = new Float64Array(counts.length);
  const found = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    drawCounts(n, own, stream, drawn);
    found[draw] = moverDistance(drawn, n, shares);
  }
  found.sort();
  const edge = Math.floor(0.025 * (draws + 1));
  return {
    value,
    lower: Math.min(value, found[Math.max(0, edge - 1)] ?? value),
    upper: Math.max(value, found[draws - Math.max(1, edge)] ?? value),
    normalised: shares.length > 1 ? value / (shares.length - 1) : 0,
    n,
    method: `steps a person; percentile bootstrap, ${draws} draws, seed ${seed}`,
  };
}
