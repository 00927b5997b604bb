import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ratings } from '#shared/stats/base/ratings.ts';
import { type FacetsModel, facetsDesign } from '#shared/stats/facets/design.ts';
import { fitFacets } from '#shared/stats/facets/fit.ts';
import { type FacetsReport, facetsReport } from '#shared/stats/facets/report.ts';
import { facetsResiduals } from '#shared/stats/facets/residuals.ts';
import { at, type CheckFamily, type CheckRow, expectedOf, numberAt, ratingsIn, rowsOf } from './check.ts';

/** TAM was run to 1e-9 on 121 nodes; ours differs by less than 1e-5 in logits. */
const tolerance = 1e-5;

interface Listed {
  readonly parameter: string;
  readonly facet: string;
  readonly xsi: number;
}

function listOf<T>(json: unknown, ...path: readonly string[]): readonly T[] {
  const value = at(json, ...path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path.join('.')}`);
  return value;
}

/**
 * Our figure for a parameter as TAM names it: `k1`, `raterdb01`, `step2`, `k1:step2`. TAM's partial credit steps are a step of all
 * criteria and what a criterion adds.
 */
function oursOf(report: FacetsReport, { parameter, facet }: Listed): number | null {
  if (facet === 'item') return report.criteria.find((row) => row.id === parameter)?.difficulty ?? null;
  if (facet === 'rater') return report.raters.find((row) => row.id === parameter.slice(5))?.severity ?? null;
  const [, criterion, step] = /^(?:(.+):)?step(\d+)$/.exec(parameter) ?? [];
  const c = Number(step) - 1;
  const stepOf = (list: number | readonly number[] | undefined): number => (Array.isArray(list) ? list[c] : Number.NaN);
  if (report.model === 'rsm') return stepOf(report.steps as readonly number[]);
  const mean = report.steps.reduce((sum: number, list) => sum + stepOf(list), 0) / report.steps.length;
  if (criterion === undefined) return mean;
  return stepOf(report.steps[report.criteria.findIndex((row) => row.id === criterion)]) - mean;
}

function fitRows(title: string, report: FacetsReport, expected: unknown, parameters: readonly Listed[]): CheckRow[] {
  const row = (figure: string, ours: number | null, value: number, allowed = tolerance): CheckRow => ({
    figure: `${title} ${figure}`,
    ours,
    expected: value,
    tolerance: allowed,
  });
  return [
    row('deviance', report.deviance, numberAt(expected, 'deviance')),
    row('variance', report.variance, numberAt(expected, 'variance')),
    row('reliability', report.reliability, numberAt(expected, 'EAP_reliability'), 1e-6),
    ...parameters.map((one) => row(one.parameter, oursOf(report, one), one.xsi)),
  ];
}

function persons(title: string, report: FacetsReport, path: string): CheckRow[] {
  if (!existsSync(path)) return [];
  const own = new Map(report.ratees.map((ratee) => [ratee.id, ratee]));
  return rowsOf(path).flatMap((row) => [
    {
      figure: `${title} EAP ${row.pid}`,
      ours: own.get(row.pid ?? '')?.eap ?? null,
      expected: Number(row.EAP),
      tolerance,
    },
    { figure: `${title} SD ${row.pid}`, ours: own.get(row.pid ?? '')?.se ?? null, expected: Number(row.SD), tolerance },
  ]);
}

/** Infit and outfit of every criterion:rater cell, as TAM's `msq.itemfit` integrates them over the posterior. */
function cellFit(title: string, ratings: Ratings, model: FacetsModel, expected: unknown): CheckRow[] {
  const fit = fitFacets(facetsDesign(ratings, model));
  const residuals = facetsResiduals(fit);
  const sums = new Map<string, [square: number, spread: number, outlying: number, n: number]>();
  for (let r = 0; r < fit.design.n; r++) {
    const cell = `${ratings.criteria[fit.design.criterion[r] ?? 0]}-rater${ratings.raters[fit.design.rater[r] ?? 0]}`;
    const sum = sums.get(cell) ?? [0, 0, 0, 0];
    sum[0] += residuals.square[r] ?? 0;
    sum[1] += residuals.spread[r] ?? 0;
    sum[2] += residuals.outlying[r] ?? 0;
    sum[3] += 1;
    sums.set(cell, sum);
  }
  const listed = listOf<{ item: string; Infit: number; Outfit: number }>(expected, 'infit_outfit_quadrature_geitems');
  return listed.flatMap((row) => {
    const [square, spread, outlying, n] = sums.get(row.item) ?? [Number.NaN, 1, 1, 1];
    return [
      { figure: `${title} infit ${row.item}`, ours: square / spread, expected: row.Infit, tolerance: 1e-4 },
      { figure: `${title} outfit ${row.item}`, ours: outlying / n, expected: row.Outfit, tolerance: 1e-4 },
    ];
  });
}

/** Standard errors of the full information matrix, and ratees' spread, from an optimiser apart from ours. */
function errorRows(report: FacetsReport, expected: unknown): CheckRow[] {
  const named = (key: 'item' | 'rater', ours: readonly { readonly id: string; readonly se: number | null }[]) =>
    listOf<{ name: string; se: number }>(expected, key).map((row) => ({
      figure: `se ${row.name}`,
      ours: ours.find((one) => one.id === row.name)?.se ?? null,
      expected: row.se,
      tolerance,
    }));
  const steps = listOf<{ se: number }>(expected, 'step').map((row, c) => ({
    figure: `se step ${c + 1}`,
    ours: report.categories[c + 1]?.stepSe ?? null,
    expected: row.se,
    tolerance,
  }));
  const variance = {
    figure: 'se variance',
    ours: report.varianceSe,
    expected: numberAt(expected, 'variance_se'),
    tolerance,
  };
  return [...named('item', report.criteria), ...named('rater', report.raters), ...steps, variance];
}

const read = (folder: string): Ratings => ratingsIn(join(folder, 'input.csv'), 'ratee', 'rater', 'score', 'criterion');

function writing(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const ratings = read(folder);
  const rsm = facetsReport(ratings);
  return [
    ...(['rsm', 'pcm'] as const).flatMap((model) => {
      const name = model.toUpperCase();
      const report = facetsReport(ratings, { model });
      const one = at(expected, name);
      return [
        ...fitRows(name, report, one, listOf<Listed>(one, 'xsi_facets')),
        ...persons(name, report, join(folder, `persons_${name}.csv`)),
        ...cellFit(name, ratings, model, one),
      ];
    }),
    ...errorRows(rsm, at(expected, 'RSM_own_full_information')),
  ];
}

export const facetsChecks: CheckFamily = {
  name: 'facets',
  cases: [
    { folder: 'mfrm-ratings1', check: writing },
    {
      folder: 'facets-synthetic',
      check: (folder) => {
        const one = at(expectedOf(folder), 'facets_rsm');
        return fitRows('RSM', facetsReport(read(folder)), one, listOf<Listed>(one, 'facets'));
      },
    },
  ],
};
