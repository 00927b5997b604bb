import { Problem } from '#shared/kernel/problem.ts';
import { rankColumn } from '../agreement/kendall.ts';
import { type Estimate, estimate, noEstimate } from '../base/estimate.ts';
import { mantelCorrelation } from '../base/mantel-correlation.ts';
import { normalQuantile, normalUpper, tQuantile } from '../base/special.ts';

/**
 * `few`: too few moves to say anything. `calibrated`: moves follow the fair scores. `compressed`: people came together and moves do not
 * follow the fair scores, or everybody is on one level. `narrowed`: people came together, and without fair scores it cannot be known which.
 */
export type SpreadVerdict =
  | 'unchanged'
  | 'few'
  | 'calibrated'
  | 'compressed'
  | 'narrowed'
  | 'kept'
  | 'widened'
  | 'unclear';

/** Do moves follow the fair scores? Their correlation inside each level from which people were moved; p one-sided. */
interface MoveAgreement {
  /** People with a fair score on levels from which some were moved and some not, or not alike. */
  readonly n: number;
  readonly r: number;
  readonly z: number;
  readonly p: number;
}

/** Fair scores (NaN where there is none), and the same people before and after on the axis that the scores speak of. */
export interface FairMoves {
  readonly score: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** The same people before and after, as numbers on one scale. */
export interface SpreadChange {
  readonly n: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly sdBefore: number;
  readonly sdAfter: number;
  /** sdAfter / sdBefore; interval of Pitman (1939) and Morgan (1939) for paired data. */
  readonly sdRatio: Estimate;
  readonly levelsBefore: number;
  readonly levelsAfter: number;
  /** Spearman's rank correlation of before with after: is the order kept? Fisher z interval. */
  readonly orderKept: Estimate;
  /** Share of the variance that lies between groups (eta squared), null without groups. */
  readonly betweenBefore: number | null;
  readonly betweenAfter: number | null;
  /** sdAfter / sdBefore inside groups, null without groups. */
  readonly withinRatio: Estimate;
  /** Null without fair scores, or where moves do not vary inside any level. */
  readonly agreement: MoveAgreement | null;
  readonly verdict: SpreadVerdict;
}

/** Fewest moves, as a number and as a share of the people, from which anything is claimed. */
export const leastMoves = { n: 10, share: 0.05 } as const;

/** Deviates of the agreement: from the one on, moves are said to follow the fair scores; below the other, not to follow them. */
const follows = 1.96;
const doesNot = 1.28;

function moments(x: Float64Array): { readonly mean: number; readonly squares: number } {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  return { mean, squares: x.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

function crossed(x: Float64Array, y: Float64Array): number {
  const mx = moments(x).mean;
  const my = moments(y).mean;
  return x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
}

/** Ratio of the SDs of paired columns with the Pitman-Morgan interval on `freedom` - 1 degrees of freedom. */
function pairedRatio(before: Float64Array, after: Float64Array, freedom: number): Estimate {
  const a = moments(before).squares;
  const b = moments(after).squares;
  if (a <= 0 || freedom < 2) return noEstimate;
  const ratio = Math.sqrt(b / a);
  if (b <= 0) return estimate(0, 0, 0);
  const r2 = Math.min(1, crossed(before, after) ** 2 / (a * b));
  const reach = 1 + (2 * (1 - r2) * tQuantile(0.975, freedom - 1) ** 2) / (freedom - 1);
  const root = Math.sqrt(reach * reach - 1);
  // K - root as 1 / (K + root): the same number without cancellation.
  return estimate(ratio, ratio * Math.sqrt(1 / (reach + root)), ratio * Math.sqrt(reach + root));
}

function orderKept(before: Float64Array, after: Float64Array): Estimate {
  const x = rankColumn(before).ranks;
  const y = rankColumn(after).ranks;
  const bottom = Math.sqrt(moments(x).squares * moments(y).squares);
  if (bottom === 0) return noEstimate;
  const rho = Math.max(-1, Math.min(1, crossed(x, y) / bottom));
  if (before.length < 4 || Math.abs(rho) > 1 - 1e-12) return { value: rho, lower: null, upper: null };
  const reach = normalQuantile(0.975) / Math.sqrt(before.length - 3);
  return estimate(rho, Math.tanh(Math.atanh(rho) - reach), Math.tanh(Math.atanh(rho) + reach));
}

interface Grouped {
  readonly between: number | null;
  readonly rest: Float64Array;
  readonly groups: number;
}

function withoutGroups(x: Float64Array, group: Int32Array): Grouped {
  const sums = new Map<number, { n: number; sum: number }>();
  x.forEach((value, i) => {
    const at = sums.get(group[i] ?? 0) ?? { n: 0, sum: 0 };
    sums.set(group[i] ?? 0, { n: at.n + 1, sum: at.sum + value });
  });
  const rest = x.map((value, i) => {
    const at = sums.get(group[i] ?? 0);
    return at ? value - at.sum / at.n : 0;
  });
  const whole = moments(x).squares;
  const within = rest.reduce((sum, value) => sum + value * value, 0);
  return { between: whole > 0 ? Math.max(0, 1 - within / whole) : null, rest, groups: sums.size };
}

interface Seen {
  readonly n: number;
  readonly moved: number;
  readonly whole: Estimate;
  /** Fair scores were given. */
  readonly fair: boolean;
  readonly agreement: MoveAgreement | null;
}

function verdictOf({ n, moved, whole, fair, agreement }: Seen): SpreadVerdict {
  if (moved === 0) return 'unchanged';
  if (moved < Math.max(leastMoves.n, leastMoves.share * n)) return 'few';
  if (whole.value === 0) return 'compressed';
  const z = agreement?.z ?? 0;
  if (z >= follows) return 'calibrated';
  if (whole.lower === null || whole.upper === null) return 'unclear';
  if (whole.lower > 1) return 'widened';
  if (whole.upper >= 1) return 'kept';
  if (!fair) return 'narrowed';
  return z < doesNot ? 'compressed' : 'unclear';
}

function agreementOf({ score, before, after }: FairMoves): MoveAgreement | null {
  const known = [...score.keys()].filter((i) => Number.isFinite(score[i]));
  const pick = (of: (i: number) => number): Float64Array => Float64Array.from(known, of);
  const found = mantelCorrelation(
    pick((i) => (after[i] as number) - (before[i] as number)),
    pick((i) => score[i] as number),
    pick((i) => before[i] as number),
  );
  return found === null ? null : { n: found.n, r: found.r, z: found.z, p: normalUpper(found.z) };
}

/**
 * "Calibrated or merely compressed?": did the spread of all people shrink, and do the moves follow the fair scores of those who were moved
 * (Mantel's correlation inside the levels from which they were moved)? Errors of those who rated widen the spread, so a panel that only sets
 * them right narrows it as well: it is the agreement that tells the two apart. SDs use n - 1. The Pitman-Morgan interval supposes normal
 * differences and is approximate for ratings on few levels. At least 3 people, else a Problem. Cost O(n log n).
 */
export function spreadChange(
  before: Float64Array,
  after: Float64Array,
  group: Int32Array | null = null,
  fair: FairMoves | null = null,
): SpreadChange {
  const n = before.length;
  if (n < 3) throw new Problem('distribution.few-pairs', { n });
  let up = 0;
  let down = 0;
  for (let i = 0; i < n; i++) {
    if ((after[i] ?? 0) > (before[i] ?? 0)) up++;
    if ((after[i] ?? 0) < (before[i] ?? 0)) down++;
  }
  const a = moments(before);
  const b = moments(after);
  const ratio = pairedRatio(before, after, n - 1);
  const first = group ? withoutGroups(before, group) : null;
  const second = group ? withoutGroups(after, group) : null;
  const within = first && second ? pairedRatio(first.rest, second.rest, n - first.groups) : noEstimate;
  const agreement = fair === null ? null : agreementOf(fair);
  return {
    n,
    up,
    down,
    same: n - up - down,
    meanBefore: a.mean,
    meanAfter: b.mean,
    sdBefore: Math.sqrt(a.squares / (n - 1)),
    sdAfter: Math.sqrt(b.squares / (n - 1)),
    sdRatio: ratio,
    levelsBefore: new Set(before).size,
    levelsAfter: new Set(after).size,
    orderKept: orderKept(before, after),
    betweenBefore: first?.between ?? null,
    betweenAfter: second?.between ?? null,
    withinRatio: within,
    agreement,
    verdict: verdictOf({ n, moved: up + down, whole: ratio, fair: fair !== null, agreement }),
  };
}
