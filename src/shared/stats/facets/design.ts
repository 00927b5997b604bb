import { Problem } from '#shared/kernel/problem.ts';
import type { Ratings } from '../base/ratings.ts';

/** Which step parameters: one set for all criteria (rating scale) or a set for each (partial credit). */
export type FacetsModel = 'rsm' | 'pcm';

/** Ratings as the many-facet model takes them: sorted by ratee, scores as category numbers 0, 1, ... of their criterion's scale. */
export interface FacetsDesign {
  readonly model: FacetsModel;
  readonly n: number;
  readonly ratees: number;
  readonly raters: number;
  /** At least one: without a criterion column the one criterion carries the overall difficulty. */
  readonly criteria: number;
  /** The scores behind categories 0, 1, ... of each criterion, ascending: those that were given. One list for all in the rating scale model. */
  readonly scales: readonly Float64Array[];
  /** Steps of the longest scale. */
  readonly top: number;
  /** Ratings of ratee p are `start[p]` .. `start[p + 1]`; `origin` is their index in the ratings given. */
  readonly start: Int32Array;
  readonly rater: Int32Array;
  readonly criterion: Int32Array;
  readonly category: Int32Array;
  readonly origin: Int32Array;
  /** -1 where every score is the lowest, 1 where every score is the highest category, else 0; such levels have no finite measure. */
  readonly extremeRaters: Int8Array;
  /** As for raters; 2 in the partial credit model where all scores are the same. */
  readonly extremeCriteria: Int8Array;
  /** Ratings by extreme raters or on extreme criteria, left out of the fit: in the limit they carry no information. */
  readonly dropped: number;
  /** Scores between the lowest and the highest that nobody gave, where scores are whole numbers or named levels. */
  readonly unused: readonly number[];
}

const mostCategories = 15;

interface Kept {
  readonly keep: Uint8Array;
  readonly raters: Int8Array;
  readonly criteria: Int8Array;
}

type CriterionOf = (i: number) => number;

/** Lowest and highest kept score of each scale: all criteria share one in the rating scale model. */
function limitsOf(score: Float64Array, keep: Uint8Array, scales: number, scaleOf: CriterionOf) {
  const low = new Float64Array(scales).fill(Infinity);
  const high = new Float64Array(scales).fill(-Infinity);
  for (let i = 0; i < keep.length; i++) {
    if (keep[i] === 0) continue;
    const k = scaleOf(i);
    low[k] = Math.min(low[k] as number, score[i] as number);
    high[k] = Math.max(high[k] as number, score[i] as number);
  }
  return { low, high };
}

/** Marks levels whose kept scores are all lowest or all highest, and takes their ratings out, until no more appear. */
function withoutExtremes(ratings: Ratings, model: FacetsModel, criteria: number, criterionOf: CriterionOf): Kept {
  const keep = new Uint8Array(ratings.n).fill(1);
  const raters = new Int8Array(ratings.raters.length);
  const marks = new Int8Array(criteria);
  const scaleOf = model === 'pcm' ? criterionOf : () => 0;
  for (let changed = true; changed; ) {
    changed = false;
    const { low, high } = limitsOf(ratings.score, keep, criteria, scaleOf);
    const seenRaters = new Uint8Array(raters.length);
    const seenCriteria = new Uint8Array(criteria);
    for (let i = 0; i < ratings.n; i++) {
      if (keep[i] === 0) continue;
      const score = ratings.score[i] as number;
      const scale = scaleOf(i);
      const bit = (score === low[scale] ? 1 : 0) + (score === high[scale] ? 2 : 0) || 4;
      const j = ratings.rater[i] as number;
      const k = criterionOf(i);
      seenRaters[j] = (seenRaters[j] as number) | bit;
      seenCriteria[k] = (seenCriteria[k] as number) | bit;
    }
    for (let k = 0; k < criteria; k++) {
      const bits = seenCriteria[k] as number;
      const constant = model === 'pcm' && low[k] === high[k];
      if (bits !== 1 && bits !== 2 && !(constant && bits === 3)) continue;
      marks[k] = bits === 3 ? 2 : bits === 1 ? -1 : 1;
      changed = true;
    }
    for (let j = 0; j < raters.length && !changed; j++) {
      const bits = seenRaters[j] as number;
      if (bits !== 1 && bits !== 2) continue;
      raters[j] = bits === 1 ? -1 : 1;
      changed = true;
    }
    for (let i = 0; i < ratings.n; i++) {
      if (raters[ratings.rater[i] as number] !== 0 || marks[criterionOf(i)] !== 0) keep[i] = 0;
    }
  }
  return { keep, raters, criteria: marks };
}

/** The kept scores of each criterion's scale, ascending. */
function scalesOf(
  ratings: Ratings,
  keep: Uint8Array,
  model: FacetsModel,
  criteria: number,
  criterionOf: CriterionOf,
): Float64Array[] {
  const sets = Array.from({ length: model === 'pcm' ? criteria : 1 }, () => new Set<number>());
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 1) sets[model === 'pcm' ? criterionOf(i) : 0]?.add(ratings.score[i] as number);
  }
  const lists = sets.map((set) => Float64Array.from([...set].sort((a, b) => a - b)));
  return Array.from({ length: criteria }, (_, k) => lists[model === 'pcm' ? k : 0] as Float64Array);
}

function unusedScores(ratings: Ratings): number[] {
  const given = new Set(ratings.score);
  const [low, high] = ratings.levels === null ? limits(given) : [1, ratings.levels.length];
  if (high - low > 100 || [...given].some((score) => !Number.isInteger(score))) return [];
  const unused: number[] = [];
  for (let score = low; score <= high; score++) if (!given.has(score)) unused.push(score);
  return unused;
}

const limits = (values: ReadonlySet<number>): [number, number] => [Math.min(...values), Math.max(...values)];

/**
 * Sorts ratings into a design. Scores are ordered categories: only those that were given count, closed up. Problems
 * `facets.many-categories`, `facets.constant` (nothing but lowest and highest levels is left), `facets.ratee-once`. Cost O(n).
 */
export function facetsDesign(ratings: Ratings, model: FacetsModel): FacetsDesign {
  const criteria = Math.max(1, ratings.criteria.length);
  const criterionOf = (i: number): number => (ratings.criterion === null ? 0 : (ratings.criterion[i] as number));
  const distinct = new Set(ratings.score);
  if (distinct.size > mostCategories) {
    throw new Problem('facets.many-categories', { n: distinct.size, most: mostCategories });
  }
  const { keep, raters, criteria: extremeCriteria } = withoutExtremes(ratings, model, criteria, criterionOf);
  const n = keep.reduce((sum, kept) => sum + kept, 0);
  if (n === 0) throw new Problem('facets.constant', { n: ratings.n });
  const scales = scalesOf(ratings, keep, model, criteria, criterionOf);
  if (scales.every((scale) => scale.length < 2)) throw new Problem('facets.constant', { n: ratings.n });
  const ranks = scales.map((scale) => new Map([...scale].map((value, at) => [value, at])));
  const start = new Int32Array(ratings.ratees.length + 1);
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 0) continue;
    const at = (ratings.ratee[i] as number) + 1;
    start[at] = (start[at] as number) + 1;
  }
  if (start.every((count) => count < 2)) throw new Problem('facets.ratee-once', { n });
  for (let p = 0; p < ratings.ratees.length; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice(0, -1);
  const sorted = {
    rater: new Int32Array(n),
    criterion: new Int32Array(n),
    category: new Int32Array(n),
    origin: new Int32Array(n),
  };
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 0) continue;
    const p = ratings.ratee[i] as number;
    const at = next[p] as number;
    const k = criterionOf(i);
    next[p] = at + 1;
    sorted.rater[at] = ratings.rater[i] as number;
    sorted.criterion[at] = k;
    sorted.category[at] = ranks[k]?.get(ratings.score[i] as number) ?? 0;
    sorted.origin[at] = i;
  }
  return {
    ...sorted,
    model,
    n,
    ratees: ratings.ratees.length,
    raters: ratings.raters.length,
    criteria,
    scales,
    top: Math.max(...scales.map((scale) => scale.length)) - 1,
    start,
    extremeRaters: raters,
    extremeCriteria,
    dropped: ratings.n - n,
    unused: unusedScores(ratings),
  };
}

/** How many steps the scale of this criterion has. */
export function stepsOf(design: FacetsDesign, k: number): number {
  return Math.max(0, (design.scales[k] as Float64Array).length - 1);
}
