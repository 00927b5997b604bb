import { fewestValues, fitSmoothing, smoothingForecast, thetaForecast } from './smoothing.ts';

/**
 * Ways to say where a line ends, simplest first: that the plan is met; the ratio of actual to plan so far, times the plan to come; that
 * ratio shrunk to the one of similar lines; the values' own course, for rates only.
 */
export const rungs = ['plan', 'rate', 'shrunk', 'course'] as const;
export type Rung = (typeof rungs)[number];

/**
 * A line month by month, January first: what should be reached by then, and what was reported by then (null: nothing in that month).
 * `cumulative`: figures only grow. `ceiling`: nothing can be above it. `group`: lines that are alike.
 */
export interface LineHistory {
  readonly key: string;
  readonly group: string;
  readonly cumulative: boolean;
  readonly lowerIsBetter: boolean;
  readonly ceiling: number | null;
  readonly plan: readonly number[];
  readonly reported: readonly (number | null)[];
}

/** The part of a year's plan that weighs as much as all similar lines together (ours). */
const priorShare = 0.25;

/** The last figure reported up to a month (1 to 12), and its month; null where there is none. */
export function lastReport(
  { reported }: LineHistory,
  month: number,
): { readonly month: number; readonly value: number } | null {
  for (let at = Math.min(month, reported.length); at >= 1; at -= 1) {
    const value = reported[at - 1] ?? null;
    if (value !== null) return { month: at, value };
  }
  return null;
}

/** Actual over plan at the last report up to a month; null while nothing was due or reported. */
function ratioAt(line: LineHistory, month: number): number | null {
  const last = lastReport(line, month);
  const due = last === null ? 0 : (line.plan[last.month - 1] ?? 0);
  return last === null || due <= 0 ? null : last.value / due;
}

/** Mean ratio of each group of lines at a month, and of all lines under ''. Groups of fewer than five go by all. */
export function groupRatios(lines: readonly LineHistory[], month: number): ReadonlyMap<string, number> {
  const known = lines.flatMap((line) => {
    const ratio = ratioAt(line, month);
    return ratio === null ? [] : [{ group: line.group, ratio: Math.min(ratio, 2) }];
  });
  const mean = (rows: typeof known): number => rows.reduce((sum, { ratio }) => sum + ratio, 0) / rows.length;
  const groups = [...Map.groupBy(known, ({ group }) => group)].filter(([, rows]) => rows.length >= 5);
  return new Map([
    ...groups.map(([group, rows]) => [group, mean(rows)] as const),
    ['', known.length === 0 ? 1 : mean(known)],
  ]);
}

/** Keeps a forecast within what is possible: figures that only grow do not fall, and nothing is below zero or above the ceiling. */
export function possible(line: LineHistory, value: number, month: number): number {
  const last = lastReport(line, month);
  const least = line.cumulative && last !== null ? Math.max(0, last.value) : 0;
  return Math.max(least, Math.min(value, Math.max(least, line.ceiling ?? Number.POSITIVE_INFINITY)));
}

/** The values' own course: a damped trend, or Theta while there are too few values for it; null for figures that add up. */
function courseOf(line: LineHistory, from: number, to: number): number | null {
  if (line.cumulative) return null;
  const values = line.reported.slice(0, from).flatMap((value) => value ?? []);
  const steps = to - (lastReport(line, from)?.month ?? from);
  const fit = values.length >= fewestValues.damped ? fitSmoothing(values, 'damped') : null;
  const ahead = fit === null ? thetaForecast(values, steps) : smoothingForecast(fit, steps);
  return ahead?.at(-1) ?? null;
}

/** What a rung expects of a line at month `to`, knowing what was reported up to `from`. A rung that cannot be climbed gives the one below. */
export function expectedBy(
  rung: Rung,
  line: LineHistory,
  from: number,
  to: number,
  groups: ReadonlyMap<string, number>,
): number {
  const plan = line.plan[to - 1] ?? 0;
  const ratio = ratioAt(line, from);
  const raw = ((): number => {
    if (rung === 'course') {
      const course = courseOf(line, from, to);
      if (course !== null) return course;
    }
    if (rung === 'plan' || ratio === null) return plan;
    if (rung === 'rate') return ratio * plan;
    const due = (line.plan[(lastReport(line, from)?.month ?? from) - 1] ?? 0) / Math.max(plan, 1e-12);
    const share = line.cumulative ? Math.min(1, due) : from / 12;
    const weight = share / (share + priorShare);
    return (weight * ratio + (1 - weight) * (groups.get(line.group) ?? groups.get('') ?? 1)) * plan;
  })();
  return possible(line, raw, from);
}
