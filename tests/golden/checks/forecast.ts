import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  fitSmoothing,
  type SmoothingKind,
  smoothingForecast,
  thetaForecast,
} from '#shared/stats/forecast/smoothing.ts';
import { type CheckFamily, type CheckRow, expectedOf, numberAt, numbersAt, rowsOf } from './check.ts';

/** R's `ets` fits of each series, by the kind of ours. */
const fits: readonly (readonly [key: string, series: string, kind: SmoothingKind])[] = [
  ['Nile_ets_ANN', 'Nile', 'level'],
  ['WWWusage_ets_AAN', 'WWWusage', 'trend'],
  ['WWWusage_ets_AAdN', 'WWWusage', 'damped'],
  ['LakeHuron_ets_AAN', 'LakeHuron', 'trend'],
];

/** The sum of squares and the forecasts of `ets`, which ends its search a little before the optimum. */
function smoothing(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const rows = rowsOf(join(folder, 'input.csv'));
  return fits.flatMap(([key, series, kind]) => {
    const values = rows.filter((row) => row.series === series).map((row) => Number(row.value));
    const fit = fitSmoothing(values, kind);
    const ahead = numbersAt(expected, key, 'forecast');
    const ours = fit === null ? [] : smoothingForecast(fit, ahead.length);
    return [
      {
        // Ours may be the smaller one: how much is no error, so only what is above counts.
        figure: `${key} mean square above that of R, in parts of it`,
        ours: fit === null ? null : Math.max(0, fit.sse / values.length / numberAt(expected, key, 'mse') - 1),
        expected: 0,
        tolerance: 0.0005,
      },
      ...ahead.map((value, step) => ({
        figure: `${key} step ${step + 1}`,
        ours: ours[step] ?? null,
        expected: value,
        tolerance: 0.005,
        relative: true,
      })),
    ];
  });
}

/** Series by row, padded with empty cells; the first column is their name. */
function seriesIn(text: string): readonly (readonly number[])[] {
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.map((line) =>
    line
      .split(',')
      .slice(1)
      .map((cell) => cell.replaceAll('"', ''))
      .filter((cell) => cell !== '' && cell !== 'NA')
      .map(Number),
  );
}

const methods: Readonly<Record<string, (values: readonly number[], steps: number) => readonly number[] | null>> = {
  SES: (values, steps) => forecastBy('level', values, steps),
  Holt: (values, steps) => forecastBy('trend', values, steps),
  Damped: (values, steps) => forecastBy('damped', values, steps),
  Theta: thetaForecast,
};

function forecastBy(kind: SmoothingKind, values: readonly number[], steps: number): readonly number[] | null {
  const fit = fitSmoothing(values, kind);
  return fit === null ? null : smoothingForecast(fit, steps);
}

/** The published sMAPE of the M4 competition's weekly series, within one per cent. */
function competition(folder: string): CheckRow[] {
  const expected = expectedOf(folder);
  const train = seriesIn(gunzipSync(readFileSync(join(folder, 'train.csv.gz'))).toString());
  const came = seriesIn(readFileSync(join(folder, 'test.csv'), 'utf8'));
  return Object.entries(methods).map(([name, method]) => {
    const errors = train.map((values, at) => {
      const after = came[at] ?? [];
      const ahead = method(values, after.length) ?? [];
      const sizes = after.map((value, step) => {
        const said = ahead[step] ?? Number.NaN;
        return (200 * Math.abs(value - said)) / (Math.abs(value) + Math.abs(said));
      });
      return sizes.reduce((sum, one) => sum + one, 0) / sizes.length;
    });
    return {
      figure: `${name} sMAPE`,
      ours: errors.reduce((sum, one) => sum + one, 0) / errors.length,
      expected: numberAt(expected, 'published', name, 'sMAPE'),
      tolerance: 0.01,
      relative: true,
    };
  });
}

export const forecastChecks: CheckFamily = {
  name: 'forecast',
  cases: [
    { folder: 'forecast-holt', check: smoothing },
    { folder: 'forecast-m4-weekly', check: competition },
  ],
};
