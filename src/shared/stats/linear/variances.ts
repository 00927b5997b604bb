import { z95 } from '../base/special.ts';
import type { LinearFit } from './fit.ts';
import type { LinearTerm } from './point.ts';
import { solveSmall } from './steps.ts';

/** A variance with its average-information standard error and a 95 % interval on the log scale (Wald). */
export interface VarianceFigure {
  readonly value: number;
  /** Null where the estimate is zero: the error of a variance on the boundary is not normal. */
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Standard errors of all variances from the average information on the variance scale (Gilmour, Thompson & Cullis 1995):
 * half y'P Vi P Vj P y, the residual's row from P V P = P, that is y'P R P x = y'P x - sum of ratio y'P Hi P x.
 */
export function varianceFigures(fit: LinearFit): Readonly<Record<LinearTerm | 'residual', VarianceFigure>> {
  const { point, residual } = fit;
  const { terms } = point;
  const k = terms.length;
  const ratio = (i: number): number => point.ratios[terms[i] as LinearTerm];
  const q = (i: number, j: number): number => point.information[i * k + j] as number;
  const withResidual = terms.map((_, j) => {
    let sum = point.pull[j] as number;
    for (let i = 0; i < k; i++) sum -= ratio(i) * q(i, j);
    return sum;
  });
  let both = point.spread;
  for (let i = 0; i < k; i++) both -= ratio(i) * ((point.pull[i] as number) + (withResidual[i] as number));
  const size = k + 1;
  const information = new Float64Array(size * size);
  const scale = 0.5 / residual ** 3;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) information[i * size + j] = scale * q(i, j);
    information[i * size + k] = scale * (withResidual[i] as number);
    information[k * size + i] = scale * (withResidual[i] as number);
  }
  information[k * size + k] = scale * both;
  const figure = (value: number, at: number): VarianceFigure => {
    if (at < 0 || value === 0) return { value, se: null, lower: value === 0 ? 0 : null, upper: null };
    const unit = new Float64Array(size);
    unit[at] = 1;
    const variance = solveSmall(information, unit)?.[at] ?? -1;
    if (!(variance > 0)) return { value, se: null, lower: null, upper: null };
    const se = Math.sqrt(variance);
    const factor = Math.exp((z95 * se) / value);
    const upper = value * factor;
    return { value, se, lower: value / factor, upper: Number.isFinite(upper) ? upper : null };
  };
  const of = (term: LinearTerm): VarianceFigure => figure(fit.variance[term], terms.indexOf(term));
  return { wide: of('wide'), narrow: of('narrow'), pair: of('pair'), residual: figure(residual, k) };
}
