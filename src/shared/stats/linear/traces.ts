import { choleskyInverse, choleskyRoot } from '../base/dense.ts';
import type { LinearSystem } from './design.ts';
import type { LinearPoint, LinearTerm } from './point.ts';
import type { DenseFactor } from './system.ts';

/** Traces at given ratios: how many levels' worth of information each term holds, before fixed effects take their share. */
export interface LinearTraces {
  /** By term: levels - tr(inv(M)) for wide and narrow, tr(inv(V) H) for pair. */
  readonly effective: Float64Array;
  /** Covariance of these figures through the random probes, row by row; zeros when exact. */
  readonly noise: Float64Array;
  /** log det M; null when it was not requested. */
  readonly logDet: number | null;
  readonly logDetError: number;
  /** Diagonal of inv(M), for conditional variances; null without the exact inverse. */
  readonly levels: { readonly wide: Float64Array; readonly narrow: Float64Array } | null;
}

/** Forms k_a' inv(S) k_a of a wide level, and k_a' inv(S) e_b for each of its pairs when requested. */
interface InverseForms {
  readonly narrow: (b: number) => number;
  readonly form: (begin: number, end: number) => number;
  /** After `form` of the same level. */
  readonly crossed: (b: number, begin: number, end: number) => number;
}

/** Forms from the full inverse: cheapest where wide levels have many pairs. */
function formsByInverse({ design, sums }: LinearSystem, { lower, size }: DenseFactor): InverseForms {
  const inverse = choleskyInverse(lower, size);
  const { column } = design;
  const crossed = (b: number, begin: number, end: number): number => {
    const row = b * size;
    let sum = 0;
    for (let k = begin; k < end; k++)
      sum += (sums.pair[k] as number) * (inverse[row + (column[k] as number)] as number);
    return sum;
  };
  return {
    narrow: (b) => inverse[b * size + b] as number,
    form: (begin, end) => {
      let form = 0;
      for (let p = begin; p < end; p++) {
        const c = sums.pair[p] as number;
        const b = column[p] as number;
        form += c * (2 * crossed(b, begin, p) + c * (inverse[b * size + b] as number));
      }
      return form;
    },
    crossed,
  };
}

/** Forms as squares of sums of rows of the factor's inverse: spares the last third of the full inverse. */
function formsByRoot({ design, sums }: LinearSystem, { lower, size }: DenseFactor): InverseForms {
  const root = choleskyRoot(lower, size);
  const sum = new Float64Array(size);
  const { column } = design;
  const square = (x: Float64Array, from: number, to: number): number => {
    let total = 0;
    for (let m = from; m < to; m++) total += (x[m] as number) * (x[m] as number);
    return total;
  };
  return {
    narrow: (b) => square(root, b * size + b, (b + 1) * size),
    form: (begin, end) => {
      let first = size;
      for (let p = begin; p < end; p++) first = Math.min(first, column[p] as number);
      sum.fill(0, first);
      for (let p = begin; p < end; p++) {
        const b = column[p] as number;
        const c = sums.pair[p] as number;
        const row = b * size;
        for (let m = b; m < size; m++) sum[m] = (sum[m] as number) + c * (root[row + m] as number);
      }
      return square(sum, first, size);
    },
    crossed: (b) => {
      const row = b * size;
      let total = 0;
      for (let m = b; m < size; m++) total += (sum[m] as number) * (root[row + m] as number);
      return total;
    },
  };
}

/** Exact traces from a dense factor of S. Cost: its inverse, and for each wide level pairs squared or pairs x narrow, whichever is less. */
export function exactTraces(system: LinearSystem, factor: DenseFactor, terms: readonly LinearTerm[]): LinearTraces {
  const { design, sums, wideRatio, narrowRatio } = system;
  const withPairs = terms.includes('pair');
  const pairs = design.column.length * (withPairs ? 2 : 1);
  const forms = 3 * pairs < factor.size ** 2 ? formsByRoot(system, factor) : formsByInverse(system, factor);
  const narrow = Float64Array.from({ length: design.narrow }, (_, b) => forms.narrow(b));
  const wide = new Float64Array(design.wide);
  const both = wideRatio * narrowRatio;
  let pairTrace = 0;
  for (let a = 0; a < design.wide; a++) {
    const begin = design.start[a] as number;
    const end = design.start[a + 1] as number;
    const inverseA = 1 / (system.wideDiagonal[a] as number);
    const own = inverseA + both * inverseA * inverseA * forms.form(begin, end);
    wide[a] = own;
    if (!withPairs) continue;
    for (let p = begin; p < end; p++) {
      const b = design.column[p] as number;
      const c = sums.pair[p] as number;
      // M^-1 between a and b is -(1/A) k_a' inv(S) e_b.
      const crossed = -inverseA * both * forms.crossed(b, begin, end);
      pairTrace += c - c * c * (wideRatio * own + 2 * crossed + narrowRatio * (narrow[b] as number));
    }
  }
  const left = (levels: Float64Array): number => levels.reduce((sum, value) => sum + (1 - value), 0);
  return {
    effective: Float64Array.from(terms, (term) =>
      term === 'wide' ? left(wide) : term === 'narrow' ? left(narrow) : pairTrace,
    ),
    noise: new Float64Array(terms.length * terms.length),
    logDet: factor.logDet,
    logDetError: 0,
    levels: { wide, narrow },
  };
}

/** The profiled criterion and its slope and average-information curvature in the ratios. */
export interface LinearSlope {
  /** lme4's REML criterion or -2 log-likelihood; null when the determinant was not computed. */
  readonly deviance: number | null;
  readonly gradient: Float64Array;
  /** Row by row, in the order of the point's terms; positive semidefinite by Cauchy and Schwarz. */
  readonly curvature: Float64Array;
  /** Degrees of freedom of the residual variance: n - p or n. */
  readonly degrees: number;
}

/**
 * d(ratios) = log det M + log det R [+ log det X' inv(V) X] + N (1 + log(2 pi y'Py / N)), N = n - p under REML (Bates et al. 2015, eq. 34, 42);
 * slope tr(P Hi) - N |Zi'Py|^2 / y'Py, with the trace of V^-1 in place of P under ML.
 */
export function linearSlope(point: LinearPoint, traces: LinearTraces, reml: boolean): LinearSlope {
  const { design, sums } = point.system;
  const degrees = reml ? design.n - design.fixed : design.n;
  const k = point.terms.length;
  const perSpread = degrees / point.spread;
  const gradient = new Float64Array(k);
  const curvature = new Float64Array(k * k);
  point.terms.forEach((term, i) => {
    const trace = (traces.effective[i] as number) - (reml ? (point.fixedShare[i] as number) : 0);
    const scale = term === 'pair' ? 1 : point.ratios[term];
    gradient[i] = trace / scale - perSpread * (point.pull[i] as number);
    for (let j = 0; j < k; j++) {
      curvature[i * k + j] =
        perSpread * (point.information[i * k + j] as number) -
        (perSpread / point.spread) * (point.pull[i] as number) * (point.pull[j] as number);
    }
    // Where the data pull nowhere their information vanishes too, so a part of the expected information keeps the step finite.
    const levels = term === 'pair' ? design.column.length : design[term];
    const expected = (trace / scale) ** 2 / levels;
    curvature[i * k + i] = Math.max(curvature[i * k + i] as number, 0.4 * expected);
  });
  const deviance =
    traces.logDet === null
      ? null
      : traces.logDet +
        sums.logResidual +
        (reml ? point.logFixed : 0) +
        degrees * (1 + Math.log((2 * Math.PI * point.spread) / degrees));
  return { deviance, gradient, curvature, degrees };
}
