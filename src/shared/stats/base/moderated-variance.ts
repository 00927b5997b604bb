import { digamma, trigamma, trigammaInverse } from './special.ts';

/** What the variances of many small samples have in common: a prior of `df` degrees of freedom about `variance` (Infinity: all alike). */
export interface VariancePrior {
  readonly variance: number;
  readonly df: number;
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [a, b] = [sorted[low] ?? 0, sorted[Math.min(sorted.length - 1, low + 1)] ?? 0];
  return a + (at - low) * (b - a);
}

/** Half the distance of the quartiles that a standard normal has, as a standard deviation: outliers do not move it. */
export function robustSd(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.3489795003921634;
}

/** The middle value. */
export function medianOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/**
 * Prior of variances by log moments (Smyth 2004, section 6.2), with median and quartiles in place of mean and variance so that a few odd
 * samples do not set it (as Phipson et al. 2016 robustly do). Fewer than 5 samples: all count as alike.
 */
export function variancePrior(samples: readonly { readonly variance: number; readonly df: number }[]): VariancePrior {
  const used = samples.filter(({ variance, df }) => variance > 1e-12 && df >= 1);
  if (used.length === 0) return { variance: 1, df: Number.POSITIVE_INFINITY };
  const logs = used.map(({ variance, df }) => Math.log(variance) - digamma(df / 2) + Math.log(df / 2));
  const own = used.reduce((sum, { df }) => sum + trigamma(df / 2), 0) / used.length;
  const centre = medianOf(logs);
  const excess = used.length < 5 ? 0 : robustSd(logs) ** 2 - own;
  if (!(excess > 1e-6)) return { variance: Math.exp(centre), df: Number.POSITIVE_INFINITY };
  const df = 2 * trigammaInverse(excess);
  return { variance: Math.exp(centre + digamma(df / 2) - Math.log(df / 2)), df };
}

/** Most that a prior counts for: that samples are all alike is never certain. */
const mostDf = 150;

/** A sample's variance drawn to the prior, and its degrees of freedom. */
export function moderatedVariance(
  sample: { readonly variance: number; readonly df: number },
  prior: VariancePrior,
): { readonly variance: number; readonly df: number } {
  const df = Math.min(mostDf, prior.df) + sample.df;
  return { variance: (Math.min(mostDf, prior.df) * prior.variance + sample.df * sample.variance) / df, df };
}
