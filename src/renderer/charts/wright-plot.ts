import type { Chart, ChartConfiguration, ChartType, Plugin } from 'chart.js';
import type { FacetsFitView } from '#shared/calibration/facets-contract.ts';
import type { Draw } from './plot.tsx';
import { axis, holding, still } from './plot-scales.ts';
import type { ChartTheme } from './theme.ts';

/** Width of a bar of people or raters, in logits. */
const bin = 0.25;

function counted(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) {
    const at = Math.floor(value / bin);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

interface Column {
  readonly head: string;
  /** Measures as bars, or marks with their own words. */
  readonly values: readonly number[] | readonly { readonly at: number; readonly text: string }[];
  readonly colour: string;
}

/** Three columns on one scale of logits: bars grow to the right, marks carry their words. */
function columnMarks(columns: readonly Column[], theme: ChartTheme): Plugin<ChartType> {
  return {
    id: 'column-marks',
    afterDatasetsDraw(chart: Chart) {
      const { y } = chart.scales;
      if (y === undefined) return;
      const { ctx, chartArea } = chart;
      const width = chartArea.width / columns.length;
      ctx.save();
      ctx.font = `${theme.size - 1}px ${theme.font}`;
      columns.forEach(({ head, values, colour }, place) => {
        const left = chartArea.left + place * width;
        ctx.textAlign = 'left';
        ctx.textBaseline = 'bottom';
        ctx.fillStyle = theme.ink;
        ctx.fillText(head, left + 6, chartArea.top - 2);
        ctx.fillStyle = colour;
        const bars = values.filter((value) => typeof value === 'number');
        const counts = counted(bars);
        const most = Math.max(1, ...counts.values());
        for (const [at, n] of counts) {
          const top = y.getPixelForValue((at + 1) * bin);
          const height = Math.max(1, y.getPixelForValue(at * bin) - top - 1);
          ctx.fillRect(left + 6, top, Math.max(2, ((width - 18) * n) / most), height);
        }
        ctx.textBaseline = 'middle';
        let free = Number.NEGATIVE_INFINITY;
        for (const mark of [...values].sort((a, b) => levelOf(b) - levelOf(a))) {
          if (typeof mark === 'number') continue;
          const own = y.getPixelForValue(mark.at);
          const text = Math.max(own, free);
          free = text + theme.size + 2;
          ctx.strokeStyle = colour;
          ctx.beginPath();
          ctx.moveTo(left + 6, own);
          ctx.lineTo(left + 14, own);
          ctx.lineTo(left + 22, text);
          ctx.stroke();
          ctx.fillStyle = theme.ink;
          ctx.fillText(mark.text, left + 26, text);
        }
      });
      ctx.restore();
    },
  };
}

function levelOf(value: number | { readonly at: number }): number {
  return typeof value === 'number' ? value : value.at;
}

/** People, raters and criteria of the many-facet model on one scale (Wright map): up is better, more severe, harder. */
export function wrightPlot(fit: FacetsFitView, nameOf: (criterion: string) => string): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const people = fit.people.map(({ eap }) => eap);
    const raters = fit.raters.flatMap(({ severity }) => severity ?? []);
    const criteria = fit.criteria.flatMap(({ id, difficulty }) =>
      difficulty === null ? [] : [{ at: difficulty, text: nameOf(id) }],
    );
    // Criteria lie about the level at which half of the scale is passed; the map is about how far they lie apart.
    const middle = criteria.reduce((sum, { at }) => sum + at, 0) / Math.max(1, criteria.length);
    const centred = criteria.map(({ at, text }) => ({ at: at - middle, text }));
    const { low = -1, high = 1 } = holding([...people, ...raters, ...centred.map(({ at }) => at)]);
    return {
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        ...still(words),
        layout: { padding: { top: 20, right: 8 } },
        scales: {
          x: axis(theme, { min: 0, max: 1, grid: false, ticks: false }),
          y: axis(theme, { title: t('calib.wrightAxis'), low, high }),
        },
      },
      plugins: [
        columnMarks(
          [
            { head: t('calib.wrightPeople'), values: people, colour: theme.accent },
            { head: t('calib.wrightRaters'), values: raters, colour: theme.low },
            { head: t('calib.wrightCriteria'), values: centred, colour: theme.high },
          ],
          theme,
        ),
      ],
    };
  };
}
