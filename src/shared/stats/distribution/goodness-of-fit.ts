import { Problem } from '#shared/kernel/problem.ts';
import { chiSquareUpper } from '../base/special.ts';

/** Observed counts against expected shares, level by level; shares sum to 1 and may be 0 where nobody is allowed. */
export interface Fit {
  readonly n: number;
  readonly chiSquare: { readonly value: number; readonly df: number; readonly p: number } | null;
  readonly g: { readonly value: number; readonly df: number; readonly p: number } | null;
  /** sqrt(chi-square / (n (levels - 1))). */
  readonly cramersV: number | null;
  /** Half the sum of absolute differences of shares: the part of the people that is elsewhere than expected. */
  readonly totalVariation: number;
  /** (observed - expected) / sqrt(n p (1 - p)), null where p is 0 or 1. */
  readonly residuals: readonly (number | null)[];
  /** Smallest expected count among levels that may occur: below 5 read the exact or simulated p. */
  readonly smallestExpected: number;
}

/** Sum of (o - e)^2 / e over levels with e > 0. */
export function pearson(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const e = expected[at] ?? 0;
    if (e > 0) sum += ((counts[at] ?? 0) - e) ** 2 / e;
  }
  return sum;
}

/** 2 times the sum of o ln(o / e), with 0 ln 0 = 0. */
export function likelihoodRatio(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const o = counts[at] ?? 0;
    if (o > 0) sum += 2 * o * Math.log(o / (expected[at] ?? 0));
  }
  return Math.max(0, sum);
}

/**
 * Pearson's chi-square (1900) and the likelihood-ratio G with their asymptotic p on (levels with p > 0) - 1 degrees of freedom.
 * Where a level of share 0 is occupied both tests are null: no distribution of that kind could have made the data. Cost O(levels).
 */
export function goodnessOfFit(counts: readonly number[], shares: readonly number[]): Fit {
  const n = counts.reduce((sum, o) => sum + o, 0);
  if (n === 0) throw new Problem('distribution.nobody');
  const expected = shares.map((p) => n * p);
  const possible = shares.filter((p) => p > 0);
  const impossible = counts.some((o, at) => o > 0 && (shares[at] ?? 0) <= 0);
  const df = possible.length - 1;
  const test = (value: number) => ({ value, df, p: chiSquareUpper(value, df) });
  const chiSquare = impossible || df < 1 ? null : test(pearson(counts, expected));
  return {
    n,
    chiSquare,
    g: impossible || df < 1 ? null : test(likelihoodRatio(counts, expected)),
    cramersV: chiSquare ? Math.sqrt(chiSquare.value / (n * df)) : null,
    totalVariation: counts.reduce((sum, o, at) => sum + Math.abs(o / n - (shares[at] ?? 0)), 0) / 2,
    residuals: counts.map((o, at) => {
      const p = shares[at] ?? 0;
      return p > 0 && p < 1 ? (o - n * p) / Math.sqrt(n * p * (1 - p)) : null;
    }),
    smallestExpected: n * Math.min(...possible),
  };
}
