import type { LinearDesign } from './design.ts';

/**
 * Straight passes over the pairs of a design, four interleaved vectors at a time (x[4 level + lane]): some 2 ns a pair and vector.
 * `c` holds one weight a pair. Nothing here allocates.
 */

/** out[narrow] += c x[wide]. */
export function addToSchur(design: LinearDesign, c: Float64Array, x: Float64Array, out: Float64Array): void {
  const { start, column, wide } = design;
  for (let a = 0; a < wide; a++) {
    const x0 = x[4 * a] as number;
    const x1 = x[4 * a + 1] as number;
    const x2 = x[4 * a + 2] as number;
    const x3 = x[4 * a + 3] as number;
    const end = start[a + 1] as number;
    for (let p = start[a] as number; p < end; p++) {
      const at = 4 * (column[p] as number);
      const w = c[p] as number;
      out[at] = (out[at] as number) + w * x0;
      out[at + 1] = (out[at + 1] as number) + w * x1;
      out[at + 2] = (out[at + 2] as number) + w * x2;
      out[at + 3] = (out[at + 3] as number) + w * x3;
    }
  }
}

/** out[wide] = sum of c x[narrow]. */
export function sumToEliminated(design: LinearDesign, c: Float64Array, x: Float64Array, out: Float64Array): void {
  const { start, column, wide } = design;
  for (let a = 0; a < wide; a++) {
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    const end = start[a + 1] as number;
    for (let p = start[a] as number; p < end; p++) {
      const at = 4 * (column[p] as number);
      const w = c[p] as number;
      t0 += w * (x[at] as number);
      t1 += w * (x[at + 1] as number);
      t2 += w * (x[at + 2] as number);
      t3 += w * (x[at + 3] as number);
    }
    out[4 * a] = t0;
    out[4 * a + 1] = t1;
    out[4 * a + 2] = t2;
    out[4 * a + 3] = t3;
  }
}

/** out[narrow] -= factor[wide] c (sum of c x[narrow]): the eliminated factor's part of the Schur complement, in one pass. */
export function eliminate(
  design: LinearDesign,
  c: Float64Array,
  factor: Float64Array,
  x: Float64Array,
  out: Float64Array,
): void {
  const { start, column, wide } = design;
  for (let a = 0; a < wide; a++) {
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    const begin = start[a] as number;
    const end = start[a + 1] as number;
    for (let p = begin; p < end; p++) {
      const at = 4 * (column[p] as number);
      const w = c[p] as number;
      t0 += w * (x[at] as number);
      t1 += w * (x[at + 1] as number);
      t2 += w * (x[at + 2] as number);
      t3 += w * (x[at + 3] as number);
    }
    const f = factor[a] as number;
    t0 *= f;
    t1 *= f;
    t2 *= f;
    t3 *= f;
    for (let p = begin; p < end; p++) {
      const at = 4 * (column[p] as number);
      const w = c[p] as number;
      out[at] = (out[at] as number) - w * t0;
      out[at + 1] = (out[at + 1] as number) - w * t1;
      out[at + 2] = (out[at + 2] as number) - w * t2;
      out[at + 3] = (out[at + 3] as number) - w * t3;
    }
  }
}

/** Sum over wide levels of factor (sum of c x)(sum of c y), by lane: x' C' F C y without forming either product. */
export function crossThroughEliminated(
  design: LinearDesign,
  c: Float64Array,
  factor: Float64Array,
  x: Float64Array,
  y: Float64Array,
  out: Float64Array,
): void {
  const { start, column, wide } = design;
  let o0 = 0;
  let o1 = 0;
  let o2 = 0;
  let o3 = 0;
  for (let a = 0; a < wide; a++) {
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    let u0 = 0;
    let u1 = 0;
    let u2 = 0;
    let u3 = 0;
    const end = start[a + 1] as number;
    for (let p = start[a] as number; p < end; p++) {
      const at = 4 * (column[p] as number);
      const w = c[p] as number;
      t0 += w * (x[at] as number);
      t1 += w * (x[at + 1] as number);
      t2 += w * (x[at + 2] as number);
      t3 += w * (x[at + 3] as number);
      u0 += w * (y[at] as number);
      u1 += w * (y[at + 1] as number);
      u2 += w * (y[at + 2] as number);
      u3 += w * (y[at + 3] as number);
    }
    const f = factor[a] as number;
    o0 += f * t0 * u0;
    o1 += f * t1 * u1;
    o2 += f * t2 * u2;
    o3 += f * t3 * u3;
  }
  out[0] = o0;
  out[1] = o1;
  out[2] = o2;
  out[3] = o3;
}
