import type { Ratings } from '../base/ratings.ts';

/** Facets as bits of a set: 1 ratee, 2 rater, 4 criterion. */
export const rateeBit = 1;
export const raterBit = 2;
export const criterionBit = 4;

/** The classes into which a set of facets sorts the ratings: ratings with equal labels on all facets of the set share a class. */
export interface Partition {
  readonly facets: number;
  readonly classes: number;
  readonly of: Int32Array;
  /** One rating of each class. */
  readonly first: Int32Array;
}

const facetNames: readonly (readonly [bit: number, name: string])[] = [
  [rateeBit, 'ratee'],
  [raterBit, 'rater'],
  [criterionBit, 'criterion'],
];

/** `ratee:rater` for the set 3. */
export function effectName(facets: number): string {
  return facetNames.flatMap(([bit, name]) => (facets & bit ? [name] : [])).join(':');
}

function partition(ratings: Ratings, facets: number): Partition {
  const { n, ratee, rater, criterion } = ratings;
  const seen = new Map<number, number>();
  const of = new Int32Array(n);
  const first: number[] = [];
  for (let i = 0; i < n; i++) {
    let key = facets & rateeBit ? (ratee[i] ?? 0) : 0;
    key = key * ratings.raters.length + (facets & raterBit ? (rater[i] ?? 0) : 0);
    key = key * Math.max(1, ratings.criteria.length) + (facets & criterionBit ? (criterion?.[i] ?? 0) : 0);
    let at = seen.get(key);
    if (at === undefined) {
      at = first.length;
      seen.set(key, at);
      first.push(i);
    }
    of[i] = at;
  }
  return { facets, classes: first.length, of, first: Int32Array.from(first) };
}

/** Every set of the facets that the data have, index = set; index 0 is absent. Cost O(7 n). */
export function partitions(ratings: Ratings): readonly (Partition | undefined)[] {
  const most = ratings.criterion && ratings.criteria.length > 1 ? 7 : 3;
  return Array.from({ length: most + 1 }, (_, facets) => (facets === 0 ? undefined : partition(ratings, facets)));
}

/**
 * The effects that the design can tell apart. Sets that sort the ratings alike are one effect and go under their union: with raters of their
 * own for each criterion, `rater` and `rater:criterion` are the one effect rater within criterion. The last entry sorts every rating apart
 * and is the residual, unless ratings repeat.
 */
export function separableEffects(all: readonly (Partition | undefined)[]): Partition[] {
  const found = new Map<number, Partition>();
  for (const own of all) {
    if (!own || own.classes < 2) continue;
    let union = own.facets;
    for (const other of all)
      if (other && (own.facets & other.facets) === own.facets && other.classes === own.classes) union |= other.facets;
    const whole = all[union];
    if (whole) found.set(union, whole);
  }
  return [...found.values()].sort((a, b) => a.classes - b.classes || a.facets - b.facets);
}
