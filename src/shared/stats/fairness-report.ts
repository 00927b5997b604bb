import { Problem } from '#shared/problem.ts';
import { type Estimate, noEstimate, type StatWarning, warn } from './estimate.ts';
import { compareGroups, crossTable, type FairnessComparison, groupScores } from './fairness-comparison.ts';
import type { FairnessCases } from './fairness-input.ts';
import { holm } from './holm.ts';
import { wilson } from './proportion.ts';

export interface FairnessOptions {
  /** The group that others are held against; default: highest share chosen (29 CFR 1607.4 D), without outcome the largest group. */
  readonly reference?: string;
  /** Cells of fewer people are withheld; default 5. */
  readonly minimumCell?: number;
}

export interface GroupLine {
  readonly group: string;
  /** Null when withheld. */
  readonly n: number | null;
  readonly chosen: number | null;
  /** Share chosen with Wilson's interval. */
  readonly share: Estimate;
  readonly median: number | null;
  readonly mean: number | null;
  readonly suppressed: boolean;
}

export interface FairnessReport {
  /** People compared; null when a single withheld group could be found by subtraction. */
  readonly n: number | null;
  readonly blanks: number;
  readonly minimumCell: number;
  readonly reference: string;
  readonly referenceRule: 'given' | 'highest-share' | 'largest-group';
  readonly strata: number;
  readonly groups: readonly GroupLine[];
  readonly comparisons: readonly FairnessComparison[];
  readonly warnings: readonly StatWarning[];
}

interface Counted {
  readonly n: number;
  readonly chosen: number;
}

function countGroups(cases: FairnessCases): Counted[] {
  return cases.groups.map((_, at) => {
    const table = crossTable(cases, at, -1, -1);
    return { n: table.chosenA + table.otherA, chosen: table.chosenA };
  });
}

function median(sorted: Float64Array): number | null {
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[half] ?? null) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function groupLine(cases: FairnessCases, at: number, counted: Counted, minimum: number): GroupLine {
  const group = cases.groups[at] ?? '';
  const { n, chosen } = counted;
  const withheld = { group, n: null, chosen: null, share: noEstimate, median: null, mean: null, suppressed: true };
  if (n < minimum) return withheld;
  const scores = cases.score ? groupScores(cases, at).sort() : null;
  const level = {
    median: scores ? median(scores) : null,
    mean: scores ? scores.reduce((sum, x) => sum + x, 0) / n : null,
  };
  if (cases.chosen === null) return { ...withheld, ...level, n, suppressed: false };
  if (Math.min(chosen, n - chosen) < minimum) return { ...withheld, ...level, n };
  return { group, n, chosen, share: wilson(chosen, n), ...level, suppressed: false };
}

function referenceOf(
  cases: FairnessCases,
  counted: readonly Counted[],
  minimum: number,
  given: string | undefined,
): number {
  if (given !== undefined) {
    const at = cases.groups.indexOf(given.trim());
    if (at < 0) throw new Problem('fairness.reference-unknown', { reference: given, groups: cases.groups.join(', ') });
    return at;
  }
  const large = counted.flatMap((group, at) => (group.n >= minimum && group.n > 0 ? [at] : []));
  const rank = (at: number): number => {
    const group = counted[at] ?? { n: 0, chosen: 0 };
    return cases.chosen ? group.chosen / group.n : group.n;
  };
  const [first] = large.sort((a, b) => rank(b) - rank(a) || (counted[b]?.n ?? 0) - (counted[a]?.n ?? 0) || a - b);
  if (first === undefined) throw new Problem('fairness.too-small', { minimum });
  return first;
}

/** Holm within each kind of test, over the comparisons that have one. */
function adjusted(comparisons: readonly FairnessComparison[]): FairnessComparison[] {
  const adjust = (pick: (c: FairnessComparison) => number | undefined): Map<FairnessComparison, number> => {
    const tested = comparisons.filter((c) => pick(c) !== undefined);
    const values = holm(tested.map((c) => pick(c) ?? 1));
    return new Map(tested.map((c, at) => [c, values[at] ?? 1]));
  };
  const fisher = adjust((c) => c.fisher?.p);
  const strata = adjust((c) => c.mantelHaenszel?.p);
  const ranks = adjust((c) => c.mannWhitney?.p);
  return comparisons.map((c) => ({
    ...c,
    fisher: c.fisher && { ...c.fisher, holm: fisher.get(c) ?? 1 },
    mantelHaenszel: c.mantelHaenszel && { ...c.mantelHaenszel, holm: strata.get(c) ?? 1 },
    mannWhitney: c.mannWhitney && { ...c.mannWhitney, holm: ranks.get(c) ?? 1 },
  }));
}

/**
 * Are groups treated alike: every group against a reference by four-fifths ratio, Fisher, Mann-Whitney, Cliff's delta and (over strata)
 * Cochran-Mantel-Haenszel, Holm-adjusted. Differences found here are a reason to look, not a proof of unfairness. Problems:
 * `fairness.one-group`, `fairness.too-small`, `fairness.reference-unknown`. Cost O(groups x (people + strata)) and the exact tests.
 */
export function fairnessReport(cases: FairnessCases, options: FairnessOptions = {}): FairnessReport {
  const minimum = options.minimumCell ?? 5;
  if (cases.groups.length < 2) throw new Problem('fairness.one-group', { group: cases.groups[0] ?? '' });
  const counted = countGroups(cases);
  const reference = referenceOf(cases, counted, minimum, options.reference);
  const groups = counted.map((group, at) => groupLine(cases, at, group, minimum));
  const others = cases.groups.flatMap((_, at) => (at === reference ? [] : [at]));
  const comparisons = adjusted(others.map((at) => compareGroups(cases, at, reference, minimum)));
  const warnings: StatWarning[] = [];
  const withheld = groups.filter((line) => line.suppressed).length;
  if (withheld > 0) warnings.push(warn('fairness.suppressed', { n: withheld, minimum }));
  if (cases.stratum && cases.chosen && comparisons.every((c) => c.mantelHaenszel === null))
    warnings.push(warn('fairness.strata-empty', {}, ['comparisons.fisher']));
  if (comparisons.some((c) => c.fourFifths === 'below-uncertain'))
    warnings.push(warn('fairness.uncertain-ratio', {}, ['comparisons.fisher']));
  const alone = groups.filter((line) => line.n === null).length === 1;
  return {
    n: alone ? null : counted.reduce((sum, group) => sum + group.n, 0),
    blanks: cases.blanks,
    minimumCell: minimum,
    reference: cases.groups[reference] ?? '',
    referenceRule: options.reference !== undefined ? 'given' : cases.chosen ? 'highest-share' : 'largest-group',
    strata: cases.strata.length,
    groups,
    comparisons,
    warnings,
  };
}
