import { Problem } from '#shared/kernel/problem.ts';
import { smallInverse } from '../base/dense.ts';
import { absorbPairs, type LinearDesign, type LinearSums, type LinearSystem } from './design.ts';
import { linearSystem, type SchurSolver, solveSystem } from './system.ts';

/** Variances as multiples of the residual variance; `pair` is the ratee:rater term, 0 without it. */
export interface LinearRatios {
  readonly wide: number;
  readonly narrow: number;
  readonly pair: number;
}

/** Which terms the model has, in the fixed order wide, narrow, pair. */
export type LinearTerm = keyof LinearRatios;

/** Everything the model says at given ratios but the determinants: estimates, and the quadratic forms of score and information. */
export interface LinearPoint {
  readonly ratios: LinearRatios;
  readonly system: LinearSystem;
  /** Means of the criteria (cell coding), centred scores. */
  readonly fixed: Float64Array;
  /** inv(X' inv(V) X) and log det(X' inv(V) X), in units of the residual variance. */
  readonly fixedInverse: Float64Array;
  readonly logFixed: number;
  readonly wide: Float64Array;
  readonly narrow: Float64Array;
  /** y' P y: residual sum of squares plus penalty. */
  readonly spread: number;
  /** Z' P y for each term: what the data still pull at each level. */
  readonly pulls: Readonly<Record<LinearTerm, Float64Array>>;
  /** |Z' P y|^2 by term, and y'P Hi P Hj P y row by row in the order of `terms`. */
  readonly pull: Float64Array;
  readonly information: Float64Array;
  readonly terms: readonly LinearTerm[];
  /** inv(M) L Z' inv(R) X, level x criterion, and what the fixed effects take from each trace. */
  readonly wideFixed: Float64Array;
  readonly narrowFixed: Float64Array;
  readonly fixedShare: Float64Array;
}

/** Solutions of the last point, by group of lanes: a warm start for conjugate gradients. */
export type WarmStore = Map<number, Float64Array>;

function sumsAt(design: LinearDesign, ratios: LinearRatios): LinearSums {
  return design.cells === null || ratios.pair === 0 ? design.sums : absorbPairs(design, design.cells, ratios.pair);
}

export function systemAt(design: LinearDesign, ratios: LinearRatios): LinearSystem {
  return linearSystem(design, sumsAt(design, ratios), ratios.wide, ratios.narrow);
}

function warmFor(store: WarmStore | null, key: number, size: number): Float64Array | null {
  if (store === null) return null;
  let kept = store.get(key);
  if (kept === undefined) {
    kept = new Float64Array(size);
    store.set(key, kept);
  }
  return kept;
}

/** One pass: pulls on wide and narrow levels of v = inv(R)(y - X beta - Z u), or of any vector with the given level sums. */
function crossSums(design: LinearDesign, c: Float64Array, wide: Float64Array, narrow: Float64Array) {
  const toWide = new Float64Array(design.wide);
  const toNarrow = new Float64Array(design.narrow);
  for (let a = 0; a < design.wide; a++) {
    const value = wide[a] as number;
    let sum = 0;
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const b = design.column[p] as number;
      const w = c[p] as number;
      sum += w * (narrow[b] as number);
      toNarrow[b] = (toNarrow[b] as number) + w * value;
    }
    toWide[a] = sum;
  }
  return { toWide, toNarrow };
}

/** 1' inv(R)(y - X beta - Z u) for every ratee:rater pair. */
function pairPulls(design: LinearDesign, point: { ratio: number; fixed: Float64Array; level: Float64Array }) {
  const { cells } = design;
  const pulls = new Float64Array(design.column.length);
  if (cells === null) return pulls;
  for (let p = 0; p < pulls.length; p++) {
    let sum = 0;
    let weight = 0;
    for (let i = cells.start[p] as number; i < (cells.start[p + 1] as number); i++) {
      const w = cells.weight[i] as number;
      weight += w;
      sum += w * ((cells.score[i] as number) - (point.fixed[cells.criterion[i] as number] as number));
    }
    pulls[p] = (sum - weight * (point.level[p] as number)) / (1 + point.ratio * weight);
  }
  return pulls;
}

const dot = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
};

/** M' w for level x criterion arrays: the criterion sums of a level vector. */
function fixedSums(levels: Float64Array, by: Float64Array, fixed: number): Float64Array {
  const out = new Float64Array(fixed);
  for (let a = 0, at = 0; a < levels.length; a++) {
    const value = levels[a] as number;
    for (let f = 0; f < fixed; f++, at++) out[f] = (out[f] as number) + value * (by[at] as number);
  }
  return out;
}

/**
 * Henderson's mixed-model equations at given ratios (Henderson 1984; Searle, Casella & McCulloch 1992, ch. 7), and the average
 * information y'P Hi P Hj P y (Gilmour, Thompson & Cullis 1995). Cost: a solve for each criterion, the scores, and each term.
 */
export function linearPoint(
  system: LinearSystem,
  ratios: LinearRatios,
  terms: readonly LinearTerm[],
  solver: SchurSolver,
  tolerance: number,
  store: WarmStore | null,
): LinearPoint {
  const { design, sums } = system;
  const { wide, narrow, fixed } = design;
  const rootWide = Math.sqrt(ratios.wide);
  const rootNarrow = Math.sqrt(ratios.narrow);
  const wideFixed = new Float64Array(wide * fixed);
  const narrowFixed = new Float64Array(narrow * fixed);
  let scoreWide = new Float64Array(wide);
  let scoreNarrow = new Float64Array(narrow);
  for (let group = 0; group * 4 <= fixed; group++) {
    const w = new Float64Array(4 * wide);
    const b = new Float64Array(4 * narrow);
    for (let lane = 0; lane < 4; lane++) {
      const f = 4 * group + lane;
      if (f > fixed) break;
      for (let a = 0; a < wide; a++) {
        w[4 * a + lane] = rootWide * ((f < fixed ? sums.wideFixed[a * fixed + f] : sums.wideScore[a]) as number);
      }
      for (let a = 0; a < narrow; a++) {
        b[4 * a + lane] = rootNarrow * ((f < fixed ? sums.narrowFixed[a * fixed + f] : sums.narrowScore[a]) as number);
      }
    }
    solveSystem(system, solver, w, b, tolerance, warmFor(store, group, b.length));
    for (let lane = 0; lane < 4; lane++) {
      const f = 4 * group + lane;
      if (f > fixed) break;
      if (f === fixed) {
        scoreWide = Float64Array.from({ length: wide }, (_, a) => w[4 * a + lane] as number);
        scoreNarrow = Float64Array.from({ length: narrow }, (_, a) => b[4 * a + lane] as number);
        break;
      }
      for (let a = 0; a < wide; a++) wideFixed[a * fixed + f] = w[4 * a + lane] as number;
      for (let a = 0; a < narrow; a++) narrowFixed[a * fixed + f] = b[4 * a + lane] as number;
    }
  }

  const cross = new Float64Array(fixed * fixed);
  for (let f = 0; f < fixed * fixed; f++) cross[f] = sums.fixedFixed[f] as number;
  const right = sums.fixedScore.slice();
  const take = (root: number, by: Float64Array, solved: Float64Array, scores: Float64Array, levels: number): void => {
    for (let a = 0; a < levels; a++) {
      for (let f = 0; f < fixed; f++) {
        const value = root * (by[a * fixed + f] as number);
        if (value === 0) continue;
        right[f] = (right[f] as number) - value * (scores[a] as number);
        for (let g = 0; g < fixed; g++) {
          cross[f * fixed + g] = (cross[f * fixed + g] as number) - value * (solved[a * fixed + g] as number);
        }
      }
    }
  };
  take(rootWide, sums.wideFixed, wideFixed, scoreWide, wide);
  take(rootNarrow, sums.narrowFixed, narrowFixed, scoreNarrow, narrow);
  const inverse = smallInverse(cross, fixed);
  if (inverse === null) throw new Problem('linear.criteria-confounded', { n: design.n, criteria: fixed });
  const beta = new Float64Array(fixed);
  for (let f = 0; f < fixed; f++) {
    for (let g = 0; g < fixed; g++) {
      beta[f] = (beta[f] as number) + (inverse.inverse[f * fixed + g] as number) * (right[g] as number);
    }
  }

  const effect = (root: number, scores: Float64Array, solved: Float64Array): Float64Array =>
    scores.map((value, a) => {
      let sum = value;
      for (let f = 0; f < fixed; f++) sum -= (solved[a * fixed + f] as number) * (beta[f] as number);
      return root * sum;
    });
  const wideEffect = effect(rootWide, scoreWide, wideFixed);
  const narrowEffect = effect(rootNarrow, scoreNarrow, narrowFixed);
  const explained = dot(beta, sums.fixedScore) + dot(wideEffect, sums.wideScore) + dot(narrowEffect, sums.narrowScore);
  // Rounding may leave a perfect fit a hair below zero.
  const spread = Math.max(sums.scoreScore - explained, 1e-13 * sums.scoreScore);

  const along = crossSums(design, sums.pair, wideEffect, narrowEffect);
  const remaining = (
    scores: Float64Array,
    by: Float64Array,
    weights: Float64Array,
    own: Float64Array,
    other: Float64Array,
  ): Float64Array =>
    scores.map((value, a) => {
      let sum = value - (weights[a] as number) * (own[a] as number) - (other[a] as number);
      for (let f = 0; f < fixed; f++) sum -= (by[a * fixed + f] as number) * (beta[f] as number);
      return sum;
    });
  const wideV = remaining(sums.wideScore, sums.wideFixed, sums.wideWeight, wideEffect, along.toWide);
  const narrowV = remaining(sums.narrowScore, sums.narrowFixed, sums.narrowWeight, narrowEffect, along.toNarrow);
  const level = new Float64Array(terms.includes('pair') ? design.column.length : 0);
  for (let a = 0; a < wide && level.length > 0; a++) {
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      level[p] = (wideEffect[a] as number) + (narrowEffect[design.column[p] as number] as number);
    }
  }
  const pairV = level.length > 0 ? pairPulls(design, { ratio: ratios.pair, fixed: beta, level }) : new Float64Array(0);
  const pulls = { wide: wideV, narrow: narrowV, pair: pairV };

  const lanes = informationLanes(system, terms, pulls);
  const w = lanes.wide.map((value) => rootWide * value);
  const b = lanes.narrow.map((value) => rootNarrow * value);
  const solvedWide = w.slice();
  const solvedNarrow = b.slice();
  // A rough information matrix only costs speed of convergence, not accuracy.
  solveSystem(system, solver, solvedWide, solvedNarrow, Math.max(tolerance, 1e-4), warmFor(store, -1, b.length));
  const k = terms.length;
  const left = terms.map((_, i) => {
    const out = (lanes.fixed[i] as Float64Array).slice();
    for (let f = 0; f < fixed; f++) {
      let sum = 0;
      for (let a = 0; a < wide; a++) sum += (wideFixed[a * fixed + f] as number) * (w[4 * a + i] as number);
      for (let a = 0; a < narrow; a++) sum += (narrowFixed[a * fixed + f] as number) * (b[4 * a + i] as number);
      out[f] = (out[f] as number) - sum;
    }
    return out;
  });
  const information = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      let sum = lanes.inner[i * k + j] as number;
      for (let a = 0; a < wide; a++) sum -= (w[4 * a + i] as number) * (solvedWide[4 * a + j] as number);
      for (let a = 0; a < narrow; a++) sum -= (b[4 * a + i] as number) * (solvedNarrow[4 * a + j] as number);
      for (let f = 0; f < fixed; f++) {
        for (let g = 0; g < fixed; g++) {
          sum -=
            ((left[i] as Float64Array)[f] as number) *
            (inverse.inverse[f * fixed + g] as number) *
            ((left[j] as Float64Array)[g] as number);
        }
      }
      information[i * k + j] = sum;
    }
  }
  return {
    ratios,
    system,
    fixed: beta,
    fixedInverse: inverse.inverse,
    logFixed: inverse.logDet,
    wide: wideEffect,
    narrow: narrowEffect,
    spread,
    pulls,
    pull: Float64Array.from(terms, (term) => dot(pulls[term], pulls[term])),
    information,
    terms,
    wideFixed,
    narrowFixed,
    fixedShare: fixedShares(system, ratios, terms, { wideFixed, narrowFixed, inverse: inverse.inverse }),
  };
}

/** Z' inv(R) Z v and X' inv(R) Z v for each term's pull v (one lane a term), and v' Z' inv(R) Z v. */
function informationLanes(
  system: LinearSystem,
  terms: readonly LinearTerm[],
  pulls: Readonly<Record<LinearTerm, Float64Array>>,
) {
  const { design, sums } = system;
  const { fixed } = design;
  const k = terms.length;
  const wide = new Float64Array(4 * design.wide);
  const narrow = new Float64Array(4 * design.narrow);
  const fixedLanes: Float64Array[] = [];
  const inner = new Float64Array(k * k);
  const along = crossSums(design, sums.pair, pulls.wide, pulls.narrow);
  const pairSums = { wide: new Float64Array(design.wide), narrow: new Float64Array(design.narrow) };
  const pairFixed = new Float64Array(fixed);
  let pairInner = 0;
  if (terms.includes('pair')) {
    for (let a = 0; a < design.wide; a++) {
      for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
        const b = design.column[p] as number;
        const v = pulls.pair[p] as number;
        const value = (sums.pair[p] as number) * v;
        pairSums.wide[a] = (pairSums.wide[a] as number) + value;
        pairSums.narrow[b] = (pairSums.narrow[b] as number) + value;
        pairInner += value * v;
        const shrink = (sums.pair[p] as number) / (design.weight[p] as number);
        eachCell(design, p, (f, weight) => {
          pairFixed[f] = (pairFixed[f] as number) + shrink * weight * v;
        });
      }
    }
  }
  terms.forEach((term, i) => {
    const ofWide =
      term === 'wide'
        ? (a: number) => (sums.wideWeight[a] as number) * (pulls.wide[a] as number)
        : (a: number) => (term === 'narrow' ? along.toWide[a] : pairSums.wide[a]) as number;
    const ofNarrow =
      term === 'narrow'
        ? (a: number) => (sums.narrowWeight[a] as number) * (pulls.narrow[a] as number)
        : (a: number) => (term === 'wide' ? along.toNarrow[a] : pairSums.narrow[a]) as number;
    for (let a = 0; a < design.wide; a++) wide[4 * a + i] = ofWide(a);
    for (let a = 0; a < design.narrow; a++) narrow[4 * a + i] = ofNarrow(a);
    if (term === 'wide') fixedLanes.push(fixedSums(pulls.wide, sums.wideFixed, fixed));
    else if (term === 'narrow') fixedLanes.push(fixedSums(pulls.narrow, sums.narrowFixed, fixed));
    else fixedLanes.push(pairFixed);
    terms.forEach((other, j) => {
      let sum = 0;
      if (other === 'wide') for (let a = 0; a < design.wide; a++) sum += ofWide(a) * (pulls.wide[a] as number);
      else if (other === 'narrow')
        for (let a = 0; a < design.narrow; a++) sum += ofNarrow(a) * (pulls.narrow[a] as number);
      else if (term === 'pair') sum = pairInner;
      else sum = dot(term === 'wide' ? pairSums.wide : pairSums.narrow, pulls[term]);
      inner[i * k + j] = sum;
    });
  });
  return { wide, narrow, fixed: fixedLanes, inner };
}

function eachCell(design: LinearDesign, p: number, visit: (criterion: number, weight: number) => void): void {
  const { cells } = design;
  if (cells === null) return;
  for (let i = cells.start[p] as number; i < (cells.start[p + 1] as number); i++) {
    visit(cells.criterion[i] as number, cells.weight[i] as number);
  }
}

/** What estimating the fixed effects takes from each term's trace: tr(T V T') for levels, sum of d' V d over pairs. */
function fixedShares(
  system: LinearSystem,
  ratios: LinearRatios,
  terms: readonly LinearTerm[],
  solved: { wideFixed: Float64Array; narrowFixed: Float64Array; inverse: Float64Array },
): Float64Array {
  const { design, sums } = system;
  const { fixed } = design;
  const form = (x: Float64Array, at: number): number => {
    let sum = 0;
    for (let f = 0; f < fixed; f++) {
      for (let g = 0; g < fixed; g++) {
        sum += (x[at + f] as number) * (solved.inverse[f * fixed + g] as number) * (x[at + g] as number);
      }
    }
    return sum;
  };
  const rootWide = Math.sqrt(ratios.wide);
  const rootNarrow = Math.sqrt(ratios.narrow);
  return Float64Array.from(terms, (term) => {
    let sum = 0;
    if (term === 'wide') for (let a = 0; a < design.wide; a++) sum += form(solved.wideFixed, a * fixed);
    if (term === 'narrow') for (let a = 0; a < design.narrow; a++) sum += form(solved.narrowFixed, a * fixed);
    if (term !== 'pair') return sum;
    const d = new Float64Array(fixed);
    for (let a = 0; a < design.wide; a++) {
      for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
        const b = design.column[p] as number;
        const c = sums.pair[p] as number;
        const shrink = c / (design.weight[p] as number);
        for (let f = 0; f < fixed; f++) {
          d[f] =
            -c *
            (rootWide * (solved.wideFixed[a * fixed + f] as number) +
              rootNarrow * (solved.narrowFixed[b * fixed + f] as number));
        }
        eachCell(design, p, (f, weight) => {
          d[f] = (d[f] as number) + shrink * weight;
        });
        sum += form(d, 0);
      }
    }
    return sum;
  });
}
