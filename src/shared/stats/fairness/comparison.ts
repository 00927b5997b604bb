import { mantelCorrelation } from '#shared/stats/base/mantel-correlation.ts';
import type { Estimate, Figure } from '../base/estimate.ts';
import { cliffsDelta } from './cliffs-delta.ts';
import type { FairnessCases } from './input.ts';
import { mannWhitney } from './mann-whitney.ts';
import { type MantelHaenszel, mantelHaenszel } from './mantel-haenszel.ts';
import { fisherExact, type ImpactRatio, impactRatio, type TwoByTwo } from './two-by-two.ts';

/** `below`: the whole interval lies under 4/5; `below-uncertain`: the ratio does, the interval does not; likewise `met`. */
type FourFifths = 'below' | 'below-uncertain' | 'met-uncertain' | 'met';

/** One p-value with its Holm adjustment over all comparisons of the report. */
interface AdjustedP {
  readonly p: number;
  readonly holm: number;
  readonly method: string;
}

/** What the one test of a comparison rests on: scores or outcomes, inside strata where there are any that tell. */
export type FairnessTestKind = 'scores-in-strata' | 'scores' | 'outcomes-in-strata' | 'outcomes';

/** The one test of a comparison, on which its sentence rests. `direction`: 1 when the group fares better than the reference. */
interface FairnessTest extends AdjustedP {
  readonly kind: FairnessTestKind;
  readonly direction: -1 | 0 | 1;
}

/** A group held against the reference group. Figures from which a count under the minimum could be read off are null. */
export interface FairnessComparison {
  readonly group: string;
  readonly reference: string;
  readonly n: number | null;
  readonly suppressed: boolean;
  /** Level of every interval of this comparison. */
  readonly confidence: number;
  readonly test: FairnessTest | null;
  readonly impactRatio: ImpactRatio | null;
  readonly fourFifths: FourFifths | null;
  readonly fisher: (AdjustedP & { readonly oddsRatio: Estimate | null }) | null;
  readonly mantelHaenszel: (MantelHaenszel & { readonly holm: number }) | null;
  readonly mannWhitney: (AdjustedP & { readonly u: number; readonly z: number; readonly superiority: number }) | null;
  readonly cliffsDelta: Figure | null;
}

/** People chosen and not chosen of two groups, in one stratum or (-1) all. */
export function crossTable(cases: FairnessCases, a: number, b: number, stratum: number): TwoByTwo {
  const sums = { chosenA: 0, otherA: 0, chosenB: 0, otherB: 0 };
  cases.group.forEach((group, i) => {
    if (stratum >= 0 && cases.stratum?.[i] !== stratum) return;
    const n = cases.count[i] ?? 0;
    const yes = cases.chosen?.[i] === 1;
    if (group === a) sums[yes ? 'chosenA' : 'otherA'] += n;
    if (group === b) sums[yes ? 'chosenB' : 'otherB'] += n;
  });
  return sums;
}

/** Scores of one group, each as often as its entry counts. */
export function groupScores(cases: FairnessCases, at: number): Float64Array {
  const list: number[] = [];
  cases.group.forEach((group, i) => {
    if (group === at) for (let copy = 0; copy < (cases.count[i] ?? 0); copy++) list.push(cases.score?.[i] ?? 0);
  });
  return Float64Array.from(list);
}

function fourFifths(ratio: ImpactRatio): FourFifths | null {
  if (ratio.value === null || ratio.lower === null || ratio.upper === null) return null;
  if (ratio.value < 0.8) return ratio.upper < 0.8 ? 'below' : 'below-uncertain';
  return ratio.lower >= 0.8 ? 'met' : 'met-uncertain';
}

/** Groups of fewer people than `minimum` are not compared. */
export const isTested = (sizeA: number, sizeB: number, minimum: number): boolean =>
  Math.min(sizeA, sizeB) >= Math.max(1, minimum);

const unadjusted = (p: number, method: string): AdjustedP => ({ p, holm: p, method });

/** By the criterion of Mantel & Fleiss (1980) the counts are too few for the chi-square of the strata. */
function sparse(tables: readonly TwoByTwo[]): boolean {
  let [below, above] = [0, 0];
  for (const t of tables) {
    const sizeA = t.chosenA + t.otherA;
    const chosen = t.chosenA + t.chosenB;
    const size = sizeA + t.chosenB + t.otherB;
    if (size === 0) continue;
    const expected = (sizeA * chosen) / size;
    below += expected - Math.max(0, chosen - (size - sizeA));
    above += Math.min(sizeA, chosen) - expected;
  }
  return Math.min(below, above) < 5;
}

const directionOf = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Scores carry more than the outcome that is cut from them, and strata more than all people together; where both are left, that is tested. */
function testOf(
  cases: FairnessCases,
  [a, b]: readonly [number, number],
  tables: readonly TwoByTwo[],
  found: Pick<FairnessComparison, 'fisher' | 'mantelHaenszel' | 'mannWhitney'>,
  table: TwoByTwo,
): FairnessTest | null {
  const { fisher, mantelHaenszel: strata, mannWhitney: ranks } = found;
  if (cases.score !== null && cases.stratum !== null) {
    const weight = cases.count.map((n, i) => (cases.group[i] === a || cases.group[i] === b ? n : 0));
    const own = Float64Array.from(cases.group, (group) => (group === a ? 1 : 0));
    const inside = mantelCorrelation(own, cases.score, cases.stratum, weight);
    const method = 'mean scores over strata (Cochran, Mantel & Haenszel)';
    if (inside !== null)
      return { ...unadjusted(inside.p, method), kind: 'scores-in-strata', direction: directionOf(inside.z) };
  }
  if (ranks !== null)
    return {
      ...unadjusted(ranks.p, ranks.method),
      kind: 'scores',
      direction: directionOf(ranks.superiority - 0.5),
    };
  if (strata !== null) {
    const exact = strata.exact !== null && sparse(tables) ? strata.exact.twoSided : null;
    const odds = strata.oddsRatio.value;
    const direction = odds === null ? 1 : directionOf(odds - 1);
    const method = `${exact === null ? '' : 'exact '}Cochran-Mantel-Haenszel`;
    return { ...unadjusted(exact ?? strata.p, method), kind: 'outcomes-in-strata', direction };
  }
  if (fisher === null) return null;
  const gap = table.chosenA * table.otherB - table.otherA * table.chosenB;
  return { ...unadjusted(fisher.p, fisher.method), kind: 'outcomes', direction: directionOf(gap) };
}

/**
 * Group `a` against reference `b`. Under `minimum` people in either group nothing is compared; under `minimum` people in a cell of
 * the outcome, ratios and odds are withheld and only the p-values stay. Holm is filled in by the report.
 */
export function compareGroups(
  cases: FairnessCases,
  [a, b]: readonly [number, number],
  minimum: number,
  confidence: number,
): FairnessComparison {
  const table = crossTable(cases, a, b, -1);
  const sizeA = table.chosenA + table.otherA;
  const sizeB = table.chosenB + table.otherB;
  const names = { group: cases.groups[a] ?? '', reference: cases.groups[b] ?? '' };
  const base = { ...names, confidence, test: null, impactRatio: null, fourFifths: null };
  const nothing = { ...base, fisher: null, mantelHaenszel: null, mannWhitney: null, cliffsDelta: null };
  if (!isTested(sizeA, sizeB, minimum)) return { ...nothing, n: null, suppressed: true };
  const hidden = cases.chosen !== null && Math.min(table.chosenA, table.otherA, table.chosenB, table.otherB) < minimum;
  const ratio = cases.chosen && !hidden ? impactRatio(table, confidence) : null;
  const exact = cases.chosen ? fisherExact(table, confidence) : null;
  const odds = exact && !hidden ? { value: exact.oddsRatio, lower: exact.lower, upper: exact.upper } : null;
  const tables = cases.chosen && cases.stratum ? cases.strata.map((_, at) => crossTable(cases, a, b, at)) : [];
  const strata = mantelHaenszel(tables, confidence);
  const x = cases.score ? groupScores(cases, a) : null;
  const y = cases.score ? groupScores(cases, b) : null;
  const ranks = x && y ? mannWhitney(x, y) : null;
  const found = {
    fisher: exact ? { ...unadjusted(exact.twoSided, 'Fisher exact, two-sided'), oddsRatio: odds } : null,
    mantelHaenszel: strata ? { ...strata, holm: strata.p } : null,
    mannWhitney: ranks
      ? {
          ...(ranks.exact
            ? unadjusted(ranks.exact.twoSided, 'exact permutation, two-sided')
            : unadjusted(ranks.p, 'normal, ties corrected, two-sided')),
          u: ranks.u,
          z: ranks.z,
          superiority: ranks.superiority,
        }
      : null,
  };
  return {
    ...base,
    ...found,
    n: sizeA + sizeB,
    suppressed: hidden,
    test: testOf(cases, [a, b], tables, found, table),
    impactRatio: ratio,
    fourFifths: ratio ? fourFifths(ratio) : null,
    cliffsDelta: x && y ? cliffsDelta(x, y, confidence) : null,
  };
}
