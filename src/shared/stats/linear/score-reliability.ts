import type { PairMeans } from './pair-means.ts';
import type { SeverityReport } from './report.ts';

/**
 * Share of the variance of ratees' scores that is variance of their true values, for plain means and for fair scores, from the variance
 * components and who rated whom. Plain means err by the severities that do not cancel between ratees and by scatter; fair scores by the
 * prediction error of the mixed model less what all ratees share, ratee variance / ratees (Henderson 1975). Null at zero ratee variance.
 * Cost O(pairs).
 */
export function scoreReliability(
  pairs: PairMeans,
  { variance, ratees }: SeverityReport,
): { readonly raw: number; readonly adjusted: number } | null {
  const n = pairs.ratees;
  if (!(variance.ratee > 0) || n < 2) return null;
  const mass = new Float64Array(n);
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    mass[at] = (mass[at] as number) + (pairs.count[p] as number);
  }
  // A severity that everybody met alike moves all plain means together and puts nobody before anybody.
  const load = new Float64Array(pairs.raters);
  let [severity, scatter] = [0, 0];
  for (let p = 0; p < pairs.pairs; p++) {
    const share = (pairs.count[p] as number) / (mass[pairs.ratee[p] as number] as number);
    const at = pairs.rater[p] as number;
    load[at] = (load[at] as number) + share / n;
    severity += share ** 2 / n;
    scatter += share ** 2 / (pairs.precision[p] as number) / n;
  }
  const common = load.reduce((sum, value) => sum + value ** 2, 0);
  const signal = variance.ratee * (1 - 1 / n);
  const noise = variance.rater * Math.max(0, severity - common) + scatter * (1 - 1 / n);
  const missed = ratees.reduce((sum, { seTotal }) => sum + seTotal ** 2 / n, 0) - variance.ratee / n;
  const raw = signal / (signal + noise);
  return { raw, adjusted: Math.min(1, Math.max(raw, 1 - missed / signal)) };
}
