import type { ScaleOptionsByType } from 'chart.js';
import type { Words } from '#renderer/kernel/use-words.ts';
import type { ChartTheme } from './theme.ts';

interface AxisWish {
  readonly title?: string;
  readonly min?: number;
  readonly max?: number;
  /** The axis reaches at least from here to there. */
  readonly low?: number;
  readonly high?: number;
  readonly grid?: boolean;
  readonly ticks?: boolean;
  readonly reverse?: boolean;
  label?(value: number): string;
  readonly step?: number;
}

/** A linear axis in the style of all charts. */
export function axis(theme: ChartTheme, wish: AxisWish = {}): DeepScale {
  const { title, min, max, low, high, grid = true, ticks = true, reverse = false, label, step } = wish;
  const font = { family: theme.font, size: theme.size - 1 };
  return {
    type: 'linear',
    reverse,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(low !== undefined && { suggestedMin: low }),
    ...(high !== undefined && { suggestedMax: high }),
    grid: { display: grid, color: theme.line, drawTicks: false },
    border: { display: false },
    ticks: {
      display: ticks,
      color: theme.soft,
      font,
      padding: 6,
      maxRotation: 0,
      ...(step !== undefined && { stepSize: step, autoSkip: false }),
      ...(label !== undefined && { callback: (value) => label(Number(value)) }),
    },
    title: { display: title !== undefined, text: title ?? '', color: theme.soft, font },
  };
}

type DeepPartial<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> }
    : T;
type DeepScale = { type: 'linear' } & DeepPartial<ScaleOptionsByType<'linear'>>;

/** What every plot shares: numbers by the language, no hovering, fills its frame. */
export function still({ language }: Words): {
  locale: string;
  responsive: true;
  maintainAspectRatio: false;
  events: [];
} {
  return { locale: language === 'id' ? 'id-ID' : 'en-GB', responsive: true, maintainAspectRatio: false, events: [] };
}

/** An axis that holds all these values, with round ends; null values are passed over. */
export function holding(values: readonly (number | null)[]): Pick<AxisWish, 'low' | 'high'> {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? {} : { low: Math.min(...known), high: Math.max(...known) };
}
