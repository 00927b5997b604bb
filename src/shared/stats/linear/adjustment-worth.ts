import { type Estimate, estimate } from '../base/estimate.ts';
import { randomStream, shuffle } from '../base/random.ts';
import type { Ratings } from '../base/ratings.ts';
import { crossedEffects } from './crossed-effects.ts';
import { type PairMeans, pairMeans } from './pair-means.ts';
import type { SeverityReport } from './report.ts';
import { scoreReliability } from './score-reliability.ts';

/**
 * `yes`: adjusting makes scores steadier by more than a little; `inside`: it does between people of one unit, and between units it cannot
 * be known; `no`: it does not, or there is nothing to adjust; `unclear`: cannot be determined.
 */
type WorthVerdict = 'yes' | 'inside' | 'no' | 'unclear';

/** Why the verdict is what it is. */
export type WorthGround =
  | 'gain'
  | 'inside-units'
  | 'no-rater-variance'
  | 'small-gain'
  | 'loss'
  | 'wide-interval'
  | 'too-few';

/** Raw and adjusted side by side. */
interface RawAgainstAdjusted {
  readonly raw: Estimate;
  readonly adjusted: Estimate;
  /** Adjusted less raw. */
  readonly gain: Estimate;
}

export interface WorthReport {
  readonly verdict: WorthVerdict;
  readonly ground: WorthGround;
  /** Share of the variance of one rating that lies between raters. */
  readonly raterShare: number;
  /**
   * How well the scores would repeat with other raters. Values from the variance components and the design ({@link scoreReliability});
   * intervals from the halves of each ratee's raters, correlated and stepped up (Spearman & Brown 1910): halves alone know severities
   * from half the ratings and take a severity that both halves lack for noise, so their own value is too low or too high.
   */
  readonly splitHalf: RawAgainstAdjusted & {
    readonly ratees: number;
    readonly splits: number;
    readonly raters: number;
  };
  /** How far a ratee's mean moves when one of their raters is left out, in SDs between ratees; less is steadier. */
  readonly leaveOneOut: RawAgainstAdjusted & { readonly drops: number };
  readonly method: string;
}

interface WorthOptions {
  readonly seed?: number;
  readonly splits?: number;
  readonly resamples?: number;
  /** Units cannot be distinguished from their raters' cultures. */
  readonly confounded?: boolean;
  /** Gain in correlation that is worth the trouble; default .02. */
  readonly least?: number;
}

const leastRatees = 10;

/** Means of both halves of each ratee, raw and with the severities of that half alone taken out. */
interface Halves {
  readonly raw: readonly [Float64Array, Float64Array];
  readonly adjusted: readonly [Float64Array, Float64Array];
}

function halfMeans(pairs: PairMeans, used: Uint8Array, severity: Float64Array): readonly [Float64Array, Float64Array] {
  const sum = new Float64Array(pairs.ratees);
  const own = new Float64Array(pairs.ratees);
  const n = new Int32Array(pairs.ratees);
  for (let p = 0; p < pairs.pairs; p++) {
    if (used[p] !== 1) continue;
    const at = pairs.ratee[p] as number;
    n[at] = (n[at] as number) + 1;
    sum[at] = (sum[at] as number) + (pairs.mean[p] as number);
    own[at] = (own[at] as number) + (pairs.mean[p] as number) - (severity[pairs.rater[p] as number] as number);
  }
  return [
    sum.map((value, at) => value / Math.max(1, n[at] as number)),
    own.map((value, at) => value / Math.max(1, n[at] as number)),
  ];
}

function correlation(x: Float64Array, y: Float64Array, who: Int32Array): number {
  let [mx, my] = [0, 0];
  for (const i of who) {
    mx += x[i] as number;
    my += y[i] as number;
  }
  mx /= who.length;
  my /= who.length;
  let [xx, yy, xy] = [0, 0, 0];
  for (const i of who) {
    const [a, b] = [(x[i] as number) - mx, (y[i] as number) - my];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** Stepped up to twice the raters; a correlation under zero has no reliability to step up and stays. */
const stepped = (r: number): number => (r > 0 ? (2 * r) / (1 + r) : r);

function percentiles(values: readonly number[], value: number): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? value;
  return estimate(value, at(0.025), at(0.975));
}

/** The same interval about another value. */
function shifted({ value, lower, upper }: Estimate, to: number | undefined): Estimate {
  if (to === undefined || value === null || lower === null || upper === null) return { value, lower, upper };
  return estimate(to, lower + to - value, upper + to - value);
}

function byRatee(pairs: PairMeans): number[][] {
  const lists: number[][] = Array.from({ length: pairs.ratees }, () => []);
  for (let p = 0; p < pairs.pairs; p++) lists[pairs.ratee[p] as number]?.push(p);
  return lists;
}

function splitHalves(
  pairs: PairMeans,
  lists: readonly number[][],
  variance: SeverityReport['variance'],
  splits: number,
  seed: number,
): Halves[] {
  const stream = randomStream(seed);
  return Array.from({ length: splits }, (): Halves => {
    const first = new Uint8Array(pairs.pairs);
    for (const list of lists) {
      const order = shuffle([...list], stream);
      const half =
        order.length % 2 === 1 && stream.uniform() < 0.5 ? (order.length + 1) / 2 : Math.floor(order.length / 2);
      for (const p of order.slice(0, half)) first[p] = 1;
    }
    const second = first.map((value) => 1 - value);
    const [rawA, ownA] = halfMeans(pairs, first, crossedEffects(pairs, variance, first).rater);
    const [rawB, ownB] = halfMeans(pairs, second, crossedEffects(pairs, variance, second).rater);
    return { raw: [rawA, rawB], adjusted: [ownA, ownB] };
  });
}

interface Drops {
  readonly raw: Float64Array;
  readonly adjusted: Float64Array;
  readonly n: number;
}

/** Squared moves of each ratee's mean when each rater is left out by turns; the rater's severity then rests on the other ratees alone. */
function dropMoves(pairs: PairMeans, lists: readonly number[][], variance: SeverityReport['variance']): Drops {
  const { ratee, rater } = crossedEffects(pairs, variance);
  const prior = variance.rater > 0 ? 1 / variance.rater : Number.POSITIVE_INFINITY;
  const pull = new Float64Array(pairs.raters);
  const mass = new Float64Array(pairs.raters);
  const gap = (p: number) => (pairs.mean[p] as number) - (ratee[pairs.ratee[p] as number] as number);
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.rater[p] as number;
    pull[at] = (pull[at] as number) + (pairs.precision[p] as number) * gap(p);
    mass[at] = (mass[at] as number) + (pairs.precision[p] as number);
  }
  const apart = (p: number): number => {
    const at = pairs.rater[p] as number;
    const w = pairs.precision[p] as number;
    const rest = (mass[at] as number) - w;
    return rest > 1e-12 ? ((pull[at] as number) - w * gap(p)) / (rest + prior) : 0;
  };
  const raw = new Float64Array(pairs.ratees);
  const adjusted = new Float64Array(pairs.ratees);
  let n = 0;
  lists.forEach((list, at) => {
    if (list.length < 2) return;
    const plain = list.map((p) => pairs.mean[p] as number);
    const own = list.map(
      (p) => (pairs.mean[p] as number) - (variance.rater > 0 ? apart(p) : (rater[pairs.rater[p] as number] as number)),
    );
    const moves = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + ((mean - value) / (values.length - 1)) ** 2, 0) / values.length;
    };
    raw[at] = moves(plain);
    adjusted[at] = moves(own);
    n += list.length;
  });
  return { raw, adjusted, n };
}

function sdOf(x: Float64Array, who: Int32Array): number {
  let mean = 0;
  for (const i of who) mean += x[i] as number;
  mean /= who.length;
  let squares = 0;
  for (const i of who) squares += ((x[i] as number) - mean) ** 2;
  return Math.sqrt(squares / Math.max(1, who.length - 1));
}

function decide(
  report: SeverityReport,
  gain: Estimate,
  ratees: number,
  least: number,
  confounded: boolean,
): readonly [WorthVerdict, WorthGround] {
  const { value, lower, upper } = gain;
  if (report.variance.rater === 0) return ['no', 'no-rater-variance'];
  if (ratees < leastRatees || value === null || lower === null || upper === null) return ['unclear', 'too-few'];
  if (lower > 0 && value >= least) return confounded ? ['inside', 'inside-units'] : ['yes', 'gain'];
  if (upper < least) return ['no', value < 0 ? 'loss' : 'small-gain'];
  return ['unclear', 'wide-interval'];
}

/**
 * Is taking severity out worth it on these ratings? Each ratee's raters are split in two halves, severities are estimated in each half by
 * itself (variances of the whole), and the halves' means are correlated over ratees, raw and adjusted; intervals by bootstrap over ratees.
 * Where raters hardly differ the plain mean is as good and the verdict is "no" (NeurIPS 2014: .5440 to .5456; Sajjadi et al. 2016: nothing
 * beat the mean). Cost O(splits x pairs x rounds + splits x resamples x ratees).
 */
export function worthReport(ratings: Ratings, report: SeverityReport, options: WorthOptions = {}): WorthReport {
  const { seed = 1, splits = 10, resamples = 200, least = 0.02, confounded = false } = options;
  const pairs = pairMeans(ratings, report);
  const lists = byRatee(pairs);
  const who = Int32Array.from(lists.flatMap((list, at) => (list.length > 1 ? [at] : [])));
  const { ratee, rater, residual, halo = 0 } = report.variance;
  const none = { value: null, lower: null, upper: null };
  const nothing = { raw: none, adjusted: none, gain: none };
  const raterShare = rater / (ratee + rater + residual + halo);
  const raters = who.reduce((sum, at) => sum + (lists[at]?.length ?? 0), 0) / Math.max(1, who.length);
  const method = 'variance components and design; intervals by split halves of raters, bootstrap over ratees';
  if (who.length < 3) {
    const [verdict, ground] = decide(report, none, who.length, least, confounded);
    const empty = { ...nothing, ratees: who.length, splits: 0, raters };
    return { verdict, ground, raterShare, splitHalf: empty, leaveOneOut: { ...nothing, drops: 0 }, method };
  }
  const halves = splitHalves(pairs, lists, report.variance, splits, seed);
  const drops = dropMoves(pairs, lists, report.variance);
  const whole = halfMeans(pairs, new Uint8Array(pairs.pairs).fill(1), crossedEffects(pairs, report.variance).rater);
  const half = (people: Int32Array, kind: 'raw' | 'adjusted', some: readonly Halves[]): number =>
    stepped(some.reduce((sum, split) => sum + correlation(split[kind][0], split[kind][1], people), 0) / some.length);
  const left = (people: Int32Array, kind: 'raw' | 'adjusted'): number => {
    const sd = sdOf(whole[kind === 'raw' ? 0 : 1], people);
    const square = people.reduce((sum, at) => sum + (drops[kind][at] as number), 0) / people.length;
    return sd > 0 ? Math.sqrt(square) / sd : 0;
  };
  const figures = (people: Int32Array, some: readonly Halves[]) => {
    const [a, b, c, d] = [
      half(people, 'raw', some),
      half(people, 'adjusted', some),
      left(people, 'raw'),
      left(people, 'adjusted'),
    ];
    return [a, b, b - a, c, d, d - c] as const;
  };
  const stream = randomStream(seed + 1);
  const drawn = Array.from({ length: resamples }, () =>
    figures(
      Int32Array.from(who, () => who[stream.index(who.length)] as number),
      halves,
    ),
  );
  const own = figures(who, halves);
  const at = (k: number): Estimate =>
    percentiles(
      drawn.map((row) => row[k] ?? 0),
      own[k] ?? 0,
    );
  const known = scoreReliability(pairs, report);
  const moved = (k: number, value: number | undefined): Estimate => shifted(at(k), value);
  const splitHalf = {
    raw: moved(0, known?.raw),
    adjusted: moved(1, known?.adjusted),
    gain: moved(2, known === null ? undefined : known.adjusted - known.raw),
    ratees: who.length,
    splits,
    raters,
  };
  const [verdict, ground] = decide(report, splitHalf.gain, who.length, least, confounded);
  return {
    verdict,
    ground,
    raterShare,
    splitHalf,
    leaveOneOut: { raw: at(3), adjusted: at(4), gain: at(5), drops: drops.n },
    method,
  };
}
