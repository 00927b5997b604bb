import { leastBySimplex } from './simplex.ts';

/**
 * Exponential smoothing with additive errors: `level` ETS(A,N,N), simple smoothing; `trend` ETS(A,A,N), Holt; `damped` ETS(A,Ad,N).
 * Formulas and bounds: Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, and R's `forecast::ets`.
 */
export type SmoothingKind = 'level' | 'trend' | 'damped';

/** A fitted smoothing: parameters, the state after the last value, and the sum of squared errors one step ahead. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly level: number;
  readonly slope: number;
  readonly sse: number;
}

const lowest = 1e-4;
const highest = 0.9999;
const phiBounds = [0.8, 0.98] as const;
/** The fewest values that a smoothing is fitted to: three parameters and two states need more than a handful. */
export const fewestValues = { level: 3, trend: 5, damped: 6 } as const satisfies Record<SmoothingKind, number>;

const within = (x: number, low: number, high: number): number => low + (high - low) / (1 + Math.exp(-x));

interface Parameters {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

function parametersAt(kind: SmoothingKind, at: readonly number[]): Parameters {
  const alpha = within(at[0] ?? 0, lowest, highest);
  if (kind === 'level') return { alpha, beta: 0, phi: 1 };
  const beta = within(at[1] ?? 0, lowest, alpha);
  return { alpha, beta, phi: kind === 'damped' ? within(at[2] ?? 0, ...phiBounds) : 1 };
}

/**
 * One pass over the values. The error at each step is linear in the first level and slope, so those are the least squares of the errors
 * that remain: the pass follows the errors from zero, and what one unit of each state adds to them.
 */
function smoothed(values: readonly number[], { alpha, beta, phi }: Parameters, kind: SmoothingKind): Smoothing {
  const sloped = kind === 'level' ? 0 : 1;
  // [from zero, by one of level, by one of slope], for level and for slope.
  const level: [number, number, number] = [0, 1, 0];
  const slope: [number, number, number] = [0, 0, sloped];
  const sums = { oo: 0, ol: 0, os: 0, ll: 0, ls: 0, ss: 0 };
  for (const value of values) {
    const errors = [0, 1, 2].map((at) => (at === 0 ? value : 0) - ((level[at] ?? 0) + phi * (slope[at] ?? 0)));
    const [own = 0, byLevel = 0, bySlope = 0] = errors;
    sums.oo += own * own;
    sums.ol += own * byLevel;
    sums.os += own * bySlope;
    sums.ll += byLevel * byLevel;
    sums.ls += byLevel * bySlope;
    sums.ss += bySlope * bySlope;
    for (const at of [0, 1, 2] as const) {
      const error = errors[at] ?? 0;
      const slid = phi * slope[at];
      level[at] += slid + alpha * error;
      slope[at] = slid + beta * error;
    }
  }
  const determinant = sums.ll * sums.ss - sums.ls * sums.ls;
  const free = determinant > 1e-12 * Math.max(sums.ll * sums.ss, 1e-300);
  const first = free
    ? {
        level: (sums.os * sums.ls - sums.ol * sums.ss) / determinant,
        slope: (sums.ol * sums.ls - sums.os * sums.ll) / determinant,
      }
    : { level: sums.ll === 0 ? 0 : -sums.ol / sums.ll, slope: 0 };
  const { level: l, slope: s } = first;
  const sse = sums.oo + 2 * (l * sums.ol + s * sums.os) + l * l * sums.ll + 2 * l * s * sums.ls + s * s * sums.ss;
  return {
    alpha,
    beta,
    phi,
    level: level[0] + l * level[1] + s * level[2],
    slope: slope[0] + l * slope[1] + s * slope[2],
    sse: Math.max(0, sse),
  };
}

const starts: Readonly<Record<SmoothingKind, readonly (readonly number[])[]>> = {
  level: [[0], [3], [-3]],
  trend: [
    [0, -3],
    [3, -5],
    [3, 2],
  ],
  damped: [
    [0, -3, 2],
    [3, -5, 0],
    [3, 2, -2],
  ],
};

/**
 * Fits a smoothing by the greatest likelihood, which for additive errors is the least sum of squares. Null where there are fewer values
 * than {@link fewestValues} or one is not finite. Cost: some 600 passes over the values.
 */
export function fitSmoothing(values: readonly number[], kind: SmoothingKind): Smoothing | null {
  if (values.length < fewestValues[kind] || !values.every(Number.isFinite)) return null;
  // On a scale of its own, so that the sums lose no digits to a large level.
  const [first = 0] = values;
  const spread = Math.max(...values.map((value) => Math.abs(value - first))) || 1;
  const scaled = values.map((value) => (value - first) / spread);
  const fits = starts[kind].map((start) => {
    const { at } = leastBySimplex((point) => smoothed(scaled, parametersAt(kind, point), kind).sse + 1e-12, start);
    return smoothed(scaled, parametersAt(kind, at), kind);
  });
  const best = fits.reduce((least, one) => (one.sse < least.sse ? one : least));
  return {
    ...best,
    level: first + spread * best.level,
    slope: spread * best.slope,
    sse: spread * spread * best.sse,
  };
}

/** The values expected 1 to `steps` steps after the last. */
export function smoothingForecast({ level, slope, phi }: Smoothing, steps: number): readonly number[] {
  let damping = 0;
  return Array.from({ length: steps }, (_, step) => {
    damping += phi ** (step + 1);
    return level + slope * damping;
  });
}

/** The slope and intercept of the least squares line over 1..n. */
function lineThrough(values: readonly number[]): { readonly intercept: number; readonly slope: number } {
  const n = values.length;
  const meanAt = (n + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const cross = values.reduce((sum, value, at) => sum + (at + 1 - meanAt) * (value - mean), 0);
  const slope = cross / ((n * (n * n - 1)) / 12);
  return { slope, intercept: mean - slope * meanAt };
}

/**
 * The Theta method of Assimakopoulos and Nikolopoulos (2000) as the M4 competition computes it: half the line through the values, half a
 * simple smoothing of twice the values less that line; `floor`: no forecast below it. Null where there are too few values.
 */
export function thetaForecast(
  values: readonly number[],
  steps: number,
  floor: number | null = 0,
): readonly number[] | null {
  if (values.length < fewestValues.level) return null;
  const { intercept, slope } = lineThrough(values);
  const line = (at: number): number => intercept + slope * at;
  const fit = fitSmoothing(
    values.map((value, at) => 2 * value - line(at + 1)),
    'level',
  );
  if (fit === null) return null;
  return smoothingForecast(fit, steps).map((value, step) => {
    const both = (value + line(values.length + step + 1)) / 2;
    return floor === null ? both : Math.max(floor, both);
  });
}
