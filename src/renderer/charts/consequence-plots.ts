import type { ChartConfiguration } from 'chart.js';
import type { Predicate } from '#shared/rules/levels.ts';
import type { Draw } from './plot.tsx';
import { axis, still } from './plot-scales.ts';

/** One set of bars: its name, a value for each row, null where there is none. */
interface BarSet {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Drawn in the colour of this predicate, where the set is a step of the same order; else in one of the series. */
  readonly like?: Predicate;
}

/** Bars of several figures for each row, side by side or one on the other; every set is named at its colour above the bars. */
export function groupedBars(rows: readonly string[], sets: readonly BarSet[], stacked: boolean): Draw {
  return (words, theme): ChartConfiguration => {
    const colours = sets.map(({ like }, at) =>
      like === undefined ? (theme.series[at] ?? theme.accent) : theme.fill(like),
    );
    return {
      type: 'bar',
      data: {
        labels: [...rows],
        datasets: sets.map(({ label, values }, at) => ({
          label,
          data: [...values],
          backgroundColor: colours[at] ?? theme.accent,
          maxBarThickness: 18,
        })),
      },
      options: {
        ...still(words),
        layout: { padding: { top: 22, right: 10 } },
        indexAxis: 'y',
        scales: {
          x: { ...axis(theme, { low: 0 }), stacked },
          y: {
            stacked,
            grid: { display: false },
            border: { display: false },
            ticks: { color: theme.ink, font: { family: theme.font, size: theme.size - 1 } },
          },
        },
      },
      plugins: [
        {
          id: 'setNames',
          beforeDraw: ({ ctx, chartArea }) => {
            ctx.save();
            ctx.font = `${theme.size - 1}px ${theme.font}`;
            ctx.textBaseline = 'bottom';
            let x = chartArea.left;
            sets.forEach(({ label }, at) => {
              ctx.fillStyle = colours[at] ?? theme.accent;
              ctx.fillRect(x, chartArea.top - 14, 10, 10);
              ctx.fillStyle = theme.ink;
              ctx.fillText(label, x + 14, chartArea.top - 2);
              x += 30 + ctx.measureText(label).width;
            });
            ctx.restore();
          },
        },
      ],
    };
  };
}
