import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  Ticks,
} from 'chart.js';
import { withMinus } from '#shared/kernel/fill.ts';

/** The chart library's parts that are used, and no others. */
export function registerCharts(): void {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController);
  Chart.defaults.animation = false;
  const { numeric } = Ticks.formatters;
  Chart.defaults.scales.linear.ticks.callback = function (...given) {
    return withMinus(numeric.apply(this, given as Parameters<typeof numeric>));
  };
}
