import { Chart, type ChartConfiguration } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import { registerCharts } from './chart-parts.ts';
import styles from './charts.module.css';
import { type ChartTheme, chartTheme } from './theme.ts';

registerCharts();

/** A chart as its words and theme make it. */
export type Draw = (words: Words, theme: ChartTheme) => ChartConfiguration;

interface PlotProps {
  /** Said to those who cannot see it; the table twin holds the figures. */
  readonly title: string;
  readonly draw: Draw;
  /** Another theme draws the chart again. */
  readonly theme: string;
  /** In pixels. */
  readonly height: number;
  onCanvas?(canvas: HTMLCanvasElement | null): void;
  /** A point was clicked, by its place in the first set of data. */
  onPick?: ((place: number) => void) | undefined;
}

/** A canvas with one chart. */
export function Plot({ title, draw, theme, height, onCanvas, onPick }: PlotProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picked = useRef(onPick);
  useLayoutEffect(() => {
    picked.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const chart = new Chart(element, draw(words, chartTheme(theme)));
    const onClick = (event: MouseEvent) => {
      const [near] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: false, axis: 'x' }, true);
      if (near !== undefined) picked.current?.(near.index);
    };
    element.addEventListener('click', onClick);
    onCanvas?.(element);
    return () => {
      element.removeEventListener('click', onClick);
      onCanvas?.(null);
      chart.destroy();
    };
  }, [draw, words, theme, onCanvas]);
  return (
    <div className={styles.plot} style={{ height }} data-pick={onPick === undefined ? undefined : 'yes'}>
      <canvas ref={canvas} role="img" aria-label={title} />
    </div>
  );
}
