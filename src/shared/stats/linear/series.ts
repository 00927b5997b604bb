import type { LinearSystem, SchurOrder } from './design.ts';

/**
 * The first terms of inv(S) as a series about its diagonal D: inv(S) = inv(D) + inv(D) K inv(D) + inv(D) K inv(D) K inv(D) + ..., K = D - S.
 * Their traces are exact here, so random probes only have to estimate what is left, which is some hundred times smaller.
 */
export interface LinearSeries {
  /** tr inv(S), terms of order 0 to 2. */
  readonly narrowTrace: number;
  /** tr(inv(S) G), G = K' inv(A)^2 K (wide part), orders 0 and 1, and the part of order 2 that the diagonal of G gives. */
  readonly wideTrace: number;
  /** log det S, orders 0 to 2. */
  readonly logDet: number;
  /** G_bb / D_b. */
  readonly wideShare: Float64Array;
  /** Was order 2 affordable? If not, the sums above hold order 0 only and probes must not subtract more. */
  readonly second: boolean;
}

/**
 * Order 0 of what both factors hold (levels - trace): right to some tenths, and nearly in proportion to the truth as ratios move.
 * Cost one pass.
 */
export function roughEffective(system: LinearSystem): { readonly wide: number; readonly narrow: number } {
  const { design, sums, factor, wideDiagonal, schurDiagonal } = system;
  let wide = 0;
  let narrow = 0;
  for (let a = 0; a < design.wide; a++) {
    const inverse = 1 / (wideDiagonal[a] as number);
    const g = (factor[a] as number) * inverse;
    wide += 1 - inverse;
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const c = sums.pair[p] as number;
      wide -= (g * c * c) / (schurDiagonal[design.column[p] as number] as number);
    }
  }
  for (const d of schurDiagonal) narrow += 1 - 1 / d;
  return { wide, narrow };
}

/** The same sums from the dense lower triangles of S and G; cost narrow^2. */
export function denseSeries(system: LinearSystem, schur: Float64Array, gram: Float64Array): LinearSeries {
  const { schurDiagonal: diagonal } = system;
  const narrow = diagonal.length;
  const size = (narrow + 3) & ~3;
  const squares = new Float64Array(narrow);
  const wideShare = new Float64Array(narrow);
  let narrowTrace = 0;
  let wideTrace = 0;
  let logDet = 0;
  for (let b = 0; b < narrow; b++) {
    const d = diagonal[b] as number;
    const row = b * size;
    let own = 0;
    let cross = 0;
    for (let other = 0; other < b; other++) {
      const kernel = schur[row + other] as number;
      if (kernel === 0) continue;
      const e = diagonal[other] as number;
      const square = kernel * kernel;
      own += square / e;
      squares[other] = (squares[other] as number) + square / d;
      cross -= ((gram[row + other] as number) * kernel) / e;
    }
    squares[b] = (squares[b] as number) + own;
    wideShare[b] = (gram[row + b] as number) / d;
    wideTrace += (wideShare[b] as number) + (2 * cross) / d;
    logDet += Math.log(d);
  }
  for (let b = 0; b < narrow; b++) {
    const d = diagonal[b] as number;
    narrowTrace += 1 / d + (squares[b] as number) / (d * d);
    wideTrace += ((wideShare[b] as number) * (squares[b] as number)) / d;
    logDet -= (0.5 * (squares[b] as number)) / d;
  }
  return { narrowTrace, wideTrace, logDet, wideShare, second: true };
}

/** Cost: twice the sum over wide levels of pairs squared; beyond `budget` such products only order 0 is taken. */
export function linearSeries(system: LinearSystem, turned: SchurOrder, budget: number): LinearSeries {
  const { design, sums, factor, wideDiagonal, schurDiagonal } = system;
  const { start, column, narrow } = design;
  let work = 0;
  for (let a = 0; a < design.wide; a++) work += ((start[a + 1] as number) - (start[a] as number)) ** 2;
  const second = work <= budget;
  const wideShare = new Float64Array(narrow);
  let narrowTrace = 0;
  let wideTrace = 0;
  let logDet = 0;
  const kernel = new Float64Array(narrow);
  const gram = new Float64Array(narrow);
  const touched = new Int32Array(narrow);
  const seen = new Int32Array(narrow).fill(-1);
  for (let b = 0; b < narrow; b++) {
    const d = schurDiagonal[b] as number;
    narrowTrace += 1 / d;
    logDet += Math.log(d);
    let own = 0;
    let count = 0;
    for (let t = turned.start[b] as number; t < (turned.start[b + 1] as number); t++) {
      const a = turned.row[t] as number;
      const c = sums.pair[turned.pair[t] as number] as number;
      const f = c * (factor[a] as number);
      const g = f / (wideDiagonal[a] as number);
      own += g * c;
      if (!second) continue;
      for (let p = start[a] as number; p < (start[a + 1] as number); p++) {
        const other = column[p] as number;
        const w = sums.pair[p] as number;
        if (seen[other] !== b) {
          seen[other] = b;
          touched[count++] = other;
          kernel[other] = f * w;
          gram[other] = g * w;
        } else {
          kernel[other] = (kernel[other] as number) + f * w;
          gram[other] = (gram[other] as number) + g * w;
        }
      }
    }
    const share = own / d;
    wideShare[b] = share;
    wideTrace += share;
    let squares = 0;
    for (let k = 0; k < count; k++) {
      const other = touched[k] as number;
      if (other === b) continue;
      const value = (kernel[other] as number) / (schurDiagonal[other] as number);
      squares += (kernel[other] as number) * value;
      wideTrace += ((gram[other] as number) * value) / d;
    }
    narrowTrace += squares / (d * d);
    wideTrace += (share * squares) / d;
    logDet -= (0.5 * squares) / d;
  }
  return { narrowTrace, wideTrace, logDet, wideShare, second };
}
