import {
  type LadderReport,
  type LineForecast,
  type ListPrecision,
  outlookAt,
} from '#shared/stats/forecast/back-test.ts';
import { type LineHistory, lastReport } from '#shared/stats/forecast/ladder.ts';
import { type NamedLine, namedLine } from './goal-check.ts';
import { accumulationOf, lowerIsBetter, plannedAt, reportsOf } from './line-progress.ts';
import type { WorkLine } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** Why a line is on the list of early warnings. `silent`: nothing reported for two months while something is due. */
type WarningCause = 'short' | 'silent';

/** A line with its forecast for the end of the year. */
export interface ForecastLine extends NamedLine, Omit<LineForecast, 'key'> {
  readonly target: number;
  readonly actual: number | null;
  readonly reported: number | null;
  readonly causes: readonly WarningCause[];
}

/** Forecasts of lines, and how far they can be trusted. `lines`: all of them, those that are likely to fall short first. */
export interface ProgressOutlook {
  readonly month: number;
  readonly threshold: number;
  readonly reports: readonly LadderReport[];
  readonly precision: ListPrecision | null;
  readonly lines: readonly ForecastLine[];
  /** Lines without phased targets or without a target, of which no forecast is made. */
  readonly left: number;
}

/** Months without a report before a line counts as silent. */
const silentMonths = 2;

/** The planned figure to date at the end of each month: of what adds up a straight line within each quarter, else the quarter's own. */
function planOf(phase: WorkRows['line_phase'], cumulative: boolean): readonly number[] | null {
  const quarters = [1, 2, 3, 4].map((quarter) => plannedAt(phase, quarter));
  if (quarters.some((value) => value === null)) return null;
  return Array.from({ length: 12 }, (_, at) => {
    const quarter = Math.floor(at / 3);
    const end = quarters[quarter] ?? 0;
    const start = quarter === 0 ? 0 : (quarters[quarter - 1] ?? 0);
    return cumulative ? start + ((end - start) * ((at % 3) + 1)) / 3 : end;
  });
}

function historyOf(line: WorkLine, rows: readonly WorkRows['progress'][], year: string): LineHistory | null {
  const { phase } = line;
  const way = phase === null ? null : accumulationOf(phase.method);
  if (phase === null || way === null) return null;
  const cumulative = way === 'sum' || way === 'milestone';
  const plan = planOf(phase, cumulative);
  if (plan === null || (plan[11] ?? 0) <= 0) return null;
  const reported = new Map(reportsOf(rows, phase.method).map(({ month, value }) => [month, value]));
  const percent = way === 'milestone' || (/^%|persen/i.test(phase.measure ?? '') && (plan[11] ?? 0) <= 100);
  return {
    key: line.id,
    group: `${way} ${phase.measure ?? ''}`,
    cumulative,
    lowerIsBetter: lowerIsBetter(phase.polarity),
    ceiling: percent ? 100 : null,
    plan,
    reported: Array.from({ length: 12 }, (_, at) => reported.get(`${year}-${String(at + 1).padStart(2, '0')}`) ?? null),
  };
}

function causesOf(
  forecast: LineForecast,
  line: LineHistory,
  month: number,
  threshold: number,
): readonly WarningCause[] {
  const last = lastReport(line, month)?.month ?? 0;
  const due = (line.plan[Math.ceil(month / 3) * 3 - 1] ?? 0) > 0;
  return [
    ...(forecast.attainment < threshold ? (['short'] as const) : []),
    ...(due && month - last >= silentMonths ? (['silent'] as const) : []),
  ];
}

/** Forecasts the lines of everybody at a month (1 to 12) of the workshop's year. */
export function forecastLines(
  lines: readonly WorkLine[],
  progress: readonly WorkRows['progress'][],
  { month, year, threshold }: { readonly month: number; readonly year: string; readonly threshold: number },
): ProgressOutlook {
  const byLine = Map.groupBy(
    progress.filter(({ period }) => period?.startsWith(year)),
    ({ code }) => code ?? '',
  );
  const once = new Map(lines.map((line) => [line.id, line]));
  const histories = new Map(
    [...once.values()].flatMap((line) => {
      const history = historyOf(line, byLine.get(line.id) ?? [], year);
      return history === null ? [] : [[line.id, history] as const];
    }),
  );
  const { reports, precision, forecasts } = outlookAt([...histories.values()], month, threshold);
  const found = forecasts.flatMap(({ key, ...forecast }): readonly ForecastLine[] => {
    const [line, history] = [once.get(key), histories.get(key)];
    if (line === undefined || history === undefined) return [];
    const last = lastReport(history, month);
    return [
      {
        ...namedLine(line),
        ...forecast,
        target: history.plan[11] ?? 0,
        actual: last?.value ?? null,
        reported: last?.month ?? null,
        causes: causesOf({ key, ...forecast }, history, month, threshold),
      },
    ];
  });
  return {
    month,
    threshold,
    reports,
    precision,
    lines: found.toSorted((a, b) => b.causes.length - a.causes.length || a.attainment - b.attainment),
    left: lines.length - found.length,
  };
}
