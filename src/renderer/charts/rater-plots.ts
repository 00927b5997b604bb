import type { ChartConfiguration } from 'chart.js';
import type { RaterLine, RaterView } from '#shared/calibration/contract.ts';
import type { Draw } from './plot.tsx';
import { intervalMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';
import { hatch } from './theme.ts';

const share = (n: number, all: number): number => (all === 0 ? 0 : (100 * n) / all);

/** Shares of each score, by this rater and by the panel. */
export function scoresPlot(scores: RaterView['scores']): Draw {
  return (words, theme): ChartConfiguration => {
    const { t, number } = words;
    const own = scores.reduce((sum, { rater }) => sum + rater, 0);
    const all = scores.reduce((sum, { panel }) => sum + panel, 0);
    const bar = { barPercentage: 0.9, categoryPercentage: 0.8, borderWidth: 1 };
    const font = { family: theme.font, size: theme.size - 1 };
    return {
      type: 'bar',
      data: {
        labels: scores.map(({ score }) => number(score)),
        datasets: [
          {
            ...bar,
            data: scores.map(({ rater }) => share(rater, own)),
            backgroundColor: theme.accent,
            borderColor: theme.accent,
          },
          {
            ...bar,
            data: scores.map(({ panel }) => share(panel, all)),
            backgroundColor: hatch(theme.soft, theme.surface),
            borderColor: theme.soft,
          },
        ],
      },
      options: {
        ...still(words),
        scales: {
          x: { ticks: { color: theme.soft, font }, grid: { display: false }, border: { color: theme.soft } },
          y: axis(theme, { min: 0, label: (percent) => t('calib.percent', { percent }) }),
        },
      },
    };
  };
}

/** How far from the panel this rater is on each core value, with 95 % intervals. The axis holds `reach` at least. */
export function criteriaPlot(
  cells: RaterLine['cells'],
  names: readonly string[],
  reach: readonly number[] = [0],
): Draw {
  return (words, theme): ChartConfiguration => {
    const known = cells.flatMap(({ departure, se }, at) =>
      departure === null ? [] : [{ at, departure, se: se ?? 0 }],
    );
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: known.map(({ at, departure }) => ({ x: departure, y: at })),
            backgroundColor: theme.accent,
            borderColor: theme.accent,
            radius: 4,
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { right: 8 } },
        scales: {
          x: axis(
            theme,
            holding([
              ...reach,
              ...known.flatMap(({ departure, se }) => [departure - 1.96 * se, departure + 1.96 * se]),
            ]),
          ),
          y: axis(theme, {
            min: -0.5,
            max: names.length - 0.5,
            reverse: true,
            step: 0.5,
            grid: false,
            label: (at) => (Number.isInteger(at) ? (names[at] ?? '') : ''),
          }),
        },
      },
      plugins: [
        lineMarks([{ x: 0 }], theme),
        intervalMarks(
          'x',
          known.map(({ at, departure, se }) => ({
            at,
            lower: departure - 1.96 * se,
            upper: departure + 1.96 * se,
            colour: theme.accent,
            strong: true,
          })),
        ),
      ],
    };
  };
}

/** Every rater's severity on one line, this one's with its interval. */
export function placePlot(lines: readonly RaterLine[], own: RaterLine): Draw {
  return (words, theme): ChartConfiguration => ({
    type: 'scatter',
    data: {
      datasets: [
        {
          data: [{ x: own.severity, y: 0 }],
          backgroundColor: theme.accent,
          borderColor: theme.surface,
          borderWidth: 2,
          radius: 8,
        },
        {
          // A fixed scatter across the line keeps points apart; it means nothing.
          data: lines.map(({ severity }, at) => ({ x: severity, y: ((at * 37) % 11) / 11 - 0.45 })),
          backgroundColor: theme.soft,
          borderColor: theme.soft,
          radius: 2,
        },
      ],
    },
    options: {
      ...still(words),
      scales: {
        x: axis(theme, holding([own.lower, own.upper, ...lines.map(({ severity }) => severity)])),
        y: axis(theme, { min: -1, max: 1, grid: false, ticks: false }),
      },
    },
    plugins: [
      lineMarks([{ x: 0 }], theme),
      intervalMarks('x', [{ at: 0, lower: own.lower, upper: own.upper, colour: theme.accent, strong: true }]),
    ],
  });
}
