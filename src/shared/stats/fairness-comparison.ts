import { cliffsDelta } from './cliffs-delta.ts';
import type { Estimate, Figure } from './estimate.ts';
import type { FairnessCases } from './fairness-input.ts';
import { mannWhitney } from './mann-whitney.ts';
import { type MantelHaenszel, mantelHaenszel } from './mantel-haenszel.ts';
import { fisherExact, type ImpactRatio, impactRatio, type TwoByTwo } from './two-by-two.ts';

/** `below`: the whole interval lies under 4/5; `below-uncertain`: the ratio does, the interval does not; likewise `met`. */
export type FourFifths = 'below' | 'below-uncertain' | 'met-uncertain' | 'met';

/** One p-value with its Holm adjustment over all comparisons of the report. */
export interface AdjustedP {
  readonly p: number;
  readonly holm: number;
  readonly method: string;
}

/** A group held against the reference group. Figures from which a count under the minimum could be read off are null. */
export interface FairnessComparison {
  readonly group: string;
  readonly reference: string;
  readonly n: number | null;
  readonly suppressed: boolean;
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

const unadjusted = (p: number, method: string): AdjustedP => ({ p, holm: p, method });

/**
 * Group `a` against reference `b`. Under `minimum` people in either group nothing is compared; under `minimum` people in a cell of
 * the outcome, ratios and odds are withheld and only the p-values stay. Holm is filled in by the report.
 */
export function compareGroups(cases: FairnessCases, a: number, b: number, minimum: number): FairnessComparison {
  const table = crossTable(cases, a, b, -1);
  const sizeA = table.chosenA + table.otherA;
  const sizeB = table.chosenB + table.otherB;
  const base = { group: cases.groups[a] ?? '', reference: cases.groups[b] ?? '', impactRatio: null, fourFifths: null };
  const nothing = { ...base, fisher: null, mantelHaenszel: null, mannWhitney: null, cliffsDelta: null };
  if (Math.min(sizeA, sizeB) < Math.max(1, minimum)) return { ...nothing, n: null, suppressed: true };
  const hidden = cases.chosen !== null && Math.min(table.chosenA, table.otherA, table.chosenB, table.otherB) < minimum;
  const ratio = cases.chosen && !hidden ? impactRatio(table) : null;
  const exact = cases.chosen ? fisherExact(table) : null;
  const odds = exact && !hidden ? { value: exact.oddsRatio, lower: exact.lower, upper: exact.upper } : null;
  const tables = cases.chosen && cases.stratum ? cases.strata.map((_, at) => crossTable(cases, a, b, at)) : [];
  const strata = mantelHaenszel(tables);
  const x = cases.score ? groupScores(cases, a) : null;
  const y = cases.score ? groupScores(cases, b) : null;
  const ranks = x && y ? mannWhitney(x, y) : null;
  return {
    ...base,
    n: sizeA + sizeB,
    suppressed: hidden,
    impactRatio: ratio,
    fourFifths: ratio ? fourFifths(ratio) : null,
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
    cliffsDelta: x && y ? cliffsDelta(x, y) : null,
  };
}
