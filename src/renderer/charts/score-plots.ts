import type { ChartConfiguration } from 'chart.js';
import type { FairLine, SeverityView } from '#shared/calibration/contract.ts';
import type { UnitLine } from '#shared/calibration/unit-view.ts';
import type { Draw } from './plot.tsx';
import { type Interval, intervalMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';

/** Raw against fair means, the cuts of the peer scale as lines; who would change is drawn large and dark. */
export function fairPlot(people: readonly FairLine[], scale: SeverityView['scale']): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const cuts = scale === null ? [] : [scale.sesuai, scale['di-atas']];
    const values = people.flatMap(({ raw, adjusted }) => [raw, adjusted]);
    const low = Math.floor(Math.min(...values, ...cuts) * 2) / 2;
    const high = Math.ceil(Math.max(...values, ...cuts) * 2) / 2;
    const colour = people.map(({ changes }) => (changes ? theme.low : theme.high));
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: people.map(({ raw, adjusted }) => ({ x: raw, y: adjusted })),
            backgroundColor: colour,
            borderColor: colour,
            pointStyle: people.map(({ changes }) => (changes ? 'triangle' : 'circle')),
            radius: people.map(({ changes }) => (changes ? 6 : 2.5)),
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { top: 6, right: 10 } },
        scales: {
          x: axis(theme, { min: low, max: high, title: t('calib.rawAxis') }),
          y: axis(theme, { min: low, max: high, title: t('calib.fairAxis') }),
        },
      },
      plugins: [
        lineMarks([{ equal: true }, ...cuts.flatMap((cut) => [{ x: cut }, { y: cut }])], theme),
        intervalMarks(
          'y',
          people.flatMap(({ raw, adjusted, shiftSe, changes }): Interval[] =>
            changes
              ? [
                  {
                    at: raw,
                    lower: adjusted - 1.96 * shiftSe,
                    upper: adjusted + 1.96 * shiftSe,
                    colour: theme.low,
                    strong: true,
                  },
                ]
              : [],
          ),
        ),
      ],
    };
  };
}

/** Units' fair means with intervals, the raw mean as a hollow mark beside. */
export function unitsPlot(rows: readonly UnitLine[]): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const known = rows.map((row, at) => ({ at, ...row })).filter(({ adjusted }) => adjusted !== null);
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: known.map(({ at, adjusted }) => ({ x: adjusted ?? 0, y: at })),
            backgroundColor: theme.accent,
            borderColor: theme.accent,
            radius: 5,
          },
          {
            data: known.map(({ at, raw }) => ({ x: raw ?? 0, y: at })),
            backgroundColor: theme.surface,
            borderColor: theme.ink,
            borderWidth: 1.5,
            radius: 5,
            pointStyle: 'rectRot',
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { right: 10 } },
        scales: {
          x: axis(theme, {
            title: t('calib.unitsAxis'),
            ...holding(known.flatMap(({ lower, upper, raw }) => [lower, upper, raw])),
          }),
          y: axis(theme, {
            min: -0.5,
            max: rows.length - 0.5,
            reverse: true,
            grid: false,
            step: 0.5,
            label: (at) => (Number.isInteger(at) ? (rows[at]?.unit ?? '') : ''),
          }),
        },
      },
      plugins: [
        intervalMarks(
          'x',
          known.map(({ at, lower, upper }) => ({
            at,
            lower: lower ?? 0,
            upper: upper ?? 0,
            colour: theme.accent,
            strong: true,
          })),
        ),
      ],
    };
  };
}
