import type { ChartConfiguration } from 'chart.js';
import type { FacetsRaterLine } from '#shared/calibration/facets-contract.ts';
import type { Draw } from './plot.tsx';
import { type Label, labelMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';

/** Mean squares between these are productive for measurement (Linacre 2002). */
export const fitLimits = { low: 0.5, high: 1.5 } as const;

/** How many raters beyond the upper limit are named. */
const named = 4;

/** Infit of each rater over severity: 1 as the model expects, above the upper limit too irregular to be of use. */
export function fitPlot(raters: readonly FacetsRaterLine[]): Draw {
  return (words, theme): ChartConfiguration => {
    const { t } = words;
    const known = raters.flatMap(({ id, name, severity, infit }) =>
      severity === null || infit === null ? [] : [{ x: severity, y: infit, text: name ?? id }],
    );
    const beyond = known.filter(({ y }) => y > fitLimits.high).sort((a, b) => b.y - a.y);
    const labels = beyond
      .slice(0, named)
      .map(({ x, y, text }): Label => ({ x, y, text, side: 'right', colour: theme.low }));
    const colour = known.map(({ y }) => (y > fitLimits.high ? theme.low : theme.soft));
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: known.map(({ x, y }) => ({ x, y })),
            backgroundColor: colour,
            borderColor: colour,
            pointStyle: known.map(({ y }) => (y > fitLimits.high ? 'triangle' : 'circle')),
            radius: known.map(({ y }) => (y > fitLimits.high ? 6 : 3)),
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
            ...holding([fitLimits.low, fitLimits.high, ...known.map(({ y }) => y)]),
          }),
        },
      },
      plugins: [lineMarks([{ y: 1 }, { y: fitLimits.low }, { y: fitLimits.high }], theme), labelMarks(labels, theme)],
    };
  };
}
