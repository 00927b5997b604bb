import { tQuantile, tTwoSided } from './special.ts';

/** Difference of two means with its own interval, whatever the two spreads. */
export interface MeanDifference {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
}

interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Squared standard error of the mean. */
  readonly error: number;
}

function sampleOf(list: readonly number[]): Sample {
  const n = list.length;
  const mean = list.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, error: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n };
}

/**
 * Mean of `x` less mean of `y` (Welch 1947) with the degrees of freedom of Satterthwaite (1946). Null with fewer than two values in either,
 * or where nothing varies. Cost O(n).
 */
export function welchDifference(x: readonly number[], y: readonly number[], confidence = 0.95): MeanDifference | null {
  if (x.length < 2 || y.length < 2) return null;
  const [a, b] = [sampleOf(x), sampleOf(y)];
  const square = a.error + b.error;
  if (!(square > 0)) return null;
  const df = square ** 2 / (a.error ** 2 / (a.n - 1) + b.error ** 2 / (b.n - 1));
  const se = Math.sqrt(square);
  const value = a.mean - b.mean;
  const reach = tQuantile((1 + confidence) / 2, df) * se;
  return { value, lower: value - reach, upper: value + reach, se, df, p: tTwoSided(value / se, df) };
}
