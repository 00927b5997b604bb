import type { Ratings } from '../base/ratings.ts';
import { normalCdf } from '../base/special.ts';
import { type PairMeans, pairMeans } from './pair-means.ts';
import type { SeverityReport } from './report.ts';

/** A ratee's plain mean, and what it would be had the raters been of the panel's severity. */
export interface AdjustedScore {
  readonly id: string;
  /** Ratings and raters behind the mean. */
  readonly n: number;
  readonly raters: number;
  readonly raw: number;
  /** Raw plus the mean severity of those who rated. Not drawn to the middle, so it is on the scale of the raw mean. */
  readonly adjusted: number;
  readonly shift: number;
  /** Standard error of the shift: what is not known of the severities (their covariances are left out). */
  readonly shiftSe: number;
  /** Standard error of the adjusted score: of the shift and of the raters' own scatter. */
  readonly se: number;
  /** Standard deviation between the raters' means of this ratee, severity taken out; null for one rater. */
  readonly spread: number | null;
}

interface Sums {
  readonly raw: Float64Array;
  readonly shift: Float64Array;
  readonly mass: Float64Array;
  readonly n: Int32Array;
  readonly raters: Int32Array;
  readonly unknown: Float64Array;
  readonly scatter: Float64Array;
}

function summed(pairs: PairMeans, report: SeverityReport): Sums {
  const { ratees } = pairs;
  const sums: Sums = {
    raw: new Float64Array(ratees),
    shift: new Float64Array(ratees),
    mass: new Float64Array(ratees),
    n: new Int32Array(ratees),
    raters: new Int32Array(ratees),
    unknown: new Float64Array(ratees),
    scatter: new Float64Array(ratees),
  };
  const add = (list: Float64Array | Int32Array, at: number, value: number) => {
    list[at] = (list[at] as number) + value;
  };
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    const count = pairs.count[p] as number;
    const rater = report.raters[pairs.rater[p] as number];
    if (rater === undefined) continue;
    add(sums.raw, at, count * (pairs.plain[p] as number));
    add(sums.shift, at, count * rater.severity);
    add(sums.mass, at, count);
    add(sums.n, at, count);
    add(sums.raters, at, 1);
    add(sums.unknown, at, count ** 2 * rater.seTotal ** 2);
    add(sums.scatter, at, count ** 2 / (pairs.precision[p] as number));
  }
  return sums;
}

function spreads(pairs: PairMeans, report: SeverityReport): Float64Array {
  const n = new Int32Array(pairs.ratees);
  const mean = new Float64Array(pairs.ratees);
  const squares = new Float64Array(pairs.ratees);
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    const value = (pairs.mean[p] as number) + (report.raters[pairs.rater[p] as number]?.severity ?? 0);
    n[at] = (n[at] as number) + 1;
    const gap = value - (mean[at] as number);
    mean[at] = (mean[at] as number) + gap / (n[at] as number);
    squares[at] = (squares[at] as number) + gap * (value - (mean[at] as number));
  }
  return squares.map((sum, at) => ((n[at] as number) > 1 ? Math.sqrt(sum / ((n[at] as number) - 1)) : -1));
}

/** Every ratee's raw and adjusted mean. Cost O(n). */
export function adjustedScores(
  ratings: Ratings,
  report: SeverityReport,
  pairs = pairMeans(ratings, report),
): AdjustedScore[] {
  const sums = summed(pairs, report);
  const spread = spreads(pairs, report);
  return ratings.ratees.map((id, at) => {
    const mass = sums.mass[at] as number;
    const raw = (sums.raw[at] as number) / mass;
    const shift = (sums.shift[at] as number) / mass;
    const unknown = (sums.unknown[at] as number) / mass ** 2;
    const apart = spread[at] as number;
    return {
      id,
      n: sums.n[at] as number,
      raters: sums.raters[at] as number,
      raw,
      adjusted: raw + shift,
      shift,
      shiftSe: Math.sqrt(unknown),
      se: Math.sqrt(unknown + (sums.scatter[at] as number) / mass ** 2),
      spread: apart < 0 ? null : apart,
    };
  });
}

/** The class of a value among rising cuts: how many of them it reaches (a value on a cut is above it). */
export function classOf(value: number, cuts: readonly number[]): number {
  return cuts.reduce((at, cut) => at + (value >= cut ? 1 : 0), 0);
}

/** Chance of each class between rising cuts for a normal value; one more than there are cuts, sums to 1. `se` 0: certain. */
export function classChances(value: number, se: number, cuts: readonly number[]): number[] {
  if (!(se > 0)) {
    const own = classOf(value, cuts);
    return Array.from({ length: cuts.length + 1 }, (_, at) => (at === own ? 1 : 0));
  }
  const below = [0, ...cuts.map((cut) => normalCdf((cut - value) / se)), 1];
  return Array.from({ length: cuts.length + 1 }, (_, at) =>
    Math.max(0, (below[at + 1] as number) - (below[at] as number)),
  );
}
