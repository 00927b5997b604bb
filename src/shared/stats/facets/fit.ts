import { Problem } from '#shared/kernel/problem.ts';
import { cholesky, choleskyInverse, choleskySolve, paddedSize } from '../base/dense.ts';
import { type FacetsDesign, stepsOf } from './design.ts';
import {
  type FacetsLayout,
  type FacetsPass,
  facetsDeviance,
  facetsLayout,
  facetsPass,
  type Posteriors,
  rateePosterior,
} from './posterior.ts';

export interface FacetsFit {
  readonly design: FacetsDesign;
  readonly layout: FacetsLayout;
  readonly parameters: Float64Array;
  /** Standard errors from the inverse observed information, 0 for levels that have no estimate. */
  readonly errors: Float64Array;
  /** Covariance of all parameters, row by row. */
  readonly covariance: Float64Array;
  readonly deviance: number;
  readonly posteriors: Posteriors;
  /** How many parameters move freely. */
  readonly free: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** The population SD went to its floor: ratees cannot be distinguished. */
  readonly flat: boolean;
}

const mostParameters = 4000;
const smallestLogSd = -4.6;
const stalledLogSd = -2;
/** Log-odds and population SD beyond which nothing real lies: some levels can be distinguished without error, and estimates run away. */
const furthest = 25;
const widestSd = 12;

/** Parameters that move freely, each with the one that balances it so that its group sums to zero (-1 for none). */
interface FreeParameters {
  readonly index: Int32Array;
  readonly balance: Int32Array;
}

function freeParameters(design: FacetsDesign, layout: FacetsLayout, withSpread: boolean): FreeParameters {
  const index: number[] = [];
  const balance: number[] = [];
  const addGroup = (members: readonly number[]): void => {
    const last = members[members.length - 1] ?? -1;
    for (const member of members.slice(0, -1)) {
      index.push(member);
      balance.push(last);
    }
  };
  const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  for (const k of span(0, design.criteria)) {
    if (design.extremeCriteria[k] !== 0) continue;
    index.push(k);
    balance.push(-1);
  }
  addGroup(span(layout.raterAt, layout.stepAt).filter((j) => design.extremeRaters[j - layout.raterAt] === 0));
  for (let at = layout.stepAt; at < layout.spreadAt; at += design.top) {
    const set = (at - layout.stepAt) / design.top;
    addGroup(span(at, at + stepsOf(design, set)));
  }
  if (withSpread) {
    index.push(layout.spreadAt);
    balance.push(-1);
  }
  return { index: Int32Array.from(index), balance: Int32Array.from(balance) };
}

/** B' H B and B' g for the basis e_a - e_balance. */
function reduced({ index, balance }: FreeParameters, pass: FacetsPass, size: number) {
  const n = index.length;
  const padded = paddedSize(n);
  const matrix = new Float64Array(padded * padded);
  const right = new Float64Array(4 * padded);
  const { information: h, gradient } = pass;
  for (let a = 0; a < padded; a++) matrix[a * padded + a] = 1;
  for (let a = 0; a < n; a++) {
    const i = index[a] as number;
    const ri = balance[a] as number;
    right[4 * a] = (gradient[i] as number) - (ri < 0 ? 0 : (gradient[ri] as number));
    for (let b = 0; b <= a; b++) {
      const j = index[b] as number;
      const rj = balance[b] as number;
      let value = h[i * size + j] as number;
      if (ri >= 0) value -= h[ri * size + j] as number;
      if (rj >= 0) value -= h[i * size + rj] as number;
      if (ri >= 0 && rj >= 0) value += h[ri * size + rj] as number;
      matrix[a * padded + b] = value;
    }
  }
  return { matrix, right, padded };
}

/** Factors the reduced information, raising its diagonal until it is positive definite far from the optimum. */
function factored(matrix: Float64Array, padded: number): { lower: Float64Array; raised: boolean } {
  for (let ridge = 0; ridge < 1e6; ridge = ridge === 0 ? 0.01 : ridge * 10) {
    const lower = matrix.slice();
    for (let a = 0; a < padded; a++) {
      const at = a * padded + a;
      lower[at] = (matrix[at] as number) + ridge * (Math.abs(matrix[at] as number) + 1e-8);
    }
    if (cholesky(lower, padded) !== null) return { lower, raised: ridge > 0 };
  }
  throw new Problem('facets.singular');
}

/** Steps of one scale from its category counts, and the level (mean log-odds of failing a step) taken out of them. */
function stepStart(counts: Float64Array): { readonly steps: number[]; readonly level: number } {
  const odds = Array.from(counts.subarray(1), (count, c) => Math.log((counts[c] as number) / count));
  const level = odds.reduce((sum, value) => sum + value, 0) / Math.max(1, odds.length);
  return { steps: odds.map((value) => value - level), level };
}

/**
 * Steps from category counts, difficulties from criterion means, severities 0, population SD 1. A step that a shorter scale does not
 * have is at Infinity: its factor is 0, so the category beyond has no chance and no derivative.
 */
function startValues(design: FacetsDesign, layout: FacetsLayout): Float64Array {
  const { top, criteria } = design;
  const parameters = new Float64Array(layout.size).fill(Infinity, layout.stepAt, layout.spreadAt);
  const counts = new Float64Array(criteria * (top + 1));
  for (let r = 0; r < design.n; r++) {
    const at = (design.criterion[r] as number) * (top + 1) + (design.category[r] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const row = (k: number): Float64Array => counts.subarray(k * (top + 1), k * (top + 1) + stepsOf(design, k) + 1);
  if (design.model === 'pcm') {
    for (let k = 0; k < criteria; k++) {
      const { steps, level } = stepStart(row(k));
      parameters.set(steps, layout.stepAt + k * top);
      parameters[k] = level;
    }
    return parameters;
  }
  const all = new Float64Array(top + 1);
  for (let at = 0; at < counts.length; at++)
    all[at % (top + 1)] = (all[at % (top + 1)] as number) + (counts[at] as number);
  const { steps, level } = stepStart(all);
  parameters.set(steps, layout.stepAt);
  const meanOf = (list: Float64Array): number =>
    list.reduce((sum, count, c) => sum + c * count, 0) / list.reduce((sum, count) => sum + count, 0);
  const mean = meanOf(all);
  const variance = all.reduce((sum, count, c) => sum + (count * (c - mean) ** 2) / design.n, 0);
  for (let k = 0; k < criteria; k++) {
    if (design.extremeCriteria[k] === 0) parameters[k] = level - (meanOf(row(k)) - mean) / variance;
  }
  return parameters;
}

/** The step in all parameters that a step in the free ones means. */
function spreadStep(free: FreeParameters, step: Float64Array, size: number): Float64Array {
  const full = new Float64Array(size);
  free.index.forEach((parameter, a) => {
    const value = step[4 * a] as number;
    full[parameter] = (full[parameter] as number) + value;
    const balance = free.balance[a] as number;
    if (balance >= 0) full[balance] = (full[balance] as number) - value;
  });
  return full;
}

/** B inv(B'HB) B': the covariance of all parameters. */
function fullCovariance(free: FreeParameters, inverse: Float64Array, padded: number, size: number): Float64Array {
  const covariance = new Float64Array(size * size);
  const n = free.index.length;
  const put = (i: number, j: number, value: number): void => {
    if (i >= 0 && j >= 0) covariance[i * size + j] = (covariance[i * size + j] as number) + value;
  };
  for (let a = 0; a < n; a++) {
    const [i, ri] = [free.index[a] as number, free.balance[a] as number];
    for (let b = 0; b < n; b++) {
      const value = inverse[a * padded + b] as number;
      const [j, rj] = [free.index[b] as number, free.balance[b] as number];
      put(i, j, value);
      put(ri, j, -value);
      put(i, rj, -value);
      put(ri, rj, value);
    }
  }
  return covariance;
}

function requireBounds(layout: FacetsLayout, parameters: Float64Array): void {
  const away = (value: number, i: number): boolean =>
    i === layout.spreadAt ? Math.exp(value) > widestSd : value !== Infinity && Math.abs(value) > furthest;
  if (parameters.some(away)) throw new Problem('facets.singular');
}

/**
 * Many-facet Rasch by marginal maximum likelihood, ratees normal with mean 0 (Linacre 1989; Robitzsch & Steinfeld 2018): Newton steps
 * with the observed information and adaptive quadrature, cut when the deviance does not fall. Raters and steps sum to 0, criteria are
 * free. Problems `facets.too-large`, `facets.singular`. Cost some 8 passes.
 */
export function fitFacets(design: FacetsDesign, onIteration?: () => void): FacetsFit {
  const layout = facetsLayout(design);
  const moving = freeParameters(design, layout, true).index.length;
  if (design.n <= moving) throw new Problem('facets.few', { n: design.n, parameters: moving });
  if (layout.size > mostParameters) throw new Problem('facets.too-large', { n: layout.size, limit: mostParameters });
  const ratee = rateePosterior(design);
  const posteriors = { mean: new Float64Array(design.ratees), sd: new Float64Array(design.ratees).fill(1) };
  let parameters = startValues(design, layout);
  // Nodes follow each ratee's posterior of the pass before, so it is found first.
  for (let warm = 0; warm < 3; warm++) facetsDeviance(design, layout, parameters, posteriors, ratee);
  let flat = false;
  let free = freeParameters(design, layout, true);
  let pass = facetsPass(design, layout, parameters, posteriors, ratee);
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < 100) {
    iterations++;
    onIteration?.();
    const { matrix, right, padded } = reduced(free, pass, layout.size);
    const { lower, raised } = factored(matrix, padded);
    choleskySolve(lower, padded, right, padded);
    const step = spreadStep(free, right, layout.size);
    let largest = 0;
    for (const value of step) largest = Math.max(largest, Math.abs(value));
    let part = Math.min(1, 1.5 / largest);
    let next = parameters;
    let nextPass = pass;
    let fell = false;
    for (let halvings = 0; halvings < 20 && !fell; halvings++) {
      if (halvings > 0) part /= 2;
      const by = part;
      next = parameters.map((value, i) => value + by * (step[i] as number));
      nextPass = facetsPass(design, layout, next, posteriors, ratee);
      fell = nextPass.deviance <= pass.deviance + 1e-7;
    }
    parameters = next;
    pass = nextPass;
    requireBounds(layout, parameters);
    const logSd = parameters[layout.spreadAt] as number;
    // A SD on its way to nothing stalls before it gets there, since the deviance hardly knows it any more.
    if (!flat && (logSd < smallestLogSd || (!fell && logSd < stalledLogSd))) {
      flat = true;
      parameters[layout.spreadAt] = smallestLogSd;
      free = freeParameters(design, layout, false);
      pass = facetsPass(design, layout, parameters, posteriors, ratee);
      continue;
    }
    // Where no part of a step lowers the deviance there is nothing more to gain, but an optimum it is only if the step was small.
    if (!fell && largest > 1e-3) break;
    converged = !raised && (fell ? largest * part < 1e-6 : true);
  }
  const { matrix, padded } = reduced(free, pass, layout.size);
  const inverse = choleskyInverse(factored(matrix, padded).lower, padded);
  const covariance = fullCovariance(free, inverse, padded, layout.size);
  const errors = parameters.map((_, i) => Math.sqrt(Math.max(0, covariance[i * layout.size + i] as number)));
  return {
    design,
    layout,
    parameters,
    errors,
    covariance,
    deviance: pass.deviance,
    posteriors,
    free: free.index.length,
    iterations,
    converged,
    flat,
  };
}
