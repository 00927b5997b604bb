import { Problem } from '#shared/kernel/problem.ts';
import { cholesky, choleskySolve, paddedSize } from '../base/dense.ts';
import type { LinearDesign, LinearSums, LinearSystem } from './design.ts';
import { addToSchur, eliminate, sumToEliminated } from './passes.ts';
import { multiplySymmetric, schurComplement } from './schur.ts';

/** Sets the system up; cost one pass over the pairs. */
export function linearSystem(
  design: LinearDesign,
  sums: LinearSums,
  wideRatio: number,
  narrowRatio: number,
): LinearSystem {
  const wideDiagonal = sums.wideWeight.map((weight) => 1 + wideRatio * weight);
  const narrowBase = sums.narrowWeight.map((weight) => 1 + narrowRatio * weight);
  const both = wideRatio * narrowRatio;
  const factor = wideDiagonal.map((value) => both / value);
  let logWide = 0;
  for (const value of wideDiagonal) logWide += Math.log(value);
  const schurDiagonal = narrowBase.slice();
  for (let a = 0; a < design.wide; a++) {
    const f = factor[a] as number;
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const b = design.column[p] as number;
      const w = sums.pair[p] as number;
      schurDiagonal[b] = (schurDiagonal[b] as number) - f * w * w;
    }
  }
  return {
    design,
    sums,
    wideRatio,
    narrowRatio,
    wideDiagonal,
    narrowBase,
    schurDiagonal,
    factor,
    logWide,
    schur: null,
  };
}

/** Solves for the narrow factor, four lanes in place; `warm` is a first guess of the same shape. */
export type SchurSolver = (x: Float64Array, tolerance: number, warm: Float64Array | null) => void;

/** A dense factor of S: exact solves and the log determinant of M. */
export interface DenseFactor {
  readonly solve: SchurSolver;
  readonly logDet: number;
  readonly lower: Float64Array;
  readonly size: number;
}

/** Factors S; a Problem `linear.singular` when rounding has left it without an inverse (ratios beyond some 1e12). */
export function denseFactor(system: LinearSystem, lower = schurComplement(system)): DenseFactor {
  const size = paddedSize(system.design.narrow);
  const logSchur = cholesky(lower, size);
  if (logSchur === null) throw new Problem('linear.singular', { n: system.design.n });
  return {
    lower,
    size,
    logDet: system.logWide + logSchur,
    solve: (x) => choleskySolve(lower, size, x, system.design.narrow),
  };
}

/** S x for four lanes, into `out`. */
export function applySchur(system: LinearSystem, x: Float64Array, out: Float64Array): void {
  const { narrowBase } = system;
  if (system.schur !== null) {
    multiplySymmetric(system.schur, narrowBase.length, x, out);
    return;
  }
  for (let b = 0; b < narrowBase.length; b++) {
    const d = narrowBase[b] as number;
    out[4 * b] = d * (x[4 * b] as number);
    out[4 * b + 1] = d * (x[4 * b + 1] as number);
    out[4 * b + 2] = d * (x[4 * b + 2] as number);
    out[4 * b + 3] = d * (x[4 * b + 3] as number);
  }
  if (system.wideRatio > 0 && system.narrowRatio > 0) {
    eliminate(system.design, system.sums.pair, system.factor, x, out);
  }
}

/** Solves M [wide; narrow] = right-hand side in place, four lanes; `warm` holds the narrow solution of a system nearby. */
export function solveSystem(
  system: LinearSystem,
  solver: SchurSolver,
  wide: Float64Array,
  narrow: Float64Array,
  tolerance: number,
  warm: Float64Array | null,
): void {
  const { design, sums, wideDiagonal } = system;
  const cross = Math.sqrt(system.wideRatio * system.narrowRatio);
  const scaled = new Float64Array(4 * design.wide);
  for (let a = 0; a < design.wide; a++) {
    const f = -cross / (wideDiagonal[a] as number);
    for (let lane = 4 * a; lane < 4 * a + 4; lane++) scaled[lane] = f * (wide[lane] as number);
  }
  if (cross > 0) addToSchur(design, sums.pair, scaled, narrow);
  solver(narrow, tolerance, warm);
  if (cross > 0) sumToEliminated(design, sums.pair, narrow, scaled);
  else scaled.fill(0);
  for (let a = 0; a < design.wide; a++) {
    const inverse = 1 / (wideDiagonal[a] as number);
    for (let lane = 4 * a; lane < 4 * a + 4; lane++) {
      wide[lane] = ((wide[lane] as number) - cross * (scaled[lane] as number)) * inverse;
    }
  }
}
