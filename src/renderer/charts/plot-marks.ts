import type { Chart, ChartType, Plugin } from 'chart.js';
import type { ChartTheme } from './theme.ts';

/** A value with its ends, along the y axis at `x` or along the x axis at `y`. */
export interface Interval {
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
  readonly colour: string;
  readonly strong?: boolean;
}

/** Draws intervals as lines behind the points; `along` is the axis that carries the values. */
export function intervalMarks(along: 'x' | 'y', intervals: readonly Interval[]): Plugin<ChartType> {
  return {
    id: 'interval-marks',
    beforeDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx } = chart;
      ctx.save();
      for (const { at, lower, upper, colour, strong = false } of intervals) {
        ctx.strokeStyle = colour;
        ctx.globalAlpha = strong ? 1 : 0.5;
        ctx.lineWidth = strong ? 2.5 : 1.25;
        ctx.beginPath();
        if (along === 'y') {
          ctx.moveTo(x.getPixelForValue(at), y.getPixelForValue(lower));
          ctx.lineTo(x.getPixelForValue(at), y.getPixelForValue(upper));
        } else {
          ctx.moveTo(x.getPixelForValue(lower), y.getPixelForValue(at));
          ctx.lineTo(x.getPixelForValue(upper), y.getPixelForValue(at));
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** Lines across the chart: a cut, the panel's own value, or where two axes are equal. */
export function lineMarks(
  lines: readonly ({ readonly x: number } | { readonly y: number } | { readonly equal: true })[],
  theme: ChartTheme,
): Plugin<ChartType> {
  return {
    id: 'line-marks',
    beforeDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = theme.soft;
      for (const line of lines) {
        ctx.lineWidth = 1;
        ctx.setLineDash('equal' in line ? [2, 4] : [5, 4]);
        ctx.beginPath();
        if ('x' in line) {
          ctx.moveTo(x.getPixelForValue(line.x), chartArea.top);
          ctx.lineTo(x.getPixelForValue(line.x), chartArea.bottom);
        } else if ('y' in line) {
          ctx.moveTo(chartArea.left, y.getPixelForValue(line.y));
          ctx.lineTo(chartArea.right, y.getPixelForValue(line.y));
        } else {
          const low = Math.max(x.min, y.min);
          const high = Math.min(x.max, y.max);
          ctx.moveTo(x.getPixelForValue(low), y.getPixelForValue(low));
          ctx.lineTo(x.getPixelForValue(high), y.getPixelForValue(high));
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** Cells of a table of colours: `value` from -1 to 1, null is left blank; a text is written where there is room. */
export interface HeatCell {
  readonly value: number | null;
  readonly text?: string;
}

/** Fills the plane with cells, first row on top; the axes go from 0 to columns and from 0 to rows. */
export function heatMarks(
  rows: readonly (readonly HeatCell[])[],
  theme: ChartTheme,
  ring: number | null = null,
): Plugin<ChartType> {
  return {
    id: 'heat-marks',
    afterDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx } = chart;
      const gap = rows.length > 0 && (rows[0]?.length ?? 0) > 60 ? 0 : 1;
      ctx.save();
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.font = `500 ${theme.size - 1}px ${theme.font}`;
      rows.forEach((cells, row) => {
        cells.forEach(({ value, text }, column) => {
          const left = x.getPixelForValue(column);
          const top = y.getPixelForValue(row);
          const width = x.getPixelForValue(column + 1) - left;
          const height = y.getPixelForValue(row + 1) - top;
          if (value !== null) {
            ctx.globalAlpha = Math.min(1, Math.abs(value));
            ctx.fillStyle = value < 0 ? theme.low : theme.high;
            ctx.fillRect(left, top, width - gap, height - 1);
            ctx.globalAlpha = 1;
          }
          if (text === undefined || width < 24) return;
          ctx.fillStyle = theme.ink;
          ctx.fillText(text, left + width / 2, top + height / 2);
        });
      });
      if (ring !== null) {
        ctx.strokeStyle = theme.ink;
        ctx.lineWidth = 1.5;
        const left = x.getPixelForValue(ring);
        const top = y.getPixelForValue(0);
        ctx.strokeRect(
          left - 1,
          top - 1,
          x.getPixelForValue(ring + 1) - left + 2,
          y.getPixelForValue(rows.length) - top + 1,
        );
      }
      ctx.restore();
    },
  };
}

/** A word beside a point. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly colour: string;
}

/** Writes words beside points, none over another: a word that would overlap moves down and a thin line leads to it. */
export function labelMarks(labels: readonly Label[], theme: ChartTheme): Plugin<ChartType> {
  return {
    id: 'label-marks',
    afterDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx, chartArea } = chart;
      const line = theme.size + 3;
      const free = { left: chartArea.top, right: chartArea.top };
      ctx.save();
      ctx.font = `500 ${theme.size - 1}px ${theme.font}`;
      ctx.textBaseline = 'middle';
      for (const { x: at, y: value, text, side, colour } of [...labels].sort((a, b) => b.y - a.y)) {
        const point = { x: x.getPixelForValue(at), y: y.getPixelForValue(value) };
        const top = Math.min(chartArea.bottom - line / 2, Math.max(free[side] + line / 2, point.y));
        free[side] = top + line / 2;
        const way = side === 'right' ? 1 : -1;
        ctx.strokeStyle = theme.soft;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(point.x + way * 7, point.y);
        ctx.lineTo(point.x + way * 18, top);
        ctx.stroke();
        ctx.textAlign = side === 'right' ? 'left' : 'right';
        const start = point.x + way * 21;
        const width = ctx.measureText(text).width;
        // Surface behind the word, so that intervals do not run through it.
        ctx.fillStyle = theme.surface;
        ctx.fillRect(side === 'right' ? start - 1 : start - width - 1, top - line / 2, width + 2, line);
        ctx.fillStyle = colour;
        ctx.fillText(text, start, top);
      }
      ctx.restore();
    },
  };
}
