import type { ChartConfiguration, PointStyle } from 'chart.js';
import type { RaterLine } from '#shared/calibration/contract.ts';
import type { TextKey } from '#shared/words.ts';
import type { Draw } from './plot.tsx';
import { intervalMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';
import type { ChartTheme } from './theme.ts';

/** Shapes beside the colours of units, so that nobody needs colour to tell them apart. */
const unitShapes: readonly PointStyle[] = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'];
const most = unitShapes.length;

/** Place of a unit among the series; further units share the last. */
export function seriesOf(units: readonly string[], unit: string | null): number {
  const at = unit === null ? most - 1 : units.indexOf(unit);
  return at < 0 ? most - 1 : Math.min(at, most - 1);
}

/** Severities from the most severe to the most lenient, each with its 95 % interval, coloured and shaped by unit. */
export function severityPlot(
  lines: readonly RaterLine[],
  units: readonly string[],
  chosen: string | null,
  measure: TextKey = 'calib.severityAxis',
): Draw {
  return (words, theme: ChartTheme): ChartConfiguration => {
    const { t } = words;
    const series = lines.map(({ unit }) => seriesOf(units, unit));
    const colour = (at: number) => theme.series[series[at] ?? 0] ?? theme.ink;
    const strong = lines.map(({ id }) => id === chosen);
    const intervals = lines.map(({ lower, upper }, at) => ({
      at,
      lower,
      upper,
      colour: colour(at),
      strong: strong[at] ?? false,
    }));
    const size = lines.length > 90 ? 2.5 : 4;
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: lines.map(({ severity }, at) => ({ x: at, y: severity })),
            pointStyle: series.map((at) => unitShapes[at] ?? 'circle'),
            backgroundColor: lines.map((_, at) => colour(at)),
            borderColor: lines.map((_, at) => (strong[at] ? theme.ink : colour(at))),
            borderWidth: strong.map((own) => (own ? 2 : 1)),
            radius: strong.map((own) => (own ? size + 4 : size)),
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { top: 6, right: 8 } },
        scales: {
          x: axis(theme, { min: -1, max: lines.length, grid: false, ticks: false }),
          y: axis(theme, {
            title: t(measure),
            ...holding(lines.flatMap(({ lower, upper }) => [lower, upper])),
          }),
        },
      },
      plugins: [lineMarks([{ y: 0 }], theme), intervalMarks('y', intervals)],
    };
  };
}
