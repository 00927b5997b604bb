import { Problem } from '#shared/problem.ts';
import type { Ratings } from './ratings.ts';

/** Which step parameters: one set for all criteria (rating scale) or a set for each (partial credit). */
export type FacetsModel = 'rsm' | 'pcm';

/** Ratings as the many-facet model takes them: sorted by ratee, scores as category numbers 0..top. */
export interface FacetsDesign {
  readonly model: FacetsModel;
  readonly n: number;
  readonly ratees: number;
  readonly raters: number;
  /** At least one: without a criterion column the one criterion carries the overall difficulty. */
  readonly criteria: number;
  /** The scores behind categories 0..top, ascending. */
  readonly values: Float64Array;
  readonly top: number;
  /** Ratings of ratee p are `start[p]` .. `start[p + 1]`; `origin` is their index in the ratings given. */
  readonly start: Int32Array;
  readonly rater: Int32Array;
  readonly criterion: Int32Array;
  readonly category: Int32Array;
  readonly origin: Int32Array;
  /** -1 where every score is the lowest, 1 where every score is the highest category, else 0; such levels have no finite measure. */
  readonly extremeRaters: Int8Array;
  readonly extremeCriteria: Int8Array;
  /** Ratings by extreme raters or on extreme criteria, left out of the fit: in the limit they carry no information. */
  readonly dropped: number;
  /** Scores of the scale that nobody used, closed up; whole numbers between the lowest and highest. */
  readonly unused: readonly number[];
}

const mostCategories = 15;

interface Kept {
  readonly keep: Uint8Array;
  readonly raters: Int8Array;
  readonly criteria: Int8Array;
}

/** Marks levels whose kept scores are all lowest or all highest, and takes their ratings out, until no more appear. */
function withoutExtremes(ratings: Ratings, criteria: number, criterionOf: (i: number) => number): Kept {
  const keep = new Uint8Array(ratings.n).fill(1);
  const raters = new Int8Array(ratings.raters.length);
  const criteriaMarks = new Int8Array(criteria);
  let low = Infinity;
  let high = -Infinity;
  for (const score of ratings.score) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  for (let changed = true; changed; ) {
    changed = false;
    const seen = { raters: new Uint8Array(raters.length), criteria: new Uint8Array(criteria) };
    for (let i = 0; i < ratings.n; i++) {
      if (keep[i] === 0) continue;
      const score = ratings.score[i] as number;
      const bit = score === low ? 1 : score === high ? 2 : 4;
      const j = ratings.rater[i] as number;
      const k = criterionOf(i);
      seen.raters[j] = (seen.raters[j] as number) | bit;
      seen.criteria[k] = (seen.criteria[k] as number) | bit;
    }
    const mark = (bits: Uint8Array, marks: Int8Array): void => {
      bits.forEach((value, level) => {
        if (value !== 1 && value !== 2) return;
        marks[level] = value === 1 ? -1 : 1;
        changed = true;
      });
    };
    mark(seen.raters, raters);
    mark(seen.criteria, criteriaMarks);
    for (let i = 0; i < ratings.n; i++) {
      if (raters[ratings.rater[i] as number] !== 0 || criteriaMarks[criterionOf(i)] !== 0) keep[i] = 0;
    }
  }
  return { keep, raters, criteria: criteriaMarks };
}

/**
 * Sorts ratings into a design. Problems: `facets.not-whole`, `facets.many-categories`, `facets.constant` (nothing but lowest and highest
 * levels left), `facets.pcm-category` (a criterion that never uses a category). Cost O(n).
 */
export function facetsDesign(ratings: Ratings, model: FacetsModel): FacetsDesign {
  const criteria = Math.max(1, ratings.criteria.length);
  const criterionOf = (i: number): number => (ratings.criterion === null ? 0 : (ratings.criterion[i] as number));
  for (const score of ratings.score) {
    if (!Number.isInteger(score)) throw new Problem('facets.not-whole', { value: score });
  }
  const distinct = new Set(ratings.score);
  if (distinct.size > mostCategories) {
    throw new Problem('facets.many-categories', { n: distinct.size, most: mostCategories });
  }
  const { keep, raters, criteria: extremeCriteria } = withoutExtremes(ratings, criteria, criterionOf);
  const used = new Set<number>();
  let n = 0;
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 0) continue;
    used.add(ratings.score[i] as number);
    n++;
  }
  if (used.size < 2) throw new Problem('facets.constant', { n: ratings.n });
  const values = Float64Array.from([...used].sort((a, b) => a - b));
  const rank = new Map([...values].map((value, at) => [value, at]));
  const start = new Int32Array(ratings.ratees.length + 1);
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 0) continue;
    const at = (ratings.ratee[i] as number) + 1;
    start[at] = (start[at] as number) + 1;
  }
  for (let p = 0; p < ratings.ratees.length; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice(0, -1);
  const design = {
    rater: new Int32Array(n),
    criterion: new Int32Array(n),
    category: new Int32Array(n),
    origin: new Int32Array(n),
  };
  for (let i = 0; i < ratings.n; i++) {
    if (keep[i] === 0) continue;
    const p = ratings.ratee[i] as number;
    const at = next[p] as number;
    next[p] = at + 1;
    design.rater[at] = ratings.rater[i] as number;
    design.criterion[at] = criterionOf(i);
    design.category[at] = rank.get(ratings.score[i] as number) ?? 0;
    design.origin[at] = i;
  }
  if (model === 'pcm') requireEveryCategory(ratings, design, values, criteria, extremeCriteria);
  const unused: number[] = [];
  const lowest = Math.min(...distinct);
  const highest = Math.max(...distinct);
  if (highest - lowest < 100)
    for (let score = lowest; score <= highest; score++) if (!used.has(score)) unused.push(score);
  return {
    ...design,
    model,
    n,
    ratees: ratings.ratees.length,
    raters: ratings.raters.length,
    criteria,
    values,
    top: values.length - 1,
    start,
    extremeRaters: raters,
    extremeCriteria,
    dropped: ratings.n - n,
    unused,
  };
}

function requireEveryCategory(
  ratings: Ratings,
  design: { readonly criterion: Int32Array; readonly category: Int32Array },
  values: Float64Array,
  criteria: number,
  extreme: Int8Array,
): void {
  const seen = new Uint8Array(criteria * values.length);
  design.criterion.forEach((k, i) => {
    seen[k * values.length + (design.category[i] as number)] = 1;
  });
  for (let k = 0; k < criteria; k++) {
    for (let c = 0; c < values.length && extreme[k] === 0; c++) {
      if (seen[k * values.length + c] === 1) continue;
      throw new Problem('facets.pcm-category', { criterion: ratings.criteria[k] ?? '', value: values[c] as number });
    }
  }
}
