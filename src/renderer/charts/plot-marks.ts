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

/** A word beside a point; `stack`: kept at that edge of the chart, where a falling line of points leaves room. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly stack?: 'top' | 'bottom';
  readonly colour: string;
}

/** Where each word goes: at its point, or from the edge on where words are stacked; none over another of its side. */
function placesOf(labels: readonly Label[], chart: Chart, line: number): readonly (Label & { readonly top: number })[] {
  const { top, bottom } = chart.chartArea;
  const own = (label: Label): number => chart.scales.y?.getPixelForValue(label.y) ?? top;
  const down = [...labels].sort((a, b) => own(a) - own(b));
  const stacked = down.filter(({ stack }) => stack === 'bottom').length;
  let [free, placed] = [top, 0];
  return down.map((label) => {
    if (label.stack === 'bottom') return { ...label, top: bottom - (stacked - placed++ - 0.5) * line };
    const wanted = label.stack === 'top' ? free + line / 2 : Math.max(free + line / 2, own(label));
    free = wanted + line / 2;
    return { ...label, top: Math.min(bottom - line / 2, wanted) };
  });
}

/** Writes words beside points, with a thin line to each. */
export function labelMarks(labels: readonly Label[], theme: ChartTheme): Plugin<ChartType> {
  return {
    id: 'label-marks',
    afterDatasetsDraw(chart: Chart) {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx } = chart;
      const line = theme.size + 2;
      ctx.save();
      ctx.font = `500 ${theme.size - 1}px ${theme.font}`;
      ctx.textBaseline = 'middle';
      for (const { x: at, y: value, text, side, colour, top } of placesOf(labels, chart, line)) {
        const way = side === 'right' ? 1 : -1;
        const [left, middle] = [x.getPixelForValue(at), y.getPixelForValue(value)];
        ctx.strokeStyle = theme.soft;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(left + way * 6, middle);
        ctx.lineTo(left + way * 22, top);
        ctx.stroke();
        ctx.textAlign = side === 'right' ? 'left' : 'right';
        ctx.fillStyle = colour;
        ctx.fillText(text, left + way * 25, top);
      }
      ctx.restore();
    },
  };
}
