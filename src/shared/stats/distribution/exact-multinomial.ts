import { type RandomStream, randomStream } from '../base/random.ts';
import { logFactorials } from '../base/special.ts';
import { likelihoodRatio, pearson } from './goodness-of-fit.ts';

/** p-values by the statistic that orders the outcomes ("at least as extreme as observed"); they may differ several times over. */
interface OrderedP {
  /** Outcomes no more probable than the observed one. */
  readonly probability: number;
  /** Outcomes whose chi-square is no smaller. */
  readonly chiSquare: number;
  /** Outcomes whose likelihood ratio G is no smaller. */
  readonly g: number;
}

export interface ExactFit extends OrderedP {
  readonly outcomes: number;
}

export interface SimulatedFit extends OrderedP {
  readonly draws: number;
  readonly seed: number;
  /** Standard error of the largest of the three p-values. */
  readonly se: number;
}

/** Equal up to rounding counts as equal: outcomes that tie with the observed one belong to "as extreme". */
const tie = 1e-7;

interface Possible {
  readonly counts: readonly number[];
  readonly shares: readonly number[];
  readonly n: number;
}

/** Leaves out levels of share 0; null when such a level is occupied (p is 0 under every ordering). */
function possible(counts: readonly number[], shares: readonly number[]): Possible | null {
  if (counts.some((o, at) => o > 0 && (shares[at] ?? 0) <= 0)) return null;
  const kept = counts.filter((_, at) => (shares[at] ?? 0) > 0);
  return { counts: kept, shares: shares.filter((p) => p > 0), n: kept.reduce((sum, o) => sum + o, 0) };
}

/** How many ways n people can stand on k levels: C(n + k - 1, k - 1). */
export function outcomeCount(n: number, k: number): number {
  let ways = 1;
  for (let at = 1; at < k; at++) ways *= (n + at) / at;
  return Math.round(ways);
}

/** Log-probability, chi-square and G that level `at` adds when x people stand on it. */
interface Terms {
  readonly log: Float64Array;
  readonly chi: Float64Array;
  readonly g: Float64Array;
}

function termsOf(n: number, p: number, factorials: Float64Array): Terms {
  const e = n * p;
  const log = new Float64Array(n + 1);
  const chi = new Float64Array(n + 1);
  const g = new Float64Array(n + 1);
  for (let x = 0; x <= n; x++) {
    log[x] = x * Math.log(p) - (factorials[x] ?? 0);
    chi[x] = (x - e) ** 2 / e;
    g[x] = x > 0 ? 2 * x * Math.log(x / e) : 0;
  }
  return { log, chi, g };
}

/**
 * Exact multinomial goodness of fit by listing every outcome (Cressie & Read 1984; Engels 2015 for the three orderings), ties within a
 * relative 1e-7 included. Null when there are more than `limit` outcomes or one level is left. Cost O(outcomes), about 5 ns each.
 */
export function exactMultinomial(
  counts: readonly number[],
  shares: readonly number[],
  limit = 5_000_000,
): ExactFit | null {
  const kept = possible(counts, shares);
  if (!kept) return { outcomes: 0, probability: 0, chiSquare: 0, g: 0 };
  const { n } = kept;
  const k = kept.shares.length;
  const outcomes = outcomeCount(n, k);
  if (k < 2 || outcomes > limit) return null;
  const factorials = logFactorials(n);
  const terms = kept.shares.map((p) => termsOf(n, p, factorials));
  const whole = factorials[n] ?? 0;
  const seen = (pick: (t: Terms) => Float64Array): number =>
    kept.counts.reduce((sum, x, at) => sum + ((terms[at] && pick(terms[at])[x]) ?? 0), 0);
  const logLimit = whole + seen((t) => t.log) + tie;
  const chiLimit = seen((t) => t.chi) * (1 - tie) - 1e-12;
  const gLimit = seen((t) => t.g) * (1 - tie) - 1e-12;
  let probability = 0;
  let chiSquare = 0;
  let g = 0;
  const place = (at: number, left: number, log: number, chi: number, ratio: number): void => {
    const own = terms[at];
    const last = terms[at + 1];
    if (!own || !last) return;
    const final = at === k - 2;
    for (let x = 0; x <= left; x++) {
      const nextLog = log + (own.log[x] ?? 0);
      const nextChi = chi + (own.chi[x] ?? 0);
      const nextRatio = ratio + (own.g[x] ?? 0);
      if (!final) {
        place(at + 1, left - x, nextLog, nextChi, nextRatio);
        continue;
      }
      const logP = nextLog + (last.log[left - x] ?? 0);
      const p = Math.exp(logP);
      if (logP <= logLimit) probability += p;
      if (nextChi + (last.chi[left - x] ?? 0) >= chiLimit) chiSquare += p;
      if (nextRatio + (last.g[left - x] ?? 0) >= gLimit) g += p;
    }
  };
  place(0, n, whole, 0, 0);
  return { outcomes, probability: Math.min(1, probability), chiSquare: Math.min(1, chiSquare), g: Math.min(1, g) };
}

/** Counts of `n` people placed at random by these cumulated shares, written over `into`. Cost O(n levels). */
export function drawCounts(n: number, cumulated: Float64Array, stream: RandomStream, into: Float64Array): void {
  into.fill(0);
  const last = cumulated.length - 1;
  for (let i = 0; i < n; i++) {
    const u = stream.uniform();
    let at = 0;
    while (at < last && u >= (cumulated[at] ?? 1)) at++;
    into[at] = (into[at] ?? 0) + 1;
  }
}

/** Running sums of shares. */
export function cumulate(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (p) => {
    sum += p;
    return sum;
  });
}

/**
 * The same three p-values by simulation: (1 + draws as extreme) / (1 + draws), so never 0 (Davison & Hinkley 1997). The same seed gives the
 * same p. Cost O(draws x n).
 */
export function simulatedFit(
  counts: readonly number[],
  shares: readonly number[],
  draws: number,
  seed: number,
): SimulatedFit | null {
  const kept = possible(counts, shares);
  if (!kept || kept.shares.length < 2) return null;
  const { n } = kept;
  const factorials = logFactorials(n);
  const logs = kept.shares.map(Math.log);
  const expected = kept.shares.map((p) => n * p);
  const logOf = (x: ArrayLike<number>): number =>
    logs.reduce((sum, log, at) => sum + (x[at] ?? 0) * log - (factorials[x[at] ?? 0] ?? 0), 0);
  const logLimit = logOf(kept.counts) + tie;
  const chiLimit = pearson(kept.counts, expected) * (1 - tie) - 1e-12;
  const gLimit = likelihoodRatio(kept.counts, expected) * (1 - tie) - 1e-12;
  const stream = randomStream(seed);
  const cumulated = cumulate(kept.shares);
  const drawn = new Float64Array(kept.shares.length);
  const hits = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    drawCounts(n, cumulated, stream, drawn);
    if (logOf(drawn) <= logLimit) hits[0] = (hits[0] ?? 0) + 1;
    if (pearson(drawn, expected) >= chiLimit) hits[1] = (hits[1] ?? 0) + 1;
    if (likelihoodRatio(drawn, expected) >= gLimit) hits[2] = (hits[2] ?? 0) + 1;
  }
  const [probability = 1, chiSquare = 1, g = 1] = hits.map((count) => (count + 1) / (draws + 1));
  const p = Math.max(probability, chiSquare, g);
  return { probability, chiSquare, g, draws, seed, se: Math.sqrt((p * (1 - p)) / draws) };
}
