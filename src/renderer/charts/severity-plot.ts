import type { ChartConfiguration } from 'chart.js';
import type { TextKey } from '#shared/words.ts';
import type { Draw } from './plot.tsx';
import { intervalMarks, type Label, labelMarks, lineMarks } from './plot-marks.ts';
import { axis, holding, still } from './plot-scales.ts';
import type { ChartTheme } from './theme.ts';

/** Severe or lenient beyond what chance gives with all raters looked at together, or neither. */
type Stance = 'severe' | 'lenient' | 'uncertain';

/** One rater of the plot; points go from the most severe to the most lenient. */
export interface SeverityPoint {
  readonly id: string;
  readonly name: string;
  readonly severity: number;
  readonly lower: number;
  readonly upper: number;
  readonly stance: Stance;
}

/** How many at either end are named. */
const named = 3;

const shapes = { severe: 'triangle', lenient: 'triangle', uncertain: 'circle' } as const;

/** Colour of a stance: the two ends of the scale of colours, and no colour for what is uncertain. */
function stanceColour(stance: Stance, theme: ChartTheme): string {
  return stance === 'severe' ? theme.low : stance === 'lenient' ? theme.high : theme.soft;
}

/** The ends of the line named: the severe from the top down, the lenient at the foot, where the falling line leaves room. */
function extremes(points: readonly SeverityPoint[], theme: ChartTheme): readonly Label[] {
  const at = points.map((point, place) => ({ ...point, place }));
  const severe = at.filter(({ stance }) => stance === 'severe').slice(0, named);
  const lenient = at.filter(({ stance }) => stance === 'lenient').slice(-named);
  return [...severe, ...lenient].map(({ name, place, severity, stance }): Label => {
    const end =
      stance === 'severe' ? ({ side: 'right', stack: 'top' } as const) : ({ side: 'left', stack: 'bottom' } as const);
    return { x: place, y: severity, text: name, colour: stanceColour(stance, theme), ...end };
  });
}

/** Severities from the most severe to the most lenient with 95 % intervals; up is severe, colour and shape say for whom that is certain. */
export function severityPlot(points: readonly SeverityPoint[], chosen: string | null, measure: TextKey): Draw {
  return (words, theme: ChartTheme): ChartConfiguration => {
    const { t } = words;
    const colour = points.map(({ stance }) => stanceColour(stance, theme));
    const strong = points.map(({ id }) => id === chosen);
    const crowded = points.length > 60;
    const intervals = points.flatMap(({ lower, upper, stance }, at) =>
      // Many intervals that hold the middle would hide those that do not.
      crowded && stance === 'uncertain' && !strong[at]
        ? []
        : [{ at, lower, upper, colour: colour[at] ?? theme.ink, strong: strong[at] ?? false }],
    );
    const size = crowded ? 3 : 5;
    const ends = points.flatMap(({ lower, upper }) => [lower, upper]);
    // Room for the names at either end.
    const room = ends.length === 0 ? 0 : 0.12 * (Math.max(...ends) - Math.min(...ends));
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points.map(({ severity }, at) => ({ x: at, y: severity })),
            pointStyle: points.map(({ stance }) => shapes[stance]),
            rotation: points.map(({ stance }) => (stance === 'lenient' ? 180 : 0)),
            backgroundColor: colour,
            borderColor: colour.map((own, at) => (strong[at] ? theme.ink : own)),
            borderWidth: strong.map((own) => (own ? 2 : 1)),
            radius: points.map(({ stance }, at) => (strong[at] ? size + 4 : stance === 'uncertain' ? size - 1 : size)),
          },
        ],
      },
      options: {
        ...still(words),
        layout: { padding: { top: 10, right: 8, bottom: 4 } },
        scales: {
          x: axis(theme, { min: -1, max: points.length, grid: false, ticks: false }),
          y: axis(theme, {
            title: t(measure),
            ...holding([...ends, Math.min(...ends) - room, Math.max(...ends) + room]),
          }),
        },
      },
      plugins: [
        lineMarks([{ y: 0 }], theme),
        intervalMarks('y', intervals),
        labelMarks(extremes(points, theme), theme),
      ],
    };
  };
}
