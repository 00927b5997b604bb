import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';

/** The chart library's parts that are used, and no others. */
export function registerCharts(): void {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController);
  Chart.defaults.animation = false;
}
