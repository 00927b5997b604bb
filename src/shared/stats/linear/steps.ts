import type { LinearDesign } from './design.ts';
import type { LinearPoint, LinearRatios, LinearTerm } from './point.ts';
import type { LinearSlope } from './traces.ts';

/** Where a Newton step leads: new ratios, or a term whose variance goes to zero. */
interface LinearStep {
  readonly ratios: LinearRatios;
  /** The largest relative change. */
  readonly size: number;
  readonly zero: LinearTerm | null;
}

/** Solves the small system a x = b by elimination with pivoting; null when it is singular. */
export function solveSmall(a: Float64Array, b: Float64Array): Float64Array | null {
  const n = b.length;
  const m = a.slice();
  const x = b.slice();
  const at = (i: number, j: number): number => m[i * n + j] as number;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(at(i, k)) > Math.abs(at(pivot, k))) pivot = i;
    if (!(Math.abs(at(pivot, k)) > 1e-300)) return null;
    for (let j = 0; j < n; j++) [m[k * n + j], m[pivot * n + j]] = [at(pivot, j), at(k, j)];
    [x[k], x[pivot]] = [x[pivot] as number, x[k] as number];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const f = at(i, k) / at(k, k);
      for (let j = k; j < n; j++) m[i * n + j] = at(i, j) - f * at(k, j);
      x[i] = (x[i] as number) - f * (x[k] as number);
    }
  }
  return x.map((value, k) => value / at(k, k));
}

const meanWeight = (weights: Float64Array): number => weights.reduce((sum, w) => sum + w, 0) / weights.length;

/**
 * `part` of an average-information step, within a factor of ten of where it is. A ratio so small that it explains less than
 * 1e-6 of a level's own mean, with the criterion still falling towards zero, is reported as zero.
 */
export function newtonStep(point: LinearPoint, slope: LinearSlope, part: number): LinearStep {
  const { terms, ratios, system } = point;
  const k = terms.length;
  const { wideWeight, narrowWeight, pair } = system.sums;
  const weightOf = (term: LinearTerm): number =>
    meanWeight(term === 'wide' ? wideWeight : term === 'narrow' ? narrowWeight : pair);
  // Scores without any residual would send the ratios to infinity; at this height the fit is already perfect to nine digits.
  const ceiling = (term: LinearTerm): number => (term === 'pair' ? 1e9 : Math.max(1e9 / weightOf(term), 1e3));
  for (const [i, term] of terms.entries()) {
    if (ratios[term] * weightOf(term) < 1e-6 && (slope.gradient[i] as number) > 0) {
      return { ratios, size: 1, zero: term };
    }
  }
  const toward = slope.gradient.map((value) => -value);
  const direction =
    solveSmall(slope.curvature, toward) ??
    toward.map((value, i) => value / Math.max(slope.curvature[i * k + i] as number, 1e-300));
  const next = { ...ratios };
  let size = 0;
  terms.forEach((term, i) => {
    const now = ratios[term];
    const wanted = now + part * (direction[i] as number);
    const limited = Math.min(Math.max(wanted, now / 10), now * 10, ceiling(term));
    next[term] = limited;
    size = Math.max(size, Math.abs(limited - now) / now);
  });
  return { ratios: next, size, zero: null };
}

/** Starting ratios from three mean squares (total, within wide, within narrow), kept between 0.02 and 50. */
export function startRatios(design: LinearDesign, halo: boolean): LinearRatios {
  const { sums, n } = design;
  const within = (scores: Float64Array, weights: Float64Array, levels: number): number => {
    let between = 0;
    for (let a = 0; a < levels; a++) between += (scores[a] as number) ** 2 / (weights[a] as number);
    return n > levels ? (design.total - between) / (n - levels) : 0;
  };
  const total = design.total / Math.max(n - 1, 1);
  const withinWide = within(sums.wideScore, sums.wideWeight, design.wide);
  const withinNarrow = within(sums.narrowScore, sums.narrowWeight, design.narrow);
  const residual = Math.max(withinWide + withinNarrow - total, 0.1 * Math.min(withinWide, withinNarrow), 1e-3 * total);
  const ratio = (within: number): number => Math.min(Math.max((total - within) / residual, 0.02), 50);
  return {
    wide: design.wide > 1 ? ratio(withinWide) : 0,
    narrow: design.narrow > 1 ? ratio(withinNarrow) : 0,
    pair: halo ? 0.2 : 0,
  };
}

/** Residual variance y'Py / N, the variances, and the relative standard error that noisy traces leave in them. */
export function variancesOf(point: LinearPoint, slope: LinearSlope, noise: Float64Array) {
  const residual = point.spread / slope.degrees;
  const { ratios, terms } = point;
  const k = terms.length;
  let error = 0;
  // d ratio = -inv(H) d trace / ratio; the residual variance moves with -pull d ratio / N.
  const inverse = terms.map((_, i) => {
    const unit = new Float64Array(k);
    unit[i] = 1;
    return solveSmall(slope.curvature, unit);
  });
  terms.forEach((term, i) => {
    let variance = 0;
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) {
        const left = (inverse[a]?.[i] ?? 0) / (terms[a] === 'pair' ? 1 : ratios[terms[a] as LinearTerm]);
        const right = (inverse[b]?.[i] ?? 0) / (terms[b] === 'pair' ? 1 : ratios[terms[b] as LinearTerm]);
        variance += left * right * (noise[a * k + b] as number);
      }
    }
    error = Math.max(error, Math.sqrt(Math.max(variance, 0)) / ratios[term]);
  });
  return {
    residual,
    variance: { wide: ratios.wide * residual, narrow: ratios.narrow * residual, pair: ratios.pair * residual },
    error,
  };
}
