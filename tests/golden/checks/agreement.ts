import { join } from 'node:path';
import {
  type ChanceModel,
  chanceAgreement,
  type WeightName,
  weightBetween,
} from '#shared/stats/agreement/chance-agreement.ts';
import { cohenKappa, type PairTable } from '#shared/stats/agreement/cohen-kappa.ts';
import { type AgreementReport, agreementReport } from '#shared/stats/agreement/report.ts';
import { agreementTable } from '#shared/stats/agreement/table.ts';
import { type CheckFamily, type CheckRow, expectedOf, numberAt, numbersAt, ratingsIn, rowsOf } from './check.ts';

const tolerance = 1e-8;

function shroutFleiss(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const report = agreementReport(ratingsIn(join(folder, 'input.csv'), 'ratee', 'rater', 'score'));
  return (['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const).flatMap((form) => {
    const [lower = 0, upper = 0] = numbersAt(expected, 'psych', `ICC(${form})`, 'ci95');
    const own = report.icc[form];
    return [
      {
        figure: `ICC(${form})`,
        ours: own.value,
        expected: numberAt(expected, 'psych', `ICC(${form})`, 'icc'),
        tolerance,
      },
      { figure: `ICC(${form}) lower`, ours: own.lower, expected: lower, tolerance },
      { figure: `ICC(${form}) upper`, ours: own.upper, expected: upper, tolerance },
    ];
  });
}

const models: readonly (readonly [key: string, model: ChanceModel])[] = [
  ['gwetAC', 'gwet'],
  ['fleiss', 'fleiss'],
  ['conger', 'conger'],
  ['brennanPrediger', 'brennanPrediger'],
  ['pa', 'percent'],
];

function krippendorff(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const ratings = ratingsIn(join(folder, 'input.csv'), 'unit', 'rater', 'value');
  const { alpha } = agreementReport(ratings);
  const table = agreementTable(ratings, 'ratee');
  const rows: CheckRow[] = (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((metric) => ({
    figure: `alpha ${metric}`,
    ours: alpha[metric],
    expected: numberAt(expected, 'alpha_irr', metric),
    tolerance,
  }));
  for (const weight of ['unweighted', 'linear', 'quadratic'] as const satisfies readonly WeightName[])
    for (const [key, model] of models) {
      const own = chanceAgreement(table, weightBetween(weight, table.values), model);
      rows.push(
        {
          figure: `${key} ${weight}`,
          ours: own.value,
          expected: numberAt(expected, 'irrCAC', weight, key, 'coeff'),
          tolerance: 6e-6,
        },
        {
          figure: `${key} ${weight} se`,
          ours: own.se,
          expected: numberAt(expected, 'irrCAC', weight, key, 'se'),
          tolerance: 6e-6,
        },
      );
    }
  return rows;
}

function fleiss(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const { kappa } = agreementReport(ratingsIn(join(folder, 'input.csv'), 'subject', 'rater', 'category'));
  return [
    { figure: 'Fleiss kappa', ours: kappa.fleiss ?? null, expected: numberAt(expected, 'fleiss', 'kappa'), tolerance },
    { figure: 'Conger kappa', ours: kappa.conger ?? null, expected: numberAt(expected, 'conger_exact'), tolerance },
    { figure: 'Light kappa', ours: kappa.light ?? null, expected: numberAt(expected, 'light', 'kappa'), tolerance },
  ];
}

function crossTable(path: string, name: string): PairTable {
  const rows = rowsOf(path).filter((row) => row.table === name);
  const categories = Math.max(...rows.map((row) => Number(row.row)));
  const counts = new Float64Array(categories * categories);
  let n = 0;
  for (const { row, col, Freq } of rows) {
    counts[(Number(row) - 1) * categories + Number(col) - 1] = Number(Freq);
    n += Number(Freq);
  }
  return { categories, n, counts };
}

function cohen(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  return ['SexualFun', 'MSPatients_Winnipeg', 'MSPatients_NewOrleans', 'vision'].flatMap((name) => {
    const pair = crossTable(join(folder, 'input.csv'), name);
    const values = Float64Array.from({ length: pair.categories }, (_, index) => index + 1);
    return (['unweighted', 'linear', 'quadratic'] as const).flatMap((weight) => {
      const own = cohenKappa(pair, weightBetween(weight, values));
      return [
        {
          figure: `${name} ${weight}`,
          ours: own.value,
          expected: numberAt(expected, name, weight, 'kappa'),
          tolerance,
        },
        { figure: `${name} ${weight} se`, ours: own.se, expected: numberAt(expected, name, weight, 'ase'), tolerance },
      ];
    });
  });
}

function concordance(report: AgreementReport, expected: unknown, name: string): CheckRow[] {
  return [
    { figure: `${name} W`, ours: report.kendallW, expected: numberAt(expected, name, 'W_tiecorrected'), tolerance },
    {
      figure: `${name} chi-square`,
      ours: report.kendall.chiSquare,
      expected: numberAt(expected, name, 'chisq'),
      tolerance,
    },
    { figure: `${name} p`, ours: report.kendall.p, expected: numberAt(expected, name, 'p'), tolerance },
  ];
}

function kendall(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const report = (file: string): AgreementReport =>
    agreementReport(ratingsIn(join(folder, file), 'ratee', 'rater', 'score'));
  return [
    ...concordance(report('input.csv'), expected, 'anxiety'),
    ...concordance(report('video.csv'), expected, 'video'),
  ];
}

export const agreementChecks: CheckFamily = {
  name: 'agreement',
  cases: [
    { folder: 'icc-shrout-fleiss-1979', check: shroutFleiss },
    { folder: 'krippendorff-canonical', check: krippendorff },
    { folder: 'fleiss-1971', check: fleiss },
    { folder: 'kappa-weighted', check: cohen },
    { folder: 'kendall-w', check: kendall },
  ],
};
