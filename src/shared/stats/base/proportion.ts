import { type Estimate, noEstimate } from './estimate.ts';
import { normalQuantile } from './special.ts';

/** A share with Wilson's score interval (1927), 95 %: stays inside 0 and 1 and holds for small n. Null when n is 0. */
export function wilson(hits: number, n: number): Estimate {
  if (n <= 0) return noEstimate;
  const z = normalQuantile(0.975);
  const p = hits / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    value: p,
    lower: hits === 0 ? 0 : Math.max(0, centre - reach),
    upper: hits === n ? 1 : Math.min(1, centre + reach),
  };
}
