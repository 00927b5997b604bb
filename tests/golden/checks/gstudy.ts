import { join } from 'node:path';
import { gstudyReport } from '#shared/stats/gstudy/report.ts';
import { type CheckFamily, type CheckRow, expectedOf, numberAt, ratingsIn } from './check.ts';

const effects: readonly (readonly [theirs: string, ours: string])[] = [
  ['p', 'ratee'],
  ['t', 'criterion'],
  ['r:t', 'rater:criterion'],
  ['pt', 'ratee:criterion'],
  ['p:r:t', 'residual'],
];

function brennan(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const report = gstudyReport(ratingsIn(join(folder, 'input.csv'), 'Person', 'Rater', 'Score', 'Task'));
  return [
    ...effects.map(([theirs, ours]) => ({
      figure: `variance ${ours}`,
      ours: report.variance[ours] ?? null,
      expected: numberAt(expected, 'anova', theirs),
      tolerance: 1e-9,
    })),
    {
      figure: 'generalizability',
      ours: report.observed.generalizability,
      expected: numberAt(expected, 'dstudy_anova', 'Erho2'),
      tolerance: 1e-9,
    },
    {
      figure: 'dependability',
      ours: report.observed.dependability,
      expected: numberAt(expected, 'dstudy_anova', 'Phi'),
      tolerance: 1e-9,
    },
    {
      figure: 'absolute error',
      ours: report.observed.errorSd ** 2,
      expected: numberAt(expected, 'dstudy_anova', 'var_abs'),
      tolerance: 1e-9,
    },
  ];
}

export const gstudyChecks: CheckFamily = { name: 'gstudy', cases: [{ folder: 'gtheory-brennan-3.2', check: brennan }] };
