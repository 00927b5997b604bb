import { Problem } from '#shared/kernel/problem.ts';

/**
 * The ratings of a crossed design, pressed together once so that each step of a fit is a few straight passes: ratings of one ratee by
 * one rater become one pair (compressed sparse rows by the factor with more levels), and scores become sums by level and criterion.
 * The factor with more levels is called *wide* (it is eliminated), the other *narrow* (it keeps the Schur complement). Cost O(n).
 */
export interface LinearDesign {
  readonly n: number;
  readonly rateeIsWide: boolean;
  readonly wide: number;
  readonly narrow: number;
  /** Criteria, at least one: without criteria the one column is the intercept. */
  readonly fixed: number;
  /** Pairs of wide level `a` are `start[a]` .. `start[a + 1]`; `column` is their narrow level, `weight` the sum of their weights. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly weight: Float64Array;
  /** Ratings sorted by pair, kept only for a ratee:rater term: cells of pair p are `cellStart[p]` .. `cellStart[p + 1]`. */
  readonly cells: PairCells | null;
  /** Weighted mean taken off all scores before fitting, against cancellation. */
  readonly centre: number;
  /** Sum of squared centred scores; the scale against which "no variance left" is judged. */
  readonly total: number;
  readonly sums: LinearSums;
}

interface PairCells {
  readonly start: Int32Array;
  readonly criterion: Int32Array;
  readonly weight: Float64Array;
  readonly score: Float64Array;
}

/** Crossproducts with the inverse residual covariance (in units of the residual variance), ratee:rater terms already absorbed. */
export interface LinearSums {
  /** By pair: 1' inv(R) 1. */
  readonly pair: Float64Array;
  readonly wideWeight: Float64Array;
  readonly narrowWeight: Float64Array;
  /** Level x criterion, row by row. */
  readonly wideFixed: Float64Array;
  readonly narrowFixed: Float64Array;
  readonly fixedFixed: Float64Array;
  readonly wideScore: Float64Array;
  readonly narrowScore: Float64Array;
  readonly fixedScore: Float64Array;
  readonly scoreScore: number;
  /** log det R. */
  readonly logResidual: number;
}

/** What a design is made of: index arrays and label counts, as in `Ratings`. */
interface LinearInput {
  readonly n: number;
  readonly ratees: number;
  readonly raters: number;
  readonly criteria: number;
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly criterion: Int32Array | null;
  readonly score: Float64Array;
  readonly weight: Float64Array | null;
}

/** Positions of 0..n-1 in order of `key` (stable counting sort), and where each key starts. */
function orderBy(key: Int32Array, levels: number): { start: Int32Array; order: Int32Array } {
  const n = key.length;
  const start = new Int32Array(levels + 1);
  for (let i = 0; i < n; i++) {
    const at = (key[i] as number) + 1;
    start[at] = (start[at] as number) + 1;
  }
  for (let a = 0; a < levels; a++) start[a + 1] = (start[a + 1] as number) + (start[a] as number);
  const next = start.slice(0, levels);
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const level = key[i] as number;
    const at = next[level] as number;
    order[at] = i;
    next[level] = at + 1;
  }
  return { start, order };
}

/** Presses ratings into a design. `halo` keeps what a ratee:rater term needs. Problems: `linear.few` when there are no ratings. */
export function linearDesign(input: LinearInput, halo: boolean): LinearDesign {
  const { n } = input;
  if (n < 1) throw new Problem('linear.few', { n });
  const fixed = Math.max(1, input.criterion === null ? 1 : input.criteria);
  const rateeIsWide = input.ratees >= input.raters;
  const wideOf = rateeIsWide ? input.ratee : input.rater;
  const narrowOf = rateeIsWide ? input.rater : input.ratee;
  const wide = rateeIsWide ? input.ratees : input.raters;
  const narrow = rateeIsWide ? input.raters : input.ratees;
  const { score, weight: given, criterion } = input;

  let weightSum = 0;
  let scoreSum = 0;
  let logResidual = 0;
  for (let i = 0; i < n; i++) {
    const w = given === null ? 1 : (given[i] as number);
    weightSum += w;
    scoreSum += w * (score[i] as number);
    if (given !== null) logResidual -= Math.log(w);
  }
  const centre = scoreSum / weightSum;

  const sorted = orderBy(wideOf, wide);
  const start = new Int32Array(wide + 1);
  const columns = new Int32Array(n);
  const weights = new Float64Array(n);
  const pairOfRating = halo ? new Int32Array(n) : null;
  const latest = new Int32Array(narrow).fill(-1);
  const wideWeight = new Float64Array(wide);
  const narrowWeight = new Float64Array(narrow);
  const wideFixed = new Float64Array(wide * fixed);
  const narrowFixed = new Float64Array(narrow * fixed);
  const fixedFixed = new Float64Array(fixed * fixed);
  const wideScore = new Float64Array(wide);
  const narrowScore = new Float64Array(narrow);
  const fixedScore = new Float64Array(fixed);
  let total = 0;
  let pairs = 0;
  for (let a = 0; a < wide; a++) {
    const first = pairs;
    for (let k = sorted.start[a] as number; k < (sorted.start[a + 1] as number); k++) {
      const i = sorted.order[k] as number;
      const b = narrowOf[i] as number;
      const f = criterion === null ? 0 : (criterion[i] as number);
      const w = given === null ? 1 : (given[i] as number);
      const y = (score[i] as number) - centre;
      let p = latest[b] as number;
      if (p < first) {
        p = pairs++;
        latest[b] = p;
        columns[p] = b;
      }
      weights[p] = (weights[p] as number) + w;
      if (pairOfRating !== null) pairOfRating[i] = p;
      wideWeight[a] = (wideWeight[a] as number) + w;
      narrowWeight[b] = (narrowWeight[b] as number) + w;
      wideFixed[a * fixed + f] = (wideFixed[a * fixed + f] as number) + w;
      narrowFixed[b * fixed + f] = (narrowFixed[b * fixed + f] as number) + w;
      fixedFixed[f * fixed + f] = (fixedFixed[f * fixed + f] as number) + w;
      wideScore[a] = (wideScore[a] as number) + w * y;
      narrowScore[b] = (narrowScore[b] as number) + w * y;
      fixedScore[f] = (fixedScore[f] as number) + w * y;
      total += w * y * y;
    }
    start[a + 1] = pairs;
  }
  const column = columns.slice(0, pairs);
  const weight = weights.slice(0, pairs);
  const sums: LinearSums = {
    pair: weight,
    wideWeight,
    narrowWeight,
    wideFixed,
    narrowFixed,
    fixedFixed,
    wideScore,
    narrowScore,
    fixedScore,
    scoreScore: total,
    logResidual,
  };
  return {
    n,
    rateeIsWide,
    wide,
    narrow,
    fixed,
    start,
    column,
    weight,
    cells: pairOfRating === null ? null : pairCells(input, pairOfRating, pairs, centre),
    centre,
    total,
    sums,
  };
}

/** The pairs of a design by narrow level: `pair` indexes its pair arrays, `row` is the wide level. */
export interface SchurOrder {
  readonly start: Int32Array;
  readonly pair: Int32Array;
  readonly row: Int32Array;
}

/** Turns the compressed rows round; cost O(pairs). */
export function schurOrder(design: LinearDesign): SchurOrder {
  const { start, order } = orderBy(design.column, design.narrow);
  const rowOfPair = new Int32Array(order.length);
  for (let a = 0; a < design.wide; a++) rowOfPair.fill(a, design.start[a], design.start[a + 1]);
  const row = new Int32Array(order.length);
  for (let k = 0; k < row.length; k++) row[k] = rowOfPair[order[k] as number] as number;
  return { start, pair: order, row };
}

function pairCells(input: LinearInput, pairOfRating: Int32Array, pairs: number, centre: number): PairCells {
  const { start, order } = orderBy(pairOfRating, pairs);
  return {
    start,
    criterion: Int32Array.from(order, (i) => (input.criterion === null ? 0 : (input.criterion[i] as number))),
    weight: Float64Array.from(order, (i) => (input.weight === null ? 1 : (input.weight[i] as number))),
    score: Float64Array.from(order, (i) => (input.score[i] as number) - centre),
  };
}

/**
 * The sums with a ratee:rater variance of `ratio` residual variances absorbed: within pair p inv(R) = W - k w w', k = ratio / (1 + ratio S),
 * S = sum of w (Sherman & Morrison 1950), so every pair keeps one weight S / (1 + ratio S). Cost O(n).
 */
export function absorbPairs(design: LinearDesign, cells: PairCells, ratio: number): LinearSums {
  const { wide, narrow, fixed } = design;
  const pairs = design.column.length;
  const pair = new Float64Array(pairs);
  const wideWeight = new Float64Array(wide);
  const narrowWeight = new Float64Array(narrow);
  const wideFixed = new Float64Array(wide * fixed);
  const narrowFixed = new Float64Array(narrow * fixed);
  const fixedFixed = new Float64Array(fixed * fixed);
  const wideScore = new Float64Array(wide);
  const narrowScore = new Float64Array(narrow);
  const fixedScore = new Float64Array(fixed);
  let { scoreScore, logResidual } = design.sums;
  const byFixed = new Float64Array(fixed);
  const scores = new Float64Array(fixed);
  for (let a = 0; a < wide; a++) {
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const b = design.column[p] as number;
      const from = cells.start[p] as number;
      const to = cells.start[p + 1] as number;
      let sum = 0;
      let score = 0;
      for (let i = from; i < to; i++) {
        const f = cells.criterion[i] as number;
        const w = cells.weight[i] as number;
        const wy = w * (cells.score[i] as number);
        sum += w;
        score += wy;
        byFixed[f] = (byFixed[f] as number) + w;
        scores[f] = (scores[f] as number) + wy;
      }
      const shrink = 1 / (1 + ratio * sum);
      const k = ratio * shrink;
      const c = sum * shrink;
      pair[p] = c;
      wideWeight[a] = (wideWeight[a] as number) + c;
      narrowWeight[b] = (narrowWeight[b] as number) + c;
      wideScore[a] = (wideScore[a] as number) + score * shrink;
      narrowScore[b] = (narrowScore[b] as number) + score * shrink;
      scoreScore -= k * score * score;
      logResidual += Math.log1p(ratio * sum);
      for (let i = from; i < to; i++) {
        const f = cells.criterion[i] as number;
        const s = byFixed[f] as number;
        if (s === 0) continue;
        wideFixed[a * fixed + f] = (wideFixed[a * fixed + f] as number) + s * shrink;
        narrowFixed[b * fixed + f] = (narrowFixed[b * fixed + f] as number) + s * shrink;
        fixedScore[f] = (fixedScore[f] as number) + (scores[f] as number) - k * s * score;
        fixedFixed[f * fixed + f] = (fixedFixed[f * fixed + f] as number) + s;
        for (let j = from; j < to; j++) {
          const g = cells.criterion[j] as number;
          // Each weight once: cells of a pair may repeat a criterion, so the other side is taken by cell.
          fixedFixed[f * fixed + g] = (fixedFixed[f * fixed + g] as number) - k * s * (cells.weight[j] as number);
        }
        byFixed[f] = 0;
        scores[f] = 0;
      }
    }
  }
  return {
    pair,
    wideWeight,
    narrowWeight,
    wideFixed,
    narrowFixed,
    fixedFixed,
    wideScore,
    narrowScore,
    fixedScore,
    scoreScore,
    logResidual,
  };
}

/**
 * The penalised system of a crossed mixed model at given variance ratios, scaled as in Bates et al. (2015, JSS 67(1), eq. 17):
 * M = L Z' inv(R) Z L + I with L = diag(sqrt ratio), so a ratio of zero is no special case. The wide factor is diagonal and eliminated;
 * S = B - K' inv(A) K is what remains on the narrow one.
 */
export interface LinearSystem {
  readonly design: LinearDesign;
  readonly sums: LinearSums;
  readonly wideRatio: number;
  readonly narrowRatio: number;
  /** A = 1 + ratio x weight. */
  readonly wideDiagonal: Float64Array;
  /** B = 1 + ratio x weight, and the diagonal of S. */
  readonly narrowBase: Float64Array;
  readonly schurDiagonal: Float64Array;
  /** ratio x ratio / A, the factor of the eliminated part. */
  readonly factor: Float64Array;
  readonly logWide: number;
  /** The dense lower triangle of S where it is cheaper to apply than two passes over the pairs. */
  readonly schur: Float64Array | null;
}
