import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

/** The chart library's parts that are used, and no others. */
export function registerCharts(): void {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale);
  Chart.defaults.animation = false;
}
