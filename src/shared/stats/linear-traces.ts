import { choleskyInverse } from './linear-dense.ts';
import type { LinearPoint, LinearTerm } from './linear-point.ts';
import type { DenseFactor, LinearSystem } from './linear-system.ts';

/** Traces at given ratios: how many levels' worth of information each term holds, before fixed effects take their share. */
export interface LinearTraces {
  /** By term: levels - tr(inv(M)) for wide and narrow, tr(inv(V) H) for pair. */
  readonly effective: Float64Array;
  /** Covariance of these figures through the random probes, row by row; zeros when exact. */
  readonly noise: Float64Array;
  /** log det M; null when nobody asked for it. */
  readonly logDet: number | null;
  readonly logDetError: number;
  /** Diagonal of inv(M), for conditional variances; null without the exact inverse. */
  readonly levels: { readonly wide: Float64Array; readonly narrow: Float64Array } | null;
}

/** Exact traces from the dense inverse of S. Cost: the inverse, and sum over wide levels of pairs squared. */
export function exactTraces(system: LinearSystem, factor: DenseFactor, terms: readonly LinearTerm[]): LinearTraces {
  const { design, sums, wideRatio, narrowRatio } = system;
  const { size } = factor;
  const inverse = choleskyInverse(factor.lower, size);
  const narrow = Float64Array.from({ length: design.narrow }, (_, b) => inverse[b * size + b] as number);
  const wide = new Float64Array(design.wide);
  const withPairs = terms.includes('pair');
  const both = wideRatio * narrowRatio;
  let pairTrace = 0;
  for (let a = 0; a < design.wide; a++) {
    const begin = design.start[a] as number;
    const end = design.start[a + 1] as number;
    const inverseA = 1 / (system.wideDiagonal[a] as number);
    let form = 0;
    for (let p = begin; p < end; p++) {
      const row = (design.column[p] as number) * size;
      let sum = 0;
      for (let k = begin; k < p; k++) {
        sum += (sums.pair[k] as number) * (inverse[row + (design.column[k] as number)] as number);
      }
      const c = sums.pair[p] as number;
      form += c * (2 * sum + c * (inverse[row + (design.column[p] as number)] as number));
    }
    const own = inverseA + both * inverseA * inverseA * form;
    wide[a] = own;
    if (!withPairs) continue;
    for (let p = begin; p < end; p++) {
      const b = design.column[p] as number;
      const c = sums.pair[p] as number;
      let sum = 0;
      for (let k = begin; k < end; k++) {
        sum += (sums.pair[k] as number) * (inverse[b * size + (design.column[k] as number)] as number);
      }
      // M^-1 between a and b is -(1/A) k_a' inv(S) e_b.
      const crossed = -inverseA * both * sum;
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
