import type { ChartConfiguration } from 'chart.js';
import type { LinkingView, RaterLine } from '#shared/calibration/contract.ts';
import type { Draw } from './plot.tsx';
import { type HeatCell, heatMarks } from './plot-marks.ts';
import { axis, still } from './plot-scales.ts';

/** Departures at which a cell has its full colour. */
const full = 1.5;

/** Raters from severe to lenient across, core values down; colour says below or above the panel for the same people. */
export function raterHeat(lines: readonly RaterLine[], names: readonly string[], chosen: string | null): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const rows = names.map((_, criterion) =>
      lines.map(({ cells }): HeatCell => {
        const departure = cells[criterion]?.departure ?? null;
        return { value: departure === null ? null : Math.max(-1, Math.min(1, departure / full)) };
      }),
    );
    const ring = lines.findIndex(({ id }) => id === chosen);
    return {
      type: 'scatter',
      data: { datasets: [{ data: lines.map((_, at) => ({ x: at + 0.5, y: names.length / 2 })), radius: 0 }] },
      options: {
        ...still(words),
        scales: {
          x: axis(theme, { min: 0, max: lines.length, grid: false, ticks: false, title: t('calib.heatAxis') }),
          y: axis(theme, {
            min: 0,
            max: names.length,
            reverse: true,
            grid: false,
            step: 0.5,
            label: (at) => (at % 1 === 0.5 ? (names[at - 0.5] ?? '') : ''),
          }),
        },
      },
      plugins: [heatMarks(rows, theme, ring < 0 ? null : ring)],
    };
  };
}

/** Pairs of rater and ratee by unit: the rater's down, the ratee's across. */
export function linkHeat({ units, cells }: Pick<LinkingView, 'units' | 'cells'>, none: string): Draw {
  return (words, theme): ChartConfiguration => {
    const { number } = words;
    const highest = Math.max(1, ...cells.flat());
    const rows = cells.map((row) =>
      row.map((n): HeatCell => ({ value: n === 0 ? 0 : 0.08 + (0.4 * n) / highest, text: number(n) })),
    );
    const place = (at: number) => (at % 1 === 0.5 ? at + 0.5 : 0);
    const column = (at: number) => (place(at) === 0 ? '' : number(place(at)));
    const row = (at: number) => (place(at) === 0 ? '' : `${units[at - 0.5] || none}  ${number(place(at))}`);
    return {
      type: 'scatter',
      data: { datasets: [{ data: [{ x: 0, y: 0 }], radius: 0 }] },
      options: {
        ...still(words),
        scales: {
          x: axis(theme, {
            min: 0,
            max: units.length,
            grid: false,
            step: 0.5,
            label: column,
          }),
          y: axis(theme, { min: 0, max: units.length, reverse: true, grid: false, step: 0.5, label: row }),
        },
      },
      plugins: [heatMarks(rows, theme)],
    };
  };
}
