import { paddedSize } from '../base/dense.ts';
import type { LinearDesign, LinearSystem } from './design.ts';

/**
 * Wide levels that carry the same weight, pressed into one matrix: the factor of an eliminated level depends on its weight only, so
 * where everybody has as many ratings as the next the products are summed once for all ratios.
 */
interface WeightClasses {
  readonly classes: readonly { readonly first: number; readonly products: Float64Array }[];
  /** Wide levels of no class. */
  readonly rest: Int32Array;
}

const bytesAtMost = 128e6;

/** Classes whose products cost more than the matrix that replaces them; cost: once the sum over wide levels of pairs squared / 2. */
export function weightClasses(design: LinearDesign): WeightClasses {
  const { start, wide } = design;
  const size = paddedSize(design.narrow);
  const groups = new Map<number, { levels: number[]; work: number }>();
  for (let a = 0; a < wide; a++) {
    const weight = design.sums.wideWeight[a] as number;
    let group = groups.get(weight);
    if (group === undefined) {
      group = { levels: [], work: 0 };
      groups.set(weight, group);
    }
    group.levels.push(a);
    group.work += ((start[a + 1] as number) - (start[a] as number)) ** 2;
  }
  const large = [...groups.values()].filter(({ work }) => work > 2 * size * size).sort((a, b) => b.work - a.work);
  const chosen = new Set(large.slice(0, Math.floor(bytesAtMost / (8 * size * size))));
  const rest: number[] = [];
  for (const group of groups.values()) if (!chosen.has(group)) rest.push(...group.levels);
  const classes = [...chosen].map(({ levels }) => {
    const products = new Float64Array(size * size);
    for (const a of levels) addProducts(design, design.sums.pair, a, 1, products);
    return { first: levels[0] as number, products };
  });
  return { classes, rest: Int32Array.from(rest) };
}

/** out += by k k', lower triangle, k the pairs of wide level `a`. */
function addProducts(design: LinearDesign, pair: Float64Array, a: number, by: number, out: Float64Array): void {
  const { start, column } = design;
  const size = paddedSize(design.narrow);
  const begin = start[a] as number;
  const end = start[a + 1] as number;
  for (let p = begin; p < end; p++) {
    const b = column[p] as number;
    const w = by * (pair[p] as number);
    for (let k = begin; k <= p; k++) {
      const other = column[k] as number;
      const at = other <= b ? b * size + other : other * size + b;
      out[at] = (out[at] as number) + w * (pair[k] as number);
    }
  }
}

function addScaled(x: Float64Array, by: number, out: Float64Array): void {
  for (let at = 0; at < out.length; at++) out[at] = (out[at] as number) + by * (x[at] as number);
}

/**
 * The lower triangle of S, padded, and on demand of G = K' inv(A)^2 K; cost: narrow^2 for each class, and for the wide levels of no class
 * the sum of pairs squared / 2; memory 8 narrow^2 bytes each.
 */
export function schurComplement(
  system: LinearSystem,
  gram: Float64Array | null = null,
  known: WeightClasses | null = null,
): Float64Array {
  const { design, sums, factor, wideDiagonal } = system;
  const size = paddedSize(design.narrow);
  const s = new Float64Array(size * size);
  for (let b = 0; b < size; b++) s[b * size + b] = b < design.narrow ? (system.narrowBase[b] as number) : 1;
  // A ratee:rater variance changes the weights, and with them the products.
  const classes = known !== null && sums === design.sums ? known : null;
  for (const { first, products } of classes?.classes ?? []) {
    const f = factor[first] as number;
    addScaled(products, -f, s);
    if (gram !== null) addScaled(products, f / (wideDiagonal[first] as number), gram);
  }
  const levels = classes?.rest.length ?? design.wide;
  for (let k = 0; k < levels; k++) {
    const a = classes === null ? k : (classes.rest[k] as number);
    const f = factor[a] as number;
    addProducts(design, sums.pair, a, -f, s);
    if (gram !== null) addProducts(design, sums.pair, a, f / (wideDiagonal[a] as number), gram);
  }
  return s;
}

/** S x for four lanes from its dense lower triangle, into `out`; cost 4 narrow^2. */
export function multiplySymmetric(lower: Float64Array, narrow: number, x: Float64Array, out: Float64Array): void {
  const size = paddedSize(narrow);
  for (let b = 0; b < narrow; b++) {
    const row = b * size;
    const at = 4 * b;
    const x0 = x[at] as number;
    const x1 = x[at + 1] as number;
    const x2 = x[at + 2] as number;
    const x3 = x[at + 3] as number;
    const own = lower[row + b] as number;
    let t0 = own * x0;
    let t1 = own * x1;
    let t2 = own * x2;
    let t3 = own * x3;
    for (let m = 0, k = 0; m < b; m++, k += 4) {
      const s = lower[row + m] as number;
      t0 += s * (x[k] as number);
      t1 += s * (x[k + 1] as number);
      t2 += s * (x[k + 2] as number);
      t3 += s * (x[k + 3] as number);
      out[k] = (out[k] as number) + s * x0;
      out[k + 1] = (out[k + 1] as number) + s * x1;
      out[k + 2] = (out[k + 2] as number) + s * x2;
      out[k + 3] = (out[k + 3] as number) + s * x3;
    }
    out[at] = t0;
    out[at + 1] = t1;
    out[at + 2] = t2;
    out[at + 3] = t3;
  }
}
