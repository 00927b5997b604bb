import { type Estimate, noEstimate } from '../base/estimate.ts';
import { chiSquareUpper, normalQuantile } from '../base/special.ts';
import { type ExactNull, type ExactOdds, exactOdds } from './conditional-odds.ts';
import { hypergeometric, type TwoByTwo } from './two-by-two.ts';

export interface MantelHaenszel {
  readonly strata: number;
  readonly n: number;
  /** Without continuity correction, 1 degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
  /** With the correction of 1/2. */
  readonly chiSquareCorrected: number;
  readonly pCorrected: number;
  /** Common odds ratio A over B, interval by Robins, Breslow & Greenland (1986); null where it is infinite. */
  readonly oddsRatio: Estimate;
  /** Exact conditional test over all strata; null when the tables are too large to list. */
  readonly exact: ExactOdds | null;
}

const sizeOf = (t: TwoByTwo): number => t.chosenA + t.otherA + t.chosenB + t.otherB;

function commonOdds(tables: readonly TwoByTwo[], confidence: number): Estimate {
  let r = 0;
  let s = 0;
  let pr = 0;
  let ps = 0;
  let qs = 0;
  for (const t of tables) {
    const n = sizeOf(t);
    const p = (t.chosenA + t.otherB) / n;
    const ri = (t.chosenA * t.otherB) / n;
    const si = (t.otherA * t.chosenB) / n;
    r += ri;
    s += si;
    pr += p * ri;
    ps += p * si + (1 - p) * ri;
    qs += (1 - p) * si;
  }
  if (s === 0) return noEstimate;
  if (r === 0) return { value: 0, lower: null, upper: null };
  const reach =
    normalQuantile((1 + confidence) / 2) * Math.sqrt(pr / (2 * r * r) + ps / (2 * r * s) + qs / (2 * s * s));
  const log = Math.log(r / s);
  return { value: r / s, lower: Math.exp(log - reach), upper: Math.exp(log + reach) };
}

/** Distribution of the sum of two counts that have these null distributions, on the log scale up to a constant. */
function convolve(a: ExactNull, b: ExactNull): ExactNull {
  const peakA = a.log.reduce((x, y) => Math.max(x, y), -Infinity);
  const peakB = b.log.reduce((x, y) => Math.max(x, y), -Infinity);
  const p = a.log.map((x) => Math.exp(x - peakA));
  const q = b.log.map((x) => Math.exp(x - peakB));
  const sum = new Float64Array(p.length + q.length - 1);
  p.forEach((x, i) => {
    if (x > 0)
      q.forEach((y, j) => {
        sum[i + j] = (sum[i + j] ?? 0) + x * y;
      });
  });
  const total = sum.reduce((x, y) => x + y, 0);
  return { low: a.low + b.low, log: sum.map((x) => Math.log(x / total)) };
}

/**
 * Cochran-Mantel-Haenszel (1959): is group A chosen as often as group B once people are compared within their stratum (unit, grade)?
 * Strata with one group only or where all or none were chosen carry no information and are left out; none left: null.
 * Cost O(strata), the exact test O((sum of margins)^2), left out above 20 million steps.
 */
export function mantelHaenszel(all: readonly TwoByTwo[], confidence = 0.95): MantelHaenszel | null {
  const tables = all.filter(
    (t) => t.chosenA + t.otherA > 0 && t.chosenB + t.otherB > 0 && t.chosenA + t.chosenB > 0 && t.otherA + t.otherB > 0,
  );
  let gap = 0;
  let variance = 0;
  let n = 0;
  let observed = 0;
  let steps = 0;
  let width = 0;
  for (const t of tables) {
    const size = sizeOf(t);
    const a = t.chosenA + t.otherA;
    const chosen = t.chosenA + t.chosenB;
    gap += t.chosenA - (a * chosen) / size;
    variance += (a * (size - a) * chosen * (size - chosen)) / (size * size * (size - 1));
    n += size;
    observed += t.chosenA;
    steps += width * Math.min(a, chosen);
    width += Math.min(a, chosen);
  }
  if (tables.length === 0 || variance <= 0) return null;
  const chiSquare = gap ** 2 / variance;
  const chiSquareCorrected = Math.max(0, Math.abs(gap) - 0.5) ** 2 / variance;
  const [first, ...rest] = tables.map(hypergeometric);
  const exact = steps <= 20_000_000 && first ? exactOdds(rest.reduce(convolve, first), observed, confidence) : null;
  return {
    strata: tables.length,
    n,
    chiSquare,
    p: chiSquareUpper(chiSquare, 1),
    chiSquareCorrected,
    pCorrected: chiSquareUpper(chiSquareCorrected, 1),
    oddsRatio: commonOdds(tables, confidence),
    exact,
  };
}
