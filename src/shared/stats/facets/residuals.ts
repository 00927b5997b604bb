import { stepsOf } from './design.ts';
import type { FacetsFit } from './fit.ts';
import { categoryChances, momentsOf, stepsAt } from './measures.ts';
import { facetsFactors, rateePosterior } from './posterior.ts';

/** What the model says of each rating; one entry a rating of the design, in its order (`origin` leads back to the ratings given). */
export interface FacetsResiduals {
  /** Ratee of each rating. */
  readonly ratee: Int32Array;
  /** Log-odds at the ratee's EAP: measure - difficulty - severity. */
  readonly eta: Float64Array;
  /** Expected score and its variance at the EAP, on the scale of the ratings, and the standardized residual. */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly standardized: Float64Array;
  /** Posterior means of (x - E)^2, W, (x - E)^2 / W, C / W^2 and C, in category steps (W variance, C fourth central moment). */
  readonly square: Float64Array;
  readonly spread: Float64Array;
  readonly outlying: Float64Array;
  readonly kurtosis: Float64Array;
  readonly fourth: Float64Array;
}

/**
 * Residuals of every rating. Squares are averaged over each ratee's posterior, so that infit and outfit are 1 on average when the model
 * holds, whatever the shrinkage (Wu 1997; TAM's `msq.itemfit`). Cost: one pass.
 */
export function facetsResiduals(fit: FacetsFit): FacetsResiduals {
  const { design, layout, parameters, posteriors } = fit;
  const { n, top } = design;
  const list = (): Float64Array => new Float64Array(n);
  const own = {
    ratee: new Int32Array(n),
    eta: list(),
    expected: list(),
    variance: list(),
    standardized: list(),
    square: list(),
    spread: list(),
    outlying: list(),
    kurtosis: list(),
    fourth: list(),
  };
  const factors = facetsFactors(layout, parameters);
  const sd = Math.exp(parameters[layout.spreadAt] as number);
  const posterior = rateePosterior(design);
  // The pass moves the nodes; the fit keeps those that belong to it.
  const centres = { mean: posteriors.mean.slice(), sd: posteriors.sd.slice() };
  for (let p = 0; p < design.ratees; p++) {
    const from = design.start[p] as number;
    const to = design.start[p + 1] as number;
    if (to > from) posterior.stand(p, factors, sd, centres);
    for (let r = from; r < to; r++) {
      const k = design.criterion[r] as number;
      const x = design.category[r] as number;
      const steps = stepsOf(design, k);
      let [square, spread, outlying, kurtosis, fourth] = [0, 0, 0, 0, 0];
      for (let q = 0; q < posterior.nodes; q++) {
        const weight = posterior.weight[q] as number;
        const at = ((r - from) * posterior.nodes + q) * top;
        let mean = 0;
        for (let c = 0; c < steps; c++) mean += posterior.tails[at + c] as number;
        let w = 0;
        let w4 = 0;
        for (let c = 0; c <= steps; c++) {
          const above = c < steps ? (posterior.tails[at + c] as number) : 0;
          const chance = (c === 0 ? 1 : (posterior.tails[at + c - 1] as number)) - above;
          const gap = (c - mean) ** 2;
          w += chance * gap;
          w4 += chance * gap * gap;
        }
        const squared = (x - mean) ** 2;
        square += weight * squared;
        spread += weight * w;
        fourth += weight * w4;
        if (w > 1e-12) {
          outlying += (weight * squared) / w;
          kurtosis += (weight * w4) / (w * w);
        }
      }
      own.ratee[r] = p;
      own.square[r] = square;
      own.spread[r] = spread;
      own.outlying[r] = outlying;
      own.kurtosis[r] = kurtosis;
      own.fourth[r] = fourth;
      const eta =
        (posteriors.mean[p] as number) -
        (parameters[k] as number) -
        (parameters[layout.raterAt + (design.rater[r] as number)] as number);
      const scale = design.scales[k] as Float64Array;
      const { mean, variance } = momentsOf(categoryChances(eta, stepsAt(design, layout, parameters, k)), scale);
      own.eta[r] = eta;
      own.expected[r] = mean;
      own.variance[r] = variance;
      own.standardized[r] = ((scale[x] as number) - mean) / Math.sqrt(Math.max(variance, 1e-12));
    }
  }
  return own;
}

/** Mean squares (1 when the model holds, above when ratings are less predictable, below when too predictable) and their z values. */
export interface FitStatistics {
  readonly infit: number | null;
  readonly infitZ: number | null;
  readonly outfit: number | null;
  readonly outfitZ: number | null;
  /** Correlation of scores with the log-odds that the model gives them, and what it would be if the model held. */
  readonly correlation: number | null;
  readonly correlationExpected: number | null;
}

const finiteOr = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Wilson-Hilferty: a mean square with this variance as a normal deviate. */
function standardised(meanSquare: number, variance: number): number {
  const q = Math.min(Math.SQRT2, Math.sqrt(Math.max(variance, 1e-12)));
  return (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3;
}

/** Infit, outfit (Wright & Masters 1982) and point-measure correlation of every level of a facet; null for a level without ratings. */
export function fitStatistics(
  fit: FacetsFit,
  residuals: FacetsResiduals,
  codes: Int32Array,
  levels: number,
): FitStatistics[] {
  const zero = (): Float64Array => new Float64Array(levels);
  const [n, square, spread, outlying, kurtosis, fourth] = [zero(), zero(), zero(), zero(), zero(), zero()];
  const [x, xx, e, ee, eta, etaSquare, xEta, eEta] = [zero(), zero(), zero(), zero(), zero(), zero(), zero(), zero()];
  const plus = (to: Float64Array, at: number, value: number): void => {
    to[at] = (to[at] as number) + value;
  };
  const { design } = fit;
  for (let r = 0; r < design.n; r++) {
    const at = codes[r] as number;
    const score = (design.scales[design.criterion[r] as number] as Float64Array)[
      design.category[r] as number
    ] as number;
    const odds = residuals.eta[r] as number;
    const expected = residuals.expected[r] as number;
    const w = residuals.spread[r] as number;
    plus(n, at, 1);
    plus(square, at, residuals.square[r] as number);
    plus(spread, at, w);
    plus(outlying, at, residuals.outlying[r] as number);
    plus(kurtosis, at, residuals.kurtosis[r] as number);
    plus(fourth, at, (residuals.fourth[r] as number) - w * w);
    plus(x, at, score);
    plus(xx, at, score * score);
    plus(eta, at, odds);
    plus(etaSquare, at, odds * odds);
    plus(xEta, at, score * odds);
    plus(e, at, expected);
    plus(ee, at, expected * expected + (residuals.variance[r] as number));
    plus(eEta, at, expected * odds);
  }
  return Array.from({ length: levels }, (_, at) => {
    const [count, sumX, sumEta, sumE] = [n[at], x[at], eta[at], e[at]] as [number, number, number, number];
    if (count === 0) {
      return { infit: null, infitZ: null, outfit: null, outfitZ: null, correlation: null, correlationExpected: null };
    }
    const infit = (square[at] as number) / (spread[at] as number);
    const outfit = (outlying[at] as number) / count;
    const spreadOf = (sum: number, squares: number): number => Math.max(0, squares - (sum * sum) / count);
    const etaSpread = spreadOf(sumEta, etaSquare[at] as number);
    const related = (sum: number, products: number, own: number): number | null =>
      count > 2 && own > 1e-12 * (xx[at] as number) && etaSpread > 1e-9 * count
        ? finiteOr((products - (sum * sumEta) / count) / Math.sqrt(own * etaSpread))
        : null;
    return {
      infit: finiteOr(infit),
      infitZ: finiteOr(standardised(infit, (fourth[at] as number) / (spread[at] as number) ** 2)),
      outfit: finiteOr(outfit),
      outfitZ: finiteOr(standardised(outfit, (kurtosis[at] as number) / count ** 2 - 1 / count)),
      correlation: related(sumX, xEta[at] as number, spreadOf(sumX, xx[at] as number)),
      correlationExpected: related(sumE, eEta[at] as number, spreadOf(sumE, ee[at] as number)),
    };
  });
}
