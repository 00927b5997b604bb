import { Problem } from '#shared/kernel/problem.ts';
import { holm } from '#shared/stats/base/holm.ts';
import { type Estimate, noEstimate, type StatWarning, warn } from '../base/estimate.ts';
import { wilson } from '../base/proportion.ts';
import { compareGroups, crossTable, type FairnessComparison, groupScores, isTested } from './comparison.ts';
import type { FairnessCases } from './input.ts';

interface FairnessOptions {
  /** The group that others are held against; left out, `rule` finds it. */
  readonly reference?: string;
  /** Highest share chosen (29 CFR 1607.4 D; the default where there is an outcome), or the largest group, which chance does not choose. */
  readonly rule?: 'highest-share' | 'largest-group';
  /** Cells of fewer people are withheld; default 5. */
  readonly minimumCell?: number;
}

interface GroupLine {
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

function ruleOf(cases: FairnessCases, { rule }: FairnessOptions): 'highest-share' | 'largest-group' {
  return cases.chosen === null ? 'largest-group' : (rule ?? 'highest-share');
}

function referenceOf(
  cases: FairnessCases,
  counted: readonly Counted[],
  minimum: number,
  options: FairnessOptions,
): number {
  const given = options.reference;
  if (given !== undefined) {
    const at = cases.groups.indexOf(given.trim());
    if (at < 0) throw new Problem('fairness.reference-unknown', { reference: given, groups: cases.groups.join(', ') });
    return at;
  }
  const large = counted.flatMap((group, at) => (group.n >= minimum && group.n > 0 ? [at] : []));
  const rank = (at: number): number => {
    const group = counted[at] ?? { n: 0, chosen: 0 };
    return ruleOf(cases, options) === 'highest-share' ? group.chosen / group.n : group.n;
  };
  const [first] = large.sort((a, b) => rank(b) - rank(a) || (counted[b]?.n ?? 0) - (counted[a]?.n ?? 0) || a - b);
  if (first === undefined) throw new Problem('fairness.too-small', { minimum });
  return first;
}

/** Several lines of one look at fairness, each a way to group people and an outcome. */
interface FairnessFamilyLine {
  readonly cases: FairnessCases;
  /** How much of the error this line may spend, against the others; shared among its comparisons. */
  readonly weight: number;
}

interface Comparing {
  readonly cases: FairnessCases;
  readonly counted: readonly Counted[];
  readonly reference: number;
  /** Groups held against the reference, in the order of the groups. */
  readonly others: readonly number[];
  /** Comparisons that have a test. */
  readonly tested: number;
  readonly weight: number;
}

function comparing({ cases, weight }: FairnessFamilyLine, options: FairnessOptions, minimum: number): Comparing {
  if (cases.groups.length < 2) throw new Problem('fairness.one-group', { group: cases.groups[0] ?? '' });
  const counted = countGroups(cases);
  const reference = referenceOf(cases, counted, minimum, options);
  const others = cases.groups.flatMap((_, at) => (at === reference ? [] : [at]));
  const size = counted[reference]?.n ?? 0;
  const tested = others.filter((at) => isTested(counted[at]?.n ?? 0, size, minimum)).length;
  return { cases, counted, reference, others, tested, weight };
}

/** Within each kind of test a figure may only be claimed where the comparison's one test is: all kinds test that the groups are alike. */
function adjusted(c: FairnessComparison, holmOf: ReadonlyMap<FairnessComparison, number>): FairnessComparison {
  const own = holmOf.get(c);
  if (own === undefined || c.test === null) return c;
  return {
    ...c,
    test: { ...c.test, holm: own },
    fisher: c.fisher && { ...c.fisher, holm: Math.max(own, c.fisher.p) },
    mantelHaenszel: c.mantelHaenszel && { ...c.mantelHaenszel, holm: Math.max(own, c.mantelHaenszel.p) },
    mannWhitney: c.mannWhitney && { ...c.mannWhitney, holm: Math.max(own, c.mannWhitney.p) },
  };
}

function reportOf(
  { cases, counted, reference }: Comparing,
  comparisons: readonly FairnessComparison[],
  options: FairnessOptions,
  minimum: number,
): FairnessReport {
  const groups = counted.map((group, at) => groupLine(cases, at, group, minimum));
  const warnings: StatWarning[] = [];
  const withheld = groups.filter((line) => line.suppressed).length;
  if (withheld > 0) warnings.push(warn('fairness.suppressed', { n: withheld, minimum }));
  for (const { group, suppressed, test } of comparisons)
    if (suppressed && test !== null && test.holm < 0.05)
      warnings.push(warn('fairness.withheld-small-p', { group, p: test.holm }, ['comparisons.test']));
  if (cases.stratum && cases.chosen && comparisons.every((c) => c.mantelHaenszel === null))
    warnings.push(warn('fairness.strata-empty', {}, ['comparisons.fisher']));
  if (comparisons.some((c) => c.fourFifths === 'below-uncertain'))
    warnings.push(warn('fairness.uncertain-ratio', {}, ['comparisons.test']));
  const alone = groups.filter((line) => line.n === null).length === 1;
  return {
    n: alone ? null : counted.reduce((sum, group) => sum + group.n, 0),
    blanks: cases.blanks,
    minimumCell: minimum,
    reference: cases.groups[reference] ?? '',
    referenceRule: options.reference !== undefined ? 'given' : ruleOf(cases, options),
    strata: cases.strata.length,
    groups,
    comparisons,
    warnings,
  };
}

function compare(lines: readonly Comparing[], options: FairnessOptions, minimum: number, joint: boolean) {
  const total = lines.reduce((sum, { tested, weight }) => sum + (tested > 0 ? weight : 0), 0);
  const weightOf = ({ weight, tested }: Comparing): number => weight / total / Math.max(1, tested);
  const compared = lines.map((line) =>
    line.others.map((at) => {
      const confidence = joint ? 1 - 0.05 * weightOf(line) : 0.95;
      return compareGroups(line.cases, [at, line.reference], minimum, confidence);
    }),
  );
  const tests = compared.flatMap((list, at) =>
    list.flatMap((own) => {
      const line = lines[at];
      return own.test === null || line === undefined ? [] : [{ own, p: own.test.p, weight: weightOf(line) }];
    }),
  );
  const values = holm(
    tests.map(({ p }) => p),
    tests.map(({ weight }) => weight),
  );
  const holmOf = new Map(tests.map(({ own }, at) => [own, values[at] ?? 1]));
  return lines.map((line, at) =>
    reportOf(
      line,
      (compared[at] ?? []).map((own) => adjusted(own, holmOf)),
      options,
      minimum,
    ),
  );
}

/**
 * Are groups treated alike: every group against a reference by four-fifths ratio, Fisher, Mann-Whitney, Cliff's delta and (over strata)
 * Cochran-Mantel-Haenszel. One test of each comparison (`test`) is Holm-adjusted over all of them; the others can be claimed only where it
 * is. Differences found here are a reason to look, not a proof of unfairness. Problems: `fairness.one-group`, `fairness.too-small`,
 * `fairness.reference-unknown`. Cost O(groups x (people + strata)) and the exact tests.
 */
export function fairnessReport(cases: FairnessCases, options: FairnessOptions = {}): FairnessReport {
  const minimum = options.minimumCell ?? 5;
  const [report] = compare([comparing({ cases, weight: 1 }, options, minimum)], options, minimum, false);
  if (report === undefined) throw new Problem('fairness.nobody');
  return report;
}

/**
 * Several lines looked at together: weighted Holm over the tests of all of them, and intervals that hold all at once (each at
 * 1 - 0.05 x its weight). A line that cannot be compared gives its Problem and takes no share of the error.
 */
export function fairnessFamily(
  family: readonly FairnessFamilyLine[],
  options: FairnessOptions = {},
): readonly (FairnessReport | Problem)[] {
  const minimum = options.minimumCell ?? 5;
  const lines = family.map((line): Comparing | Problem => {
    try {
      return comparing(line, options, minimum);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  });
  const able = lines.flatMap((line) => (line instanceof Problem ? [] : [line]));
  const reports = compare(able, options, minimum, true);
  let next = 0;
  return lines.map((line) => (line instanceof Problem ? line : (reports[next++] as FairnessReport)));
}
