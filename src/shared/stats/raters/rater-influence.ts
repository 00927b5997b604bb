import type { PairMeans } from '../linear/pair-means.ts';
import type { SeverityReport } from '../linear/report.ts';
import { classOf } from '../linear/score-adjustment.ts';

/** What becomes of fair scores when one rater is left out, the severities of the others as they are. */
export interface RaterInfluence {
  /** Ratees of this rater whom others rated as well. */
  readonly people: number;
  /** Mean and largest change of a fair score, without regard to its direction; null where nobody else rated. */
  readonly mean: number | null;
  readonly largest: number | null;
  /** Ratees whose fair score passes a cut; null without cuts. */
  readonly crossing: number | null;
}

/** Influence of every rater in the order of the report, from sums over pairs. Cost O(pairs). */
export function raterInfluence(
  pairs: PairMeans,
  report: SeverityReport,
  cuts: readonly number[] | null,
): readonly RaterInfluence[] {
  const mass = new Float64Array(pairs.ratees);
  const sum = new Float64Array(pairs.ratees);
  const own = (p: number): number =>
    (pairs.plain[p] as number) + (report.raters[pairs.rater[p] as number]?.severity ?? 0);
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    const count = pairs.count[p] as number;
    mass[at] = (mass[at] as number) + count;
    sum[at] = (sum[at] as number) + count * own(p);
  }
  const found = report.raters.map(() => ({ people: 0, sum: 0, largest: 0, crossing: 0 }));
  for (let p = 0; p < pairs.pairs; p++) {
    const at = pairs.ratee[p] as number;
    const count = pairs.count[p] as number;
    const rest = (mass[at] as number) - count;
    const rater = found[pairs.rater[p] as number];
    if (rest < 1 || rater === undefined) continue;
    const whole = (sum[at] as number) / (mass[at] as number);
    const without = ((sum[at] as number) - count * own(p)) / rest;
    const change = Math.abs(without - whole);
    rater.people += 1;
    rater.sum += change;
    rater.largest = Math.max(rater.largest, change);
    if (cuts !== null && classOf(without, cuts) !== classOf(whole, cuts)) rater.crossing += 1;
  }
  return found.map(({ people, sum: changes, largest, crossing }) => ({
    people,
    mean: people === 0 ? null : changes / people,
    largest: people === 0 ? null : largest,
    crossing: cuts === null ? null : crossing,
  }));
}
