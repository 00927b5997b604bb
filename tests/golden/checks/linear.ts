import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ratings, ratingsOf } from '#shared/stats/base/ratings.ts';
import { linearDesign } from '#shared/stats/linear/design.ts';
import { fitLinear, type LinearFit } from '#shared/stats/linear/fit.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { type ScalingName, scalingRatings } from '../scaling-ratings.ts';
import { at, type CheckFamily, type CheckRow, expectedOf, numberAt, numbersAt, ratingsIn, rowsOf } from './check.ts';

/** lme4 calls its factors by column name; ours are ratee and rater. */
interface Names {
  readonly ratee: string;
  readonly rater: string;
}

/** lme4's default stop leaves 1e-5 in variances, its tight one some 1e-7. */
const tight = { criterion: 1e-6, variance: 2e-6, blup: 1e-5 };
const loose = { criterion: 1e-4, variance: 2e-5, blup: 1e-4 };

function fitOf(ratings: Ratings, method: 'reml' | 'ml'): LinearFit {
  const { ratees, raters, criteria } = ratings;
  const design = linearDesign(
    { ...ratings, ratees: ratees.length, raters: raters.length, criteria: criteria.length },
    false,
  );
  return fitLinear(design, { method });
}

function fitRows(
  title: string,
  fit: LinearFit,
  expected: unknown,
  names: Partial<Names>,
  tolerance: { criterion: number; variance: number },
): CheckRow[] {
  const { rateeIsWide } = fit.design;
  const variance = (name: string, ours: number): CheckRow => {
    const value = numberAt(expected, 'variance', name);
    const relative = value !== 0;
    return { figure: `${title} variance ${name}`, ours, expected: value, tolerance: tolerance.variance, relative };
  };
  const [ratee, rater] = rateeIsWide ? (['wide', 'narrow'] as const) : (['narrow', 'wide'] as const);
  return [
    {
      figure: `${title} criterion`,
      ours: fit.deviance,
      expected: numberAt(expected, 'criterion'),
      tolerance: tolerance.criterion,
    },
    variance('Residual', fit.residual),
    ...(names.ratee === undefined ? [] : [variance(names.ratee, fit.variance[ratee])]),
    ...(names.rater === undefined ? [] : [variance(names.rater, fit.variance[rater])]),
  ];
}

/** One factor only: a rater of one level takes no part in the model. */
function oneWay(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const rows = rowsOf(join(folder, 'input.csv'));
  const levels = [...new Set(rows.map((row) => row.Batch ?? ''))];
  const ratings: Ratings = {
    n: rows.length,
    ratees: levels,
    raters: ['one'],
    criteria: [],
    ratee: Int32Array.from(rows, (row) => levels.indexOf(row.Batch ?? '')),
    rater: new Int32Array(rows.length),
    criterion: null,
    score: Float64Array.from(rows, (row) => Number(row.Yield)),
    weight: null,
    levels: null,
    ordered: true,
    blanks: 0,
  };
  const blups = rowsOf(join(folder, 'blup_Batch.csv'));
  const reml = fitOf(ratings, 'reml');
  return [
    ...fitRows('REML', reml, at(expected, 'REML'), { ratee: 'Batch' }, tight),
    ...fitRows('ML', fitOf(ratings, 'ml'), at(expected, 'ML'), { ratee: 'Batch' }, tight),
    ...blups.map((row) => ({
      figure: `blup ${row.level}`,
      ours: reml.point.wide[levels.indexOf(row.level ?? '')] ?? null,
      expected: Number(row.blup),
      tolerance: 1e-4,
    })),
  ];
}

function blupRows(folder: string, file: string, ours: ReadonlyMap<string, readonly [number, number]>): CheckRow[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return rowsOf(path).flatMap((row) => {
    const [effect, se] = ours.get(row.level ?? '') ?? [null, null];
    return [
      { figure: `${file} ${row.level}`, ours: effect, expected: Number(row.blup), tolerance: tight.blup },
      { figure: `${file} ${row.level} sd`, ours: se, expected: Number(row.condsd), tolerance: 1e-4, relative: true },
    ];
  });
}

function crossed(
  columns: Names & { score: string; criterion?: string },
  keys: { reml: string; ml: string; mlTight: boolean },
): (folder: string) => CheckRow[] {
  return (folder) => {
    const expected = expectedOf(folder);
    const path = join(folder, 'input.csv');
    const ratings = ratingsIn(path, columns.ratee, columns.rater, columns.score, columns.criterion);
    const report = severityReport(ratings);
    const reml = at(expected, keys.reml);
    const effects = (side: 'ratees' | 'raters') =>
      new Map(
        report[side].map((row) => [row.id, ['effect' in row ? row.effect : -row.severity, row.se] as const] as const),
      );
    const fixed = numberAt(reml, 'fixef', '(Intercept)');
    const rows = [
      ...fitRows('REML', fitOf(ratings, 'reml'), reml, columns, tight),
      ...fitRows('ML', fitOf(ratings, 'ml'), at(expected, keys.ml), columns, keys.mlTight ? tight : loose),
      { figure: 'intercept', ours: report.intercept.value, expected: fixed, tolerance: 1e-6 },
      ...blupRows(folder, `blup_${columns.ratee}.csv`, effects('ratees')),
      ...blupRows(folder, `blup_${columns.rater}.csv`, effects('raters')),
    ];
    const se = at(reml, 'fixef_se', '(Intercept)');
    if (typeof se === 'number')
      rows.push({ figure: 'intercept se', ours: report.intercept.se, expected: se, tolerance: 1e-6 });
    const listed = at(reml, 'rater');
    for (const [id, value] of Object.entries(typeof listed === 'object' && listed !== null ? listed : {}))
      rows.push({
        figure: `blup ${id}`,
        ours: effects('raters').get(id)?.[0] ?? null,
        expected: Number(value),
        tolerance: tight.blup,
      });
    for (const row of report.criteria.slice(1))
      rows.push({
        figure: `criterion ${row.id}`,
        ours: row.effect,
        expected: numberAt(reml, 'fixef', `criterion${row.id}`),
        tolerance: 1e-6,
      });
    return rows;
  };
}

/**
 * InstEval with service and department crossed (28 cells) as the criterion: the same fixed effects as `service * dept`, so ML gives the
 * same criterion and variances as lme4's M5 and the objective that MixedModels.jl publishes.
 */
function insteval(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const rows = rowsOf(join(folder, 'input.csv'));
  const ratings = ratingsOf(
    rows.map(({ d = '', s = '', y = '', service, dept }) => ({
      ratee: d,
      rater: s,
      score: y,
      criterion: `${service}:${dept}`,
    })),
  );
  const fit = fitOf(ratings, 'ml');
  const published = numberAt(expected, 'published', 'MixedModels_jl_M5_ml_objective');
  return [
    ...crossed({ ratee: 'd', rater: 's', score: 'y' }, { reml: 'M1_reml', ml: 'M1_ml', mlTight: false })(folder),
    ...fitRows('M5 ML', fit, at(expected, 'M5_ml'), { ratee: 'd', rater: 's' }, loose),
    { figure: 'M5 ML criterion of MixedModels.jl', ours: fit.deviance, expected: published, tolerance: 1e-6 },
  ];
}

/** Exact up to 100,000 ratings by 300 raters; org_100k (4,000 raters) by probes, to the error that the fit itself states. */
function scaling(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const names = { ratee: 'ratee', rater: 'rater' };
  const exact = (['random_10k', 'org_10k', 'panel_100k'] as const satisfies readonly ScalingName[]).flatMap((name) => {
    const { ratings } = scalingRatings(name);
    const report = severityReport(ratings);
    const one = at(expected, name);
    const head = (key: string, ours: readonly number[], relative: boolean): CheckRow[] =>
      numbersAt(one, key).map((value, i) => ({
        figure: `${name} ${key} ${i + 1}`,
        ours: ours[i] ?? null,
        expected: value,
        tolerance: 1e-4,
        relative,
      }));
    return [
      ...fitRows(name, fitOf(ratings, 'reml'), one, names, loose),
      ...head(
        'blup_ratee_first10',
        report.ratees.map((row) => row.effect),
        false,
      ),
      ...head(
        'blup_rater_first10',
        report.raters.map((row) => -row.severity),
        false,
      ),
      ...head(
        'condsd_ratee_first10',
        report.ratees.map((row) => row.se),
        true,
      ),
      ...head(
        'condsd_rater_first10',
        report.raters.map((row) => row.se),
        true,
      ),
    ];
  });
  const large = fitOf(scalingRatings('org_100k').ratings, 'reml');
  const stated = { criterion: 5 * large.devianceError, variance: Math.max(2e-5, 5 * large.varianceError) };
  return [...exact, ...fitRows('org_100k', large, at(expected, 'org_100k'), names, stated)];
}

const plain = { reml: 'REML', ml: 'ML', mlTight: true };

export const linearChecks: CheckFamily = {
  name: 'linear',
  cases: [
    { folder: 'lmm-dyestuff', check: oneWay },
    { folder: 'lmm-dyestuff2-boundary', check: oneWay },
    { folder: 'lmm-pastes', check: crossed({ ratee: 'sample', rater: 'batch', score: 'strength' }, plain) },
    { folder: 'lmm-penicillin', check: crossed({ ratee: 'plate', rater: 'sample', score: 'diameter' }, plain) },
    { folder: 'lmm-insteval', check: insteval },
    {
      folder: 'facets-synthetic',
      check: crossed(
        { ratee: 'ratee', rater: 'rater', score: 'score', criterion: 'criterion' },
        { reml: 'lmm_reml', ml: 'lmm_ml', mlTight: true },
      ),
    },
    { folder: 'scaling', check: scaling },
  ],
};
