import type { LinearSystem } from './design.ts';
import { applySchur, type DenseFactor, denseFactor, type SchurSolver } from './system.ts';

/** Coefficients of one lane's conjugate-gradient run: they are the Lanczos matrix of the scaled system (Golub & Meurant 2010, ch. 6). */
export interface LanczosRun {
  readonly alpha: number[];
  readonly beta: number[];
}

export interface GradientReport {
  readonly iterations: number;
  readonly converged: boolean;
}

const maximum = 2000;

/**
 * Jacobi-preconditioned conjugate gradients on S for four lanes at once (Hestenes & Stiefel 1952), in the scaled form
 * T = d S d with d = diag(S)^-1/2: solves T x = rhs, `rhs` in and x out of `x` (first guess), all in scaled coordinates.
 * A lane stops counting when its residual is under `tolerance` times its right-hand side. Cost two passes over the pairs an iteration.
 */
export function conjugateGradients(
  system: LinearSystem,
  scale: Float64Array,
  rhs: Float64Array,
  x: Float64Array,
  tolerance: number,
  runs: readonly LanczosRun[] | null,
  limit = maximum,
): GradientReport {
  const size = rhs.length;
  const residual = rhs.slice();
  const scaled = new Float64Array(size);
  const product = new Float64Array(size);
  const apply = (from: Float64Array, to: Float64Array): void => applyScaled(system, scale, from, to, scaled);
  if (x.some((value) => value !== 0)) {
    apply(x, product);
    for (let at = 0; at < size; at++) residual[at] = (residual[at] as number) - (product[at] as number);
  }
  const direction = residual.slice();
  const rho = dots(residual, residual);
  const target = dots(rhs, rhs).map((value) => value * tolerance * tolerance);
  const done = (): boolean => rho.every((value, lane) => value <= (target[lane] as number));
  let iterations = 0;
  while (!done() && iterations < limit) {
    apply(direction, product);
    const curvature = dots(direction, product);
    const alpha = rho.map((value, lane) => (value > 0 ? value / (curvature[lane] as number) : 0));
    advance(x, direction, alpha, 1);
    advance(residual, product, alpha, -1);
    const next = dots(residual, residual);
    const beta = next.map((value, lane) => ((rho[lane] as number) > 0 ? value / (rho[lane] as number) : 0));
    if (runs !== null) {
      for (let lane = 0; lane < 4; lane++) {
        if ((rho[lane] as number) <= (target[lane] as number)) continue;
        runs[lane]?.alpha.push(alpha[lane] as number);
        runs[lane]?.beta.push(beta[lane] as number);
      }
    }
    for (let at = 0; at < size; at += 4) {
      direction[at] = (residual[at] as number) + (beta[0] as number) * (direction[at] as number);
      direction[at + 1] = (residual[at + 1] as number) + (beta[1] as number) * (direction[at + 1] as number);
      direction[at + 2] = (residual[at + 2] as number) + (beta[2] as number) * (direction[at + 2] as number);
      direction[at + 3] = (residual[at + 3] as number) + (beta[3] as number) * (direction[at + 3] as number);
    }
    rho.set(next);
    iterations++;
  }
  return { iterations, converged: done() };
}

/** T x = d S d x for four lanes, into `to`; `scratch` has the same length. */
export function applyScaled(
  system: LinearSystem,
  scale: Float64Array,
  from: Float64Array,
  to: Float64Array,
  scratch: Float64Array,
): void {
  for (let b = 0, at = 0; b < scale.length; b++) {
    const s = scale[b] as number;
    for (let lane = 0; lane < 4; lane++, at++) scratch[at] = s * (from[at] as number);
  }
  applySchur(system, scratch, to);
  for (let b = 0, at = 0; b < scale.length; b++) {
    const s = scale[b] as number;
    for (let lane = 0; lane < 4; lane++, at++) to[at] = s * (to[at] as number);
  }
}

/** The four dot products of interleaved lanes. */
export function dots(x: Float64Array, y: Float64Array): Float64Array {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let at = 0; at < x.length; at += 4) {
    s0 += (x[at] as number) * (y[at] as number);
    s1 += (x[at + 1] as number) * (y[at + 1] as number);
    s2 += (x[at + 2] as number) * (y[at + 2] as number);
    s3 += (x[at + 3] as number) * (y[at + 3] as number);
  }
  return Float64Array.of(s0, s1, s2, s3);
}

function advance(x: Float64Array, step: Float64Array, by: Float64Array, sign: number): void {
  const b0 = sign * (by[0] as number);
  const b1 = sign * (by[1] as number);
  const b2 = sign * (by[2] as number);
  const b3 = sign * (by[3] as number);
  for (let at = 0; at < x.length; at += 4) {
    x[at] = (x[at] as number) + b0 * (step[at] as number);
    x[at + 1] = (x[at + 1] as number) + b1 * (step[at + 1] as number);
    x[at + 2] = (x[at + 2] as number) + b2 * (step[at + 2] as number);
    x[at + 3] = (x[at + 3] as number) + b3 * (step[at + 3] as number);
  }
}

/** d = diag(S)^-1/2. */
export function jacobiScale(system: LinearSystem): Float64Array {
  return system.schurDiagonal.map((value) => 1 / Math.sqrt(value));
}

/**
 * A solver by conjugate gradients, `limit` steps at most; `note` is called for every run. `warm` holds an unscaled solution nearby and
 * receives the new one.
 */
export function gradientSolver(
  system: LinearSystem,
  note: (report: GradientReport) => void,
  limit = maximum,
): SchurSolver {
  const scale = jacobiScale(system);
  return (x, tolerance, warm) => {
    const rhs = new Float64Array(x.length);
    const guess = new Float64Array(x.length);
    for (let b = 0, at = 0; b < scale.length; b++) {
      const s = scale[b] as number;
      for (let lane = 0; lane < 4; lane++, at++) {
        rhs[at] = s * (x[at] as number);
        if (warm !== null) guess[at] = (warm[at] as number) / s;
      }
    }
    note(conjugateGradients(system, scale, rhs, guess, tolerance, null, limit));
    for (let b = 0, at = 0; b < scale.length; b++) {
      const s = scale[b] as number;
      for (let lane = 0; lane < 4; lane++, at++) x[at] = s * (guess[at] as number);
    }
    warm?.set(x);
  };
}

/**
 * Conjugate gradients on the dense S; where they would take longer than a factor of it, S is factored in its place, and `stiff` is called.
 * Cost: some dozen products of narrow^2 a solve.
 */
export function denseSolver(system: LinearSystem, schur: Float64Array, stiff: () => void): SchurSolver {
  let converged = true;
  const limit = Math.max(30, schur.length ** 0.5 / 24);
  const iterate = gradientSolver({ ...system, schur }, (report) => (converged = report.converged), limit);
  let factor: DenseFactor | null = null;
  return (x, tolerance, warm) => {
    if (factor === null) {
      const right = x.slice();
      iterate(x, tolerance, warm);
      if (converged) return;
      x.set(right);
      factor = denseFactor(system, schur);
      stiff();
    }
    factor.solve(x, tolerance, null);
    warm?.set(x);
  };
}
