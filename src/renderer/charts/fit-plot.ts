import type { ChartConfiguration } from 'chart.js';
import type { FacetsRaterLine } from '#shared/calibration/facets-contract.ts';
import { normalUpper } from '#shared/stats/base/special.ts';
import type { Draw } from './plot.tsx';
import { type Label, labelMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';

/** Mean squares between these are productive for measurement (Linacre 2002). */
const limits = { low: 0.5, high: 1.5 } as const;

/** Raters beyond the upper limit whose infit chance would not give with all raters looked at together (Bonferroni, 5 %). */
export function irregularRaters(raters: readonly FacetsRaterLine[]): readonly FacetsRaterLine[] {
  return raters.filter(
    ({ infit, infitZ }) => (infit ?? 0) > limits.high && normalUpper(infitZ ?? 0) * raters.length < 0.05,
  );
}

/** How many raters beyond the upper limit are named. */
const named = 4;

/** Infit of each rater over severity: 1 as the model expects, above the upper limit too irregular to be of use. */
export function fitPlot(raters: readonly FacetsRaterLine[]): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const odd = new Set(irregularRaters(raters).map(({ id }) => id));
    const known = raters.flatMap(({ id, name, severity, infit }) =>
      severity === null || infit === null ? [] : [{ x: severity, y: infit, text: name ?? id, odd: odd.has(id) }],
    );
    const beyond = known.filter((one) => one.odd).sort((a, b) => b.y - a.y);
    const middle = (Math.min(...known.map(({ x }) => x)) + Math.max(...known.map(({ x }) => x))) / 2;
    // A name goes to the side where there is room for it.
    const labels = beyond
      .slice(0, named)
      .map(({ x, y, text }): Label => ({ x, y, text, side: x > middle ? 'left' : 'right', colour: theme.low }));
    const colour = known.map((one) => (one.odd ? theme.low : theme.soft));
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: known.map(({ x, y }) => ({ x, y })),
            backgroundColor: colour,
            borderColor: colour,
            pointStyle: known.map((one) => (one.odd ? 'triangle' : 'circle')),
            radius: known.map((one) => (one.odd ? 6 : 3)),
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { top: 8, right: 12 } },
        scales: {
          x: axis(theme, { title: t('calib.logits'), ...holding(known.map(({ x }) => x)) }),
          y: axis(theme, {
            title: t('calib.infit'),
            ...holding([limits.low, limits.high, ...known.map(({ y }) => y)]),
          }),
        },
      },
      plugins: [lineMarks([{ y: 1 }, { y: limits.low }, { y: limits.high }], theme), labelMarks(labels, theme)],
    };
  };
}
