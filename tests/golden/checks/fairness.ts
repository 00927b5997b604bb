import { join } from 'node:path';
import { holm } from '#shared/stats/base/holm.ts';
import { cliffsDelta } from '#shared/stats/fairness/cliffs-delta.ts';
import { fairnessCases } from '#shared/stats/fairness/input.ts';
import { mannWhitney } from '#shared/stats/fairness/mann-whitney.ts';
import { fairnessReport } from '#shared/stats/fairness/report.ts';
import { fisherExact, impactRatio, tableChiSquare } from '#shared/stats/fairness/two-by-two.ts';
import { at, type CheckFamily, type CheckRow, expectedOf, numberAt, numbersAt, rowsOf } from './check.ts';

const tolerance = 1e-9;

function impact(expected: unknown, name: string): CheckRow[] {
  const [a = 0, b = 0] = numbersAt(expected, 'impact', name, 'selected');
  const [sizeA = 0, sizeB = 0] = numbersAt(expected, 'impact', name, 'n');
  const [lower = 0, upper = 0] = numbersAt(expected, 'impact', name, 'katz_log_ci95');
  const exact = fisherExact({ chosenA: a, otherA: sizeA - a, chosenB: b, otherB: sizeB - b });
  const swapped = { chosenA: b, otherA: sizeB - b, chosenB: a, otherB: sizeA - a };
  const ratio = impactRatio(swapped);
  const row = (figure: string, ours: number | null | undefined, key: string): CheckRow => ({
    figure: `${name} ${figure}`,
    ours: ours ?? null,
    expected: numberAt(expected, 'impact', name, key),
    tolerance,
  });
  return [
    row('Fisher two-sided', exact.twoSided, 'fisher_two_sided'),
    row('Fisher less', exact.less, 'fisher_less'),
    row('Fisher greater', exact.greater, 'fisher_greater'),
    // R stops its root search at about 1e-4.
    { ...row('odds ratio', exact.oddsRatio, 'odds_ratio_cmle'), tolerance: 2e-4, relative: true },
    row('impact ratio', ratio.value, 'impact_ratio_2_over_1'),
    { figure: `${name} impact lower`, ours: ratio.lower, expected: lower, tolerance },
    { figure: `${name} impact upper`, ours: ratio.upper, expected: upper, tolerance },
    row('chi-square p', tableChiSquare(swapped)?.p, 'p_chisq_no_cc'),
    row('Yates p', tableChiSquare(swapped)?.pCorrected, 'p_chisq_cc'),
  ];
}

function strata(folder: string, expected: unknown): CheckRow[] {
  const rows = rowsOf(join(folder, 'ucb.csv'));
  const column = (name: string): string[] => rows.map((row) => row[name] ?? '');
  const cases = fairnessCases(
    { group: column('Gender'), outcome: column('Admit'), stratum: column('Dept'), count: column('Freq') },
    { favourable: ['Admitted'] },
  );
  const test = fairnessReport(cases, { reference: 'Female' }).comparisons[0]?.mantelHaenszel;
  const [lower = 0, upper = 0] = numbersAt(expected, 'cmh_ucb', 'ci');
  const row = (figure: string, ours: number | null | undefined, value: number, allowed = tolerance): CheckRow => ({
    figure: `CMH ${figure}`,
    ours: ours ?? null,
    expected: value,
    tolerance: allowed,
  });
  return [
    row('chi-square', test?.chiSquare, numberAt(expected, 'cmh_ucb', 'chisq')),
    row('p', test?.p, numberAt(expected, 'cmh_ucb', 'p')),
    row('odds ratio', test?.oddsRatio.value, numberAt(expected, 'cmh_ucb', 'common_or_mh')),
    row('lower', test?.oddsRatio.lower, lower),
    row('upper', test?.oddsRatio.upper, upper),
    row('exact p', test?.exact?.twoSided, numberAt(expected, 'cmh_ucb', 'exact_p')),
    row('exact odds ratio', test?.exact?.oddsRatio, numberAt(expected, 'cmh_ucb', 'exact_or'), 2e-4),
  ];
}

/** effsize's variance for this sample is not Cliff's formula (see tests/golden/README.md); the others are. */
const otherVariance = new Set(['sleepy']);

function ranks(expected: unknown, name: string): CheckRow[] {
  const x = numbersAt(expected, 'mann_whitney', name, 'x');
  const y = numbersAt(expected, 'mann_whitney', name, 'y');
  const test = mannWhitney(x, y);
  const delta = cliffsDelta(x, y);
  const [lower = 0, upper = 0] = numbersAt(expected, 'mann_whitney', name, 'cliffs_ci95_effsize');
  const row = (figure: string, ours: number | null | undefined, key: string): CheckRow => ({
    figure: `${name} ${figure}`,
    ours: ours ?? null,
    expected: numberAt(expected, 'mann_whitney', name, key),
    tolerance,
  });
  const interval: CheckRow[] = otherVariance.has(name)
    ? []
    : [
        { figure: `${name} delta lower`, ours: delta.lower, expected: lower, tolerance },
        { figure: `${name} delta upper`, ours: delta.upper, expected: upper, tolerance },
      ];
  return [
    row('U', test.u, 'U_x'),
    row('p', test.p, 'p_normal_nocc'),
    row('p corrected', test.pCorrected, 'p_normal_cc'),
    row('exact p', test.exact?.twoSided, 'p_exact_coin'),
    row('exact p greater', test.exact?.greater, 'p_exact_greater_coin'),
    row('delta', delta.value, 'cliffs_delta'),
    row('A', test.superiority, 'vargha_delaney_A'),
    ...interval,
  ];
}

function check(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const adjusted = holm(numbersAt(expected, 'p_adjust', 'p'));
  return [
    ...Object.keys(Object(at(expected, 'impact'))).flatMap((name) => impact(expected, name)),
    ...strata(folder, expected),
    ...Object.keys(Object(at(expected, 'mann_whitney'))).flatMap((name) => ranks(expected, name)),
    ...numbersAt(expected, 'p_adjust', 'holm').map((value, index) => ({
      figure: `Holm ${index + 1}`,
      ours: adjusted[index] ?? null,
      expected: value,
      tolerance,
    })),
  ];
}

export const fairnessChecks: CheckFamily = { name: 'fairness', cases: [{ folder: 'fairness', check }] };
