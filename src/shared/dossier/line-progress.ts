import { monthsOf } from '#shared/kernel/period-words.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { type WorkLine, type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** How the figures of a line add up over the year (our reading; the form does not print it). */
export type Accumulation = 'sum' | 'last' | 'mean' | 'milestone';

type Phase = WorkRows['line_phase'];

/** A figure to date at the end of a month (`YYYY-MM`), and where it was read. */
export interface Report {
  readonly month: string;
  readonly value: number;
  readonly place: WorkPlace;
}

/** Below this share of its phased target a line is behind, where the caller names no other. */
export const behindBelow = 0.9;

/** Differences below this are rounding of binary fractions. */
export const rounding = 1e-9;

/** Reads the way of counting; null where the file says none. */
export function accumulationOf(method: string | null): Accumulation | null {
  const words = fold(method ?? '');
  if (/\b(?:tahap\w*|milestone)\b/.test(words)) return 'milestone';
  if (/\brata\b|\brerata\b|\bmean\b|\baverage\b/.test(words)) return 'mean';
  if (/\bakhir\b|\bposisi\b|\blast\b/.test(words)) return 'last';
  return /\bjumlah\b|\bkumulatif\b|\bsum\b|\btotal\b/.test(words) ? 'sum' : null;
}

const less =
  /\b(?:rendah|kecil|sedikit|turun|menurun|berkurang|minim\w*|low|lower|less|fewer|smaller|decreas\w*|negatif|negative)\b/;

/** Whether less is better: *makin rendah makin baik*, *semakin kecil semakin baik*, *minimize*; *makin rendah makin buruk* is the other way. */
export function lowerIsBetter(polarity: string | null): boolean {
  const words = fold(polarity ?? '');
  return less.test(words) !== /\b(?:buruk|jelek|worse)\b/.test(words);
}

/** The phased targets of the four quarters as written; null where none is. */
export function quarterTargets(phase: Phase): readonly number[] | null {
  const phases = [phase.quarter1, phase.quarter2, phase.quarter3, phase.quarter4];
  return phases.every((value) => value === null) ? null : phases.map((value) => value ?? 0);
}

/**
 * The target that a line should have reached at the end of a quarter (1 to 4), or null where no phase is given. For sums written as
 * running totals (the four do not add up to the target, the last one is it) a phase is the total itself.
 */
export function plannedAt(phase: Phase, quarter: number): number | null {
  const values = quarterTargets(phase);
  if (values === null) return null;
  if (accumulationOf(phase.method) !== 'sum' || writtenAsTotals(phase)) return values[quarter - 1] ?? 0;
  return values.slice(0, quarter).reduce((sum, value) => sum + value, 0);
}

/** Whether the phases of a line that adds up are running totals. */
export function writtenAsTotals(phase: Phase): boolean {
  const { target_amount: target, quarter4, method } = phase;
  if (accumulationOf(method) !== 'sum' || target === null || quarter4 === null) return false;
  const sum = (quarterTargets(phase) ?? []).reduce((all, value) => all + value, 0);
  return Math.abs(sum - target) > rounding && Math.abs(quarter4 - target) <= rounding;
}

/** The last month of a period as `YYYY-MM`: a figure for a quarter holds at its end. */
function lastMonth(period: string): string {
  return `${period.slice(0, 4)}-${String(monthsOf(period)[1]).padStart(2, '0')}`;
}

/** Actual over plan, inverse where less is better; null where the divisor is nothing, which is no shortfall. */
export function ratioOf(actual: number, planned: number, lower: boolean): number | null {
  const [over, under] = lower ? [planned, actual] : [actual, planned];
  return under === 0 ? null : over / under;
}

/** The figures of a line to date, oldest first. Where only the month's own figure is given, those of a sum are added up. */
export function reportsOf(rows: readonly WorkRows['progress'][], method: string | null): readonly Report[] {
  const sorted = rows
    .flatMap((row) => (row.period === null ? [] : [{ row, month: lastMonth(row.period) }]))
    .toSorted((a, b) => a.month.localeCompare(b.month));
  let sum = 0;
  return sorted.flatMap(({ row, month }): readonly Report[] => {
    const { cumulative, amount } = row;
    sum += amount ?? 0;
    const value = cumulative ?? (amount === null ? null : accumulationOf(method) === 'sum' ? sum : amount);
    return value === null ? [] : [{ month, value, place: workPlaceOf(row) }];
  });
}

/** The target of the year as a number: that of the phased targets, else what the form writes where only one number can be meant. */
export function targetOf({ phase, target }: WorkLine): number | null {
  if (phase !== null && phase.target_amount !== null) return phase.target_amount;
  const found = /^(\d+(?:[.,]\d+)?)(?:\s*[^\d\s].*)?$/.exec(target?.trim() ?? '')?.[1];
  // Nobody can tell whether 1.000 is a thousand or one.
  return found === undefined || /^\d{1,3}[.,]\d{3}$/.test(found) ? null : Number(found.replace(',', '.'));
}
