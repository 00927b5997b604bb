import type { PairMeans } from './pair-means.ts';

/** Ratee and rater effects of some pairs under variances that are known. */
interface CrossedEffects {
  readonly middle: number;
  readonly ratee: Float64Array;
  readonly rater: Float64Array;
}

const mostRounds = 200;

/**
 * Best linear predictors of mean = middle + ratee + rater for the pairs in `used` (all when left out), by block Gauss-Seidel on the
 * mixed-model equations (Henderson 1950) under the given variances. A level without a pair gets 0. Cost O(pairs x rounds).
 */
export function crossedEffects(
  pairs: PairMeans,
  variance: { readonly ratee: number; readonly rater: number },
  used?: Uint8Array,
): CrossedEffects {
  const ratee = new Float64Array(pairs.ratees);
  const rater = new Float64Array(pairs.raters);
  const sums = new Float64Array(Math.max(pairs.ratees, pairs.raters));
  const mass = new Float64Array(sums.length);
  let middle = 0;
  const sweep = (codes: Int32Array, own: Float64Array, others: Int32Array, other: Float64Array, size: number) => {
    sums.fill(0);
    mass.fill(0);
    for (let p = 0; p < pairs.pairs; p++) {
      if (used !== undefined && used[p] !== 1) continue;
      const at = codes[p] as number;
      const w = pairs.precision[p] as number;
      sums[at] =
        (sums[at] as number) + w * ((pairs.mean[p] as number) - middle - (other[others[p] as number] as number));
      mass[at] = (mass[at] as number) + w;
    }
    let moved = 0;
    for (let at = 0; at < own.length; at++) {
      const next = size > 0 && (mass[at] as number) > 0 ? (sums[at] as number) / ((mass[at] as number) + 1 / size) : 0;
      moved = Math.max(moved, Math.abs(next - (own[at] as number)));
      own[at] = next;
    }
    return moved;
  };
  const centre = (): number => {
    let sum = 0;
    let total = 0;
    for (let p = 0; p < pairs.pairs; p++) {
      if (used !== undefined && used[p] !== 1) continue;
      const w = pairs.precision[p] as number;
      const known = (ratee[pairs.ratee[p] as number] as number) + (rater[pairs.rater[p] as number] as number);
      sum += w * ((pairs.mean[p] as number) - known);
      total += w;
    }
    return total > 0 ? sum / total : 0;
  };
  // At the solution the effects of a factor sum to 0; taking their mean out each round skips the one slow direction of the sweep.
  const levelled = (own: Float64Array): void => {
    let [sum, present] = [0, 0];
    for (const value of own) if (value !== 0) [sum, present] = [sum + value, present + 1];
    if (present === 0) return;
    for (let at = 0; at < own.length; at++) if (own[at] !== 0) own[at] = (own[at] as number) - sum / present;
  };
  for (let round = 0; round < mostRounds; round++) {
    const before = middle;
    middle = centre();
    const a = sweep(pairs.ratee, ratee, pairs.rater, rater, variance.ratee);
    const b = sweep(pairs.rater, rater, pairs.ratee, ratee, variance.rater);
    levelled(ratee);
    levelled(rater);
    if (Math.max(a, b, Math.abs(middle - before)) < 1e-6) break;
  }
  return { middle, ratee, rater };
}
