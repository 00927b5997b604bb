import { type Partition, separableEffects } from './partition.ts';

/** Which effects a design separates, worked out once and used for every refit. */
export interface Design {
  readonly all: readonly (Partition | undefined)[];
  /** Effects other than the residual. */
  readonly effects: readonly Partition[];
  /** Facets confounded in the residual; 0 when ratings repeat and the residual is pure error. */
  readonly residual: number;
}

export function designOf(all: readonly (Partition | undefined)[], n: number): Design {
  const effects = separableEffects(all);
  const last = effects.at(-1);
  const confounded = last !== undefined && last.classes === n;
  return { all, effects: confounded ? effects.slice(0, -1) : effects, residual: confounded ? last.facets : 0 };
}

/** Solves a small dense system by elimination with row pivots; null when it is singular. */
function solve(matrix: number[][], right: number[]): number[] | null {
  const n = right.length;
  const rows = matrix.map((row, i) => {
    const largest = Math.max(...row.map(Math.abs));
    return [...row, right[i] ?? 0].map((x) => (largest > 0 ? x / largest : x));
  });
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const top = rows[pivot];
    const head = top?.[column] ?? 0;
    if (!top || Math.abs(head) < 1e-10) return null;
    rows[pivot] = rows[column] ?? top;
    rows[column] = top;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      const factor = (row?.[column] ?? 0) / head;
      if (i === column || !row || factor === 0) continue;
      for (let j = column; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

/**
 * Variance components by equating uncorrected sums of squares to their expectations (Henderson 1953, method 1; Brennan 2001 ch. 7, "analogous
 * analysis of variance"): T_A = sum over classes a of A of (sum of y)^2 / n_a. Complete balanced data give the ordinary ANOVA estimates; missing
 * cells and unequal numbers are allowed. `skip[i]` = 1 leaves rating i out. Returns one variance per effect, the residual last; null when
 * what is left cannot separate the effects. Unbiased, may be negative. Cost O(7 n).
 */
export function varianceComponents(design: Design, score: Float64Array, skip: Uint8Array | null): number[] | null {
  let n = 0;
  let mean = 0;
  for (let i = 0; i < score.length; i++)
    if (!skip?.[i]) {
      n++;
      mean += ((score[i] ?? 0) - mean) / n;
    }
  const tallies = design.all.map((part) => {
    if (!part) return null;
    const sizes = new Float64Array(part.classes);
    const sums = new Float64Array(part.classes);
    for (let i = 0; i < score.length; i++) {
      if (skip?.[i]) continue;
      const at = part.of[i] ?? 0;
      sizes[at] = (sizes[at] ?? 0) + 1;
      sums[at] = (sums[at] ?? 0) + (score[i] ?? 0) - mean;
    }
    return { sizes, sums };
  });
  const squares = (sizes: Float64Array): number => sizes.reduce((sum, size) => sum + size * size, 0);
  /** Coefficient of the variance of `b` in the expectation of T_a. */
  const shared = (a: Partition, b: Partition): number => {
    const joint = design.all[a.facets | b.facets];
    const inA = tallies[a.facets]?.sizes;
    const both = tallies[a.facets | b.facets]?.sizes;
    if (!joint || !inA || !both) return 0;
    let sum = 0;
    joint.first.forEach((rating, at) => {
      const size = both[at] ?? 0;
      if (size > 0) sum += (size * size) / (inA[a.of[rating] ?? 0] ?? 1);
    });
    return sum;
  };
  const overall = design.effects.map((b) => squares(tallies[b.facets]?.sizes ?? new Float64Array()) / n);
  const matrix: number[][] = [];
  const right: number[] = [];
  for (const a of design.effects) {
    const tally = tallies[a.facets];
    if (!tally) return null;
    const occupied = tally.sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
    matrix.push([...design.effects.map((b, at) => shared(a, b) - (overall[at] ?? 0)), occupied - 1]);
    right.push(
      tally.sums.reduce(
        (sum, total, at) => ((tally.sizes[at] ?? 0) > 0 ? sum + (total * total) / (tally.sizes[at] ?? 1) : sum),
        0,
      ),
    );
  }
  let whole = 0;
  for (let i = 0; i < score.length; i++) if (!skip?.[i]) whole += ((score[i] ?? 0) - mean) ** 2;
  matrix.push([...overall.map((k) => n - k), n - 1]);
  right.push(whole);
  // A variance that is nothing but rounding counts as 0, or ratios of two of them would be anything.
  const least = (1e-10 * whole) / Math.max(1, n);
  return solve(matrix, right)?.map((value) => (Math.abs(value) < least ? 0 : value)) ?? null;
}
