import type { Ratings } from '#shared/stats/base/ratings.ts';
import { normalCdf, normalQuantile } from '#shared/stats/base/special.ts';

/** Scores as ordered categories, lowest first, with the score that each represents. */
export interface OrdinalScores {
  readonly category: Int32Array;
  /** Criterion of each rating; 0 without criteria. */
  readonly criterion: Int32Array;
  readonly criteria: number;
  /** Score of each category; the mean of its scores where a scale of many values is cut into `mostCategories`. */
  readonly value: Float64Array;
  /** Cuts on the normal scale, `[criterion][category]`: category c lies between cut c and cut c + 1. */
  readonly cuts: readonly Float64Array[];
}

const mostCategories = 30;
const farthest = 8;
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Categories of the scores: each value one, or parts of equal size where there are more values than `mostCategories`. */
function categoriesOf(score: Float64Array): { readonly category: Int32Array; readonly value: Float64Array } {
  const sorted = score.slice().sort();
  const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  const uppers =
    distinct.length <= mostCategories
      ? distinct
      : Float64Array.from(
          new Set(
            Array.from(
              { length: mostCategories },
              (_, part) => sorted[Math.ceil(((part + 1) * sorted.length) / mostCategories) - 1] as number,
            ),
          ),
        );
  const sum = new Float64Array(uppers.length);
  const n = new Int32Array(uppers.length);
  const category = Int32Array.from(score, (value) => {
    let [low, high] = [0, uppers.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((uppers[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    sum[low] = (sum[low] as number) + value;
    n[low] = (n[low] as number) + 1;
    return low;
  });
  return { category, value: sum.map((total, at) => total / Math.max(1, n[at] as number)) };
}

/**
 * Categories and their cuts: the normal quantiles of each criterion's cumulative shares, so that the latent score of anybody by anybody on a
 * criterion is standard normal (Olsson 1979, first step). `weight`: how much each rater counts. Cost O(n log n).
 */
export function ordinalScores(ratings: Ratings, weight: Float64Array): OrdinalScores {
  const { category, value } = categoriesOf(ratings.score);
  const criteria = Math.max(1, ratings.criteria.length);
  const criterion = ratings.criterion ?? new Int32Array(ratings.n);
  const counts = Array.from({ length: criteria }, () => new Float64Array(value.length));
  for (let i = 0; i < ratings.n; i++) {
    const own = counts[criterion[i] as number] as Float64Array;
    const c = category[i] as number;
    own[c] = (own[c] as number) + (weight[ratings.rater[i] as number] as number);
  }
  const cuts = counts.map((own) => {
    const total = own.reduce((sum, n) => sum + n, 0);
    const list = new Float64Array(value.length + 1).fill(farthest);
    list[0] = -farthest;
    let below = 0;
    for (let c = 0; c < value.length - 1; c++) {
      below += own[c] as number;
      const share = below / total;
      list[c + 1] = share <= 0 ? -farthest : share >= 1 ? farthest : normalQuantile(share);
    }
    return list;
  });
  return { category, criterion, criteria, value, cuts };
}

/** Chances of the categories between `cuts` for a normal latent score. */
export function categoryShares(cuts: Float64Array, mean: number, sd: number): Float64Array {
  const below = cuts.map((cut, at) => (at === 0 ? 0 : at === cuts.length - 1 ? 1 : normalCdf((cut - mean) / sd)));
  return Float64Array.from({ length: cuts.length - 1 }, (_, c) =>
    Math.max(0, (below[c + 1] as number) - (below[c] as number)),
  );
}

/** Normal scores, `[criterion][category]`: mean of a standard normal inside the category. */
function normalScores({ cuts }: OrdinalScores): readonly Float64Array[] {
  return cuts.map((list) => {
    const shares = categoryShares(list, 0, 1);
    return shares.map((share, c) =>
      share > 1e-9
        ? (density(list[c] as number) - density(list[c + 1] as number)) / share
        : ((list[c] as number) + (list[c + 1] as number)) / 2,
    );
  });
}

/**
 * Squares of the first Hermite coefficients of the normal scores, averaged over criteria: two latent scores with correlation r have normal
 * scores with covariance sum of a_h r^h.
 */
function hermiteSquares(scores: OrdinalScores, normal: readonly Float64Array[]): readonly number[] {
  const sums = [0, 0, 0, 0];
  scores.cuts.forEach((cuts, k) => {
    const own = normal[k] as Float64Array;
    const coefficients = [0, 0, 0, 0];
    own.forEach((score, c) => {
      const part = (z: number): readonly number[] => {
        const f = Math.abs(z) >= farthest ? 0 : density(z);
        return [f, z * f, (z * z - 1) * f, (z ** 3 - 3 * z) * f];
      };
      const [low, high] = [part(cuts[c] as number), part(cuts[c + 1] as number)];
      coefficients.forEach((_, h) => {
        coefficients[h] = (coefficients[h] as number) + score * ((low[h] as number) - (high[h] as number));
      });
    });
    [1, 2, 6, 24].forEach((factorial, h) => {
      sums[h] = (sums[h] as number) + (coefficients[h] as number) ** 2 / factorial / scores.cuts.length;
    });
  });
  return sums;
}

/** The correlation at which normal scores have this covariance, 0 to .98. */
function correlationAt(covariance: number, squares: readonly number[]): number {
  const at = (r: number): number => squares.reduce((sum, a, h) => sum + a * r ** (h + 1), 0);
  if (!(covariance > 0)) return 0;
  let [low, high] = [0, 0.98];
  if (at(high) <= covariance) return high;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (at(middle) < covariance) low = middle;
    else high = middle;
  }
  return low;
}

/** Shares of the latent variance of one score, which is 1: between ratees, raters, pairs of both, and the rest. */
export interface LatentShares {
  readonly ratee: number;
  readonly rater: number;
  readonly halo: number;
  readonly rest: number;
}

/** Ratings of one ratee by one rater, as lists of rating indexes. */
export interface OrdinalPairs {
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly ratings: readonly (readonly number[])[];
}

/**
 * Latent shares by moments of the normal scores: products inside pairs, between raters of one ratee, between ratees of one rater, each
 * rater weighted. Cost O(n).
 */
export function latentShares(scores: OrdinalScores, pairs: OrdinalPairs, weight: Float64Array): LatentShares {
  const normal = normalScores(scores);
  const squares = hermiteSquares(scores, normal);
  const ratees = new Map<number, [sum: number, mass: number, own: number, ownMass: number]>();
  const raters = new Map<number, [sum: number, mass: number, own: number, ownMass: number]>();
  let [inside, insideMass] = [0, 0];
  pairs.ratings.forEach((list, p) => {
    const w = weight[pairs.rater[p] as number] as number;
    let [sum, square] = [0, 0];
    for (const i of list) {
      const g = normal[scores.criterion[i] as number]?.[scores.category[i] as number] ?? 0;
      sum += g;
      square += g * g;
    }
    const m = list.length;
    if (m > 1) {
      inside += w * (sum * sum - square);
      insideMass += w * m * (m - 1);
    }
    const mean = sum / m;
    for (const [byLevel, at, v] of [
      [ratees, pairs.ratee[p] as number, w],
      [raters, pairs.rater[p] as number, 1],
    ] as const) {
      const own = byLevel.get(at) ?? [0, 0, 0, 0];
      own[0] += v * mean;
      own[1] += v;
      own[2] += v * v * mean * mean;
      own[3] += v * v;
      byLevel.set(at, own);
    }
  });
  const between = (
    levels: ReadonlyMap<number, readonly [number, number, number, number]>,
    level: (at: number) => number,
  ) => {
    let [product, mass] = [0, 0];
    for (const [at, [sum, total, own, ownMass]] of levels) {
      product += level(at) * (sum * sum - own);
      mass += level(at) * (total * total - ownMass);
    }
    return mass > 1e-9 ? product / mass : 0;
  };
  const ratee = correlationAt(
    between(ratees, () => 1),
    squares,
  );
  const rater = correlationAt(
    between(raters, (at) => weight[at] as number),
    squares,
  );
  const pair = insideMass > 0 ? correlationAt(inside / insideMass, squares) : ratee + rater + 0.2;
  const most = Math.max(1, (ratee + rater) / 0.9);
  const [a, b] = [ratee / most, rater / most];
  const halo = Math.min(Math.max(0.005, pair - a - b), 0.95 - Math.min(0.9, a + b));
  return { ratee: a, rater: b, halo, rest: 1 - a - b - halo };
}
