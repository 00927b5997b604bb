import { Chart, type ChartConfiguration, type Scale } from 'chart.js';
import { useEffect, useRef } from 'react';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import { predicateMarks } from '#shared/rules/document-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { registerCharts } from './chart-parts.ts';
import styles from './charts.module.css';
import { labelRoom, type MixMarks, mixMarks } from './mix-marks.ts';
import type { MixRow } from './mix-rows.ts';
import { type ChartTheme, chartTheme, hatch } from './theme.ts';

/** The legend of the chart of predicates: its band and its line. */
export function MixLegend({ mix }: { readonly mix: Distribution }) {
  const { t } = useWords();
  const pns = mix.national.find(({ group }) => group === 'pns');
  return (
    <p className={styles.legend}>
      {mix.pattern === null ? null : (
        <span className={styles.key}>
          <span className={styles.bandKey} /> {t('mix.limits')}
        </span>
      )}
      {pns === undefined ? null : (
        <span className={styles.key}>
          <span className={styles.lineKey} /> {t('mix.national', { period: pns.period })}
        </span>
      )}
    </p>
  );
}

registerCharts();

/** What the second bar is: the proposal, and after sign-off the final result. */
export type MixStage = 'proposed' | 'tried' | 'final';

interface MixChartProps {
  /** Said to those who cannot see it; the table twin holds the figures. */
  readonly title: string;
  readonly rows: readonly MixRow[];
  /** People rated in the proposal. */
  readonly people: number;
  readonly stage: MixStage;
  /** Another theme draws the chart again. */
  readonly theme: string;
  onCanvas(canvas: HTMLCanvasElement | null): void;
}

type Shown = Pick<MixChartProps, 'rows' | 'people' | 'stage'>;

function labelsOf({ rows, people, stage }: Shown, { t, number }: Words): MixMarks['labels'] {
  return rows.map(({ initial, proposed }) => {
    const percent = people === 0 ? 0 : Math.round((proposed / people) * 100);
    return [
      `${t('mix.initial')} ${number(initial)}`,
      `${t(`mix.${stage}`)} ${t('mix.label', { n: proposed, percent })}`,
    ] as const;
  });
}

/** Whether the axis stays as it is for bars of these lengths: it ends at the first of its ticks that none of them crosses. */
function fits({ ticks, max }: Scale, length: number): boolean {
  const step = (ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0);
  return length <= max && length > max - step;
}

/** Moves the ends of the bars, and nothing else: a full update of the chart takes four times as long. */
function moveBars(chart: Chart<'bar'>, axis: Scale, lengths: readonly (readonly number[])[]): void {
  const start = axis.getPixelForValue(0);
  for (const [set, values] of lengths.entries())
    for (const [place, bar] of chart.getDatasetMeta(set).data.entries()) {
      const end = axis.getPixelForValue(values[place] ?? 0);
      Object.assign(bar, { x: end, width: Math.abs(end - start) });
    }
  chart.draw();
}

/** The bars and their labels: all that another edit changes. */
function fill(chart: Chart<'bar'>, rows: readonly MixRow[]): void {
  const lengths = [rows.map(({ initial }) => initial), rows.map(({ proposed }) => proposed)];
  const { datasets } = chart.data;
  const known = datasets.every(({ data }) => data.length === rows.length);
  for (const [set, dataset] of datasets.entries()) dataset.data = lengths[set] ?? [];
  const { x: axis } = chart.options.scales ?? {};
  if (axis !== undefined) axis.suggestedMax = longest(rows);
  const { x } = chart.scales;
  if (known && x !== undefined && fits(x, longest(rows))) moveBars(chart, x, lengths);
  else chart.update('none');
}

function longest(rows: readonly MixRow[]): number {
  return Math.max(1, ...rows.map(({ initial, proposed }) => Math.max(initial, proposed)));
}

function configuration(shown: () => Shown, words: Words, theme: ChartTheme): ChartConfiguration<'bar'> {
  const { rows, stage } = shown();
  const marks = (): MixMarks => {
    const now = shown();
    return { ...now, theme, labels: labelsOf(now, words) };
  };
  const room = ({ ctx }: Chart): number => labelRoom(ctx, marks());
  const font = { family: theme.font, size: theme.size - 1 };
  const bar = { barPercentage: 0.92, categoryPercentage: 0.72, borderWidth: 1, borderSkipped: false as const };
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ predicate }) => [words.say(predicateMarks[predicate]), words.say(predicateWords[predicate])]),
      datasets: [
        {
          ...bar,
          label: words.t('mix.initial'),
          data: rows.map(({ initial }) => initial),
          backgroundColor: rows.map(({ predicate }) => hatch(theme.edge(predicate), theme.surface)),
          borderColor: rows.map(({ predicate }) => theme.edge(predicate)),
        },
        {
          ...bar,
          label: words.t(`mix.${stage}`),
          data: rows.map(({ proposed }) => proposed),
          backgroundColor: rows.map(({ predicate }) => theme.fill(predicate)),
          borderColor: rows.map(({ predicate }) => theme.edge(predicate)),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: ({ chart }) => ({ right: room(chart) }) },
      scales: {
        x: {
          min: 0,
          suggestedMax: longest(rows),
          ticks: {
            precision: 0,
            color: theme.soft,
            font,
            maxTicksLimit: 5,
            callback: (value) => words.number(Number(value)),
          },
          grid: { color: theme.line, drawTicks: false },
          border: { display: false },
        },
        y: {
          ticks: { color: theme.ink, font, crossAlign: 'far', autoSkip: false },
          // Chart.js gives an axis no more than half of what is left beside the labels at the bars: too little for the longest predicate.
          afterFit(axis) {
            axis.ctx.font = `${font.size}px ${font.family}`;
            const widths = rows.map(
              ({ predicate }) => axis.ctx.measureText(words.say(predicateWords[predicate])).width,
            );
            axis.width = Math.ceil(Math.max(0, ...widths)) + theme.size;
          },
          grid: { display: false },
          border: { color: theme.soft },
        },
      },
    },
    plugins: [mixMarks(marks)],
  };
}

/** Predicates initial and proposed, side by side, against the pattern and the national mix. */
export function MixChart({ title, rows, people, stage, theme, onCanvas }: MixChartProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'bar'>>(null);
  const shown = useRef<Shown>({ rows, people, stage });
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    shown.current = { ...shown.current, stage };
    const drawn = new Chart(
      element,
      configuration(() => shown.current, words, chartTheme(theme)),
    );
    chart.current = drawn;
    onCanvas(element);
    return () => {
      chart.current = null;
      onCanvas(null);
      drawn.destroy();
    };
  }, [words, theme, stage, onCanvas]);
  useEffect(() => {
    shown.current = { ...shown.current, rows, people };
    // Another figure only moves bars; a new chart would cost five times as much at every edit.
    if (chart.current !== null) fill(chart.current, rows);
  }, [rows, people]);
  return (
    <div className={styles.chart}>
      <canvas ref={canvas} role="img" aria-label={title} />
    </div>
  );
}
