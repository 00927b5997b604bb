import type { ScaleOptionsByType } from 'chart.js';
import type { ChartTheme } from './theme.ts';

interface AxisWish {
  readonly title?: string;
  readonly min?: number;
  readonly max?: number;
  readonly grid?: boolean;
  readonly ticks?: boolean;
  readonly reverse?: boolean;
  label?(value: number): string;
  readonly step?: number;
}

/** A linear axis in the style of all charts. */
export function axis(theme: ChartTheme, wish: AxisWish = {}): DeepScale {
  const { title, min, max, grid = true, ticks = true, reverse = false, label, step } = wish;
  const font = { family: theme.font, size: theme.size - 1 };
  return {
    type: 'linear',
    reverse,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
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

/** What every plot shares: no hovering, no animation, fills its frame. */
export const still: { responsive: boolean; maintainAspectRatio: boolean; events: [] } = {
  responsive: true,
  maintainAspectRatio: false,
  events: [],
};
