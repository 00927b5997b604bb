import type { Chart, Plugin } from 'chart.js';
import type { MixRow } from './mix-rows.ts';
import type { ChartTheme } from './theme.ts';

/** What is drawn beside the bars. `labels`: one per row and bar, initial first. */
export interface MixMarks {
  readonly rows: readonly MixRow[];
  readonly people: number;
  readonly theme: ChartTheme;
  readonly labels: readonly (readonly [initial: string, proposed: string])[];
}

interface Lane {
  readonly top: number;
  readonly height: number;
}

function laneOf(chart: Chart, place: number): Lane {
  const scale = chart.scales.y;
  const height = (scale?.height ?? 0) / Math.max(1, chart.data.labels?.length ?? 1);
  return { top: (scale?.getPixelForValue(place) ?? 0) - height / 2, height };
}

function drawBand(chart: Chart, lane: Lane, range: NonNullable<MixRow['range']>, theme: ChartTheme): void {
  const { ctx } = chart;
  const x = chart.scales.x;
  if (x === undefined) return;
  const left = x.getPixelForValue(range.min);
  const right = Math.max(left + 3, x.getPixelForValue(range.max));
  const top = lane.top + 3;
  const height = lane.height - 6;
  ctx.save();
  ctx.globalAlpha = 0.14;
  ctx.fillStyle = theme.ink;
  ctx.fillRect(left, top, right - left, height);
  ctx.restore();
}

/** The band's ends over the bars, so that a bar beyond its limit is seen to cross it. */
function drawEnds(
  chart: Chart,
  lane: Lane,
  range: NonNullable<MixRow['range']>,
  people: number,
  theme: ChartTheme,
): void {
  const { ctx } = chart;
  const ends = [range.min, range.max].filter((value) => value > 0 && value < people);
  for (const value of ends) {
    const at = chart.scales.x?.getPixelForValue(value) ?? 0;
    for (const [colour, width] of [
      [theme.surface, 4],
      [theme.ink, 2],
    ] as const) {
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(at, lane.top + 2);
      ctx.lineTo(at, lane.top + lane.height - 2);
      ctx.stroke();
      ctx.restore();
    }
  }
}

/** How far beyond a label the line of the national mix keeps, in pixels. */
const clear = 4;

function drawNational(chart: Chart, place: number, percent: number, { people, theme, labels }: MixMarks): void {
  const { ctx } = chart;
  const lane = laneOf(chart, place);
  const at = chart.scales.x?.getPixelForValue((percent / 100) * people);
  if (at === undefined) return;
  const meets = [...weights.keys()].some((set) => {
    const end = chart.getDatasetMeta(set).data[place]?.getProps(['x']).x ?? 0;
    ctx.save();
    ctx.font = labelFont(set, theme);
    const width = ctx.measureText(labels[place]?.[set] ?? '').width;
    ctx.restore();
    return at > end + 6 - clear && at < end + 6 + width + clear;
  });
  const [top, bottom] = [lane.top + 1, lane.top + lane.height - 1];
  // Where a label is in its way the line shows at both ends of the lane only, above and below the text.
  const edge = meets ? Math.max(3, lane.height * 0.13) : lane.height;
  ctx.save();
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(at, top);
  ctx.lineTo(at, Math.min(bottom, top + edge));
  ctx.moveTo(at, Math.max(top, bottom - edge));
  ctx.lineTo(at, bottom);
  ctx.stroke();
  ctx.restore();
}

const weights = [400, 650] as const;

function labelFont(set: number, { size, font }: ChartTheme): string {
  return `${weights[set] ?? weights[0]} ${size - 1}px ${font}`;
}

/** How much room the widest label takes beside its bar, in pixels: that of everybody in one predicate has five digits and a percentage. */
export function labelRoom(ctx: CanvasRenderingContext2D, { labels, theme }: MixMarks): number {
  ctx.save();
  const widths = weights.flatMap((_, set) => {
    ctx.font = labelFont(set, theme);
    return labels.map((row) => ctx.measureText(row[set] ?? '').width);
  });
  ctx.restore();
  return Math.ceil(Math.max(0, ...widths)) + 10;
}

function drawLabels(chart: Chart, { labels, theme }: MixMarks): void {
  const { ctx } = chart;
  ctx.save();
  ctx.textBaseline = 'middle';
  for (const set of weights.keys()) {
    ctx.font = labelFont(set, theme);
    for (const [place, bar] of chart.getDatasetMeta(set).data.entries()) {
      const { x, y } = bar.getProps(['x', 'y']);
      const text = labels[place]?.[set] ?? '';
      // The label is drawn on the surface: band and line go on above and below it, not through it.
      ctx.fillStyle = theme.surface;
      ctx.fillRect(x + 3, y - theme.size / 2, ctx.measureText(text).width + 6, theme.size);
      ctx.fillStyle = set === 0 ? theme.soft : theme.ink;
      ctx.fillText(text, x + 6, y);
    }
  }
  ctx.restore();
}

/** Draws the pattern as a band behind the bars, the national mix as a thin line over them, and each bar's own label. */
export function mixMarks(marks: () => MixMarks): Plugin<'bar'> {
  return {
    id: 'mix-marks',
    beforeDatasetsDraw(chart) {
      const { rows, theme } = marks();
      for (const [place, { range }] of rows.entries())
        if (range !== null) drawBand(chart, laneOf(chart, place), range, theme);
    },
    afterDatasetsDraw(chart) {
      const all = marks();
      for (const [place, { pns, range }] of all.rows.entries()) {
        const lane = laneOf(chart, place);
        if (range !== null) drawEnds(chart, lane, range, all.people, all.theme);
        if (pns !== null && all.people > 0) drawNational(chart, place, pns, all);
      }
      drawLabels(chart, all);
    },
  };
}
