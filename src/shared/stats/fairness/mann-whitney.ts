import { rankColumn } from '../agreement/kendall.ts';
import { normalUpper } from '../base/special.ts';

interface MannWhitney {
  readonly nX: number;
  readonly nY: number;
  /** Pairs in which x is greater, ties half. */
  readonly u: number;
  /** Standardised, ties corrected, no continuity correction; 0 when all values are equal. */
  readonly z: number;
  /** Two-sided normal p without and with continuity correction. */
  readonly p: number;
  readonly pCorrected: number;
  /** Exact permutation p, two-sided (|U - mean| at least as large) and one-sided (x greater); null when the samples are too large. */
  readonly exact: { readonly twoSided: number; readonly greater: number; readonly less: number } | null;
  /** P(x > y) + P(x = y) / 2 (Vargha & Delaney's A). */
  readonly superiority: number;
}

/** Steps that the exact distribution may take, some .2 s. */
const mostSteps = 120_000_000;

/**
 * Distribution of the doubled rank sum of x over all choices of nX among the pooled doubled mid-ranks (whole numbers), by dynamic
 * programming, rescaled on the way so that nothing overflows. Streitberg & Roehmel (1986).
 */
function permutation(doubled: readonly number[], nX: number, total: number): Float64Array {
  const width = total + 1;
  const ways = Array.from({ length: nX + 1 }, () => new Float64Array(width));
  const none = ways[0];
  if (none) none[0] = 1;
  let reach = 0;
  doubled.forEach((rank, seen) => {
    reach += rank;
    for (let k = Math.min(nX, seen + 1); k >= 1; k--) {
      const to = ways[k];
      const from = ways[k - 1];
      if (!to || !from) continue;
      for (let sum = Math.min(reach, total); sum >= rank; sum--) to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
    if (seen % 16 === 15) rescale(ways);
  });
  return ways[nX] ?? new Float64Array(width);
}

/** Keeps the largest entry near 1: the counts of choices pass 1e308 beyond a thousand people. */
function rescale(ways: readonly Float64Array[]): void {
  let most = 0;
  for (const row of ways) for (const x of row) if (x > most) most = x;
  if (most < 1e100) return;
  for (const row of ways) for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / most;
}

function exactP(ranks: Float64Array, nX: number, rankSum: number): MannWhitney['exact'] {
  const doubled = Array.from(ranks, (rank) => Math.round(2 * rank)).sort((a, b) => b - a);
  let total = 0;
  for (let at = 0; at < nX; at++) total += doubled[at] ?? 0;
  if (total * nX * ranks.length > mostSteps) return null;
  const shares = permutation(doubled, nX, total);
  const all = shares.reduce((sum, x) => sum + x, 0);
  const centre = nX * (ranks.length + 1);
  const seen = Math.round(2 * rankSum);
  let twoSided = 0;
  let greater = 0;
  let less = 0;
  shares.forEach((x, sum) => {
    if (Math.abs(sum - centre) >= Math.abs(seen - centre)) twoSided += x / all;
    if (sum >= seen) greater += x / all;
    if (sum <= seen) less += x / all;
  });
  return { twoSided: Math.min(1, twoSided), greater: Math.min(1, greater), less: Math.min(1, less) };
}

/** The exact p of y against x, seen from x. */
function mirrored(exact: MannWhitney['exact']): MannWhitney['exact'] {
  return exact && { twoSided: exact.twoSided, greater: exact.less, less: exact.greater };
}

/**
 * Wilcoxon-Mann-Whitney rank-sum test (Mann & Whitney 1947) with mid-ranks for ties; each sample at least 1. Exact permutation p while
 * rank sum x nX x n stays under 120 million (some 45 against 45 people), else the normal one with the variance corrected for ties.
 */
export function mannWhitney(x: ArrayLike<number>, y: ArrayLike<number>): MannWhitney {
  const nX = x.length;
  const nY = y.length;
  const n = nX + nY;
  const pooled = new Float64Array(n);
  pooled.set(Array.from(x), 0);
  pooled.set(Array.from(y), nX);
  const { ranks, ties } = rankColumn(pooled);
  let rankSum = 0;
  for (let i = 0; i < nX; i++) rankSum += ranks[i] ?? 0;
  const u = rankSum - (nX * (nX + 1)) / 2;
  const variance = n > 1 ? ((nX * nY) / 12) * (n + 1 - ties / (n * (n - 1))) : 0;
  const sd = Math.sqrt(Math.max(0, variance));
  const gap = u - (nX * nY) / 2;
  const z = sd > 0 ? gap / sd : 0;
  const corrected = sd > 0 ? Math.max(0, Math.abs(gap) - 0.5) / sd : 0;
  return {
    nX,
    nY,
    u,
    z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    pCorrected: Math.min(1, 2 * normalUpper(corrected)),
    exact: nX <= nY ? exactP(ranks, nX, rankSum) : mirrored(exactP(ranks, nY, (n * (n + 1)) / 2 - rankSum)),
    superiority: u / (nX * nY),
  };
}
