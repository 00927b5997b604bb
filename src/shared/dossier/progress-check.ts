import { fold } from '#shared/rules/word-forms.ts';
import type { NamedLine } from './goal-check.ts';
import { namedLine } from './goal-check.ts';
import type { WorkLine } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** How the figures of a line add up over the year (our reading; the form does not print it). */
type Accumulation = 'sum' | 'last' | 'mean' | 'milestone';

/** How a line compares with the phased target of the quarter. */
type LineState = 'not-due' | 'no-data' | 'behind' | 'on-track';

/** A line judged at a month: the phased target of its quarter, the last figure reported up to then, and one over the other. */
interface JudgedLine extends NamedLine {
  readonly state: LineState;
  readonly planned: number;
  readonly actual: number | null;
  readonly ratio: number | null;
  readonly reported: string | null;
}

/** A running figure that became smaller. */
interface FallingLine extends NamedLine {
  readonly month: string;
  readonly before: number;
  readonly after: number;
}

/** What {@link checkProgress} finds at a month. */
export interface ProgressCheck {
  readonly month: number;
  readonly threshold: number;
  readonly behind: readonly JudgedLine[];
  readonly notDue: readonly JudgedLine[];
  readonly noData: readonly JudgedLine[];
  readonly onTrack: number;
  /** Lines without phased targets, of which nothing can be said. */
  readonly unphased: number;
  readonly falls: readonly FallingLine[];
  /** Lines whose figures go beyond twice the target of the year. */
  readonly beyond: readonly (NamedLine & { readonly target: number; readonly actual: number })[];
  /** Lines whose form claims another result than the last figure reported. */
  readonly differs: readonly (NamedLine & { readonly claimed: number; readonly reported: number })[];
  /** Lines whose phased targets are written as running totals. */
  readonly runningTotals: readonly NamedLine[];
  /** Lines of which nothing was ever reported. */
  readonly silent: readonly NamedLine[];
  readonly outside: readonly { readonly line: string; readonly month: string }[];
}

type Phase = WorkRows['line_phase'];

/** Reads the way of counting; null where the file says none. */
function accumulationOf(method: string | null): Accumulation | null {
  const words = fold(method ?? '');
  if (/\b(?:tahap\w*|milestone)\b/.test(words)) return 'milestone';
  if (/\brata\b|\brerata\b|\bmean\b|\baverage\b/.test(words)) return 'mean';
  if (/\bakhir\b|\bposisi\b|\blast\b/.test(words)) return 'last';
  return /\bjumlah\b|\bkumulatif\b|\bsum\b|\btotal\b/.test(words) ? 'sum' : null;
}

/** Whether less is better. */
function lowerIsBetter(polarity: string | null): boolean {
  return /\b(?:rendah|menurun|minim\w*|lower|negatif)\b/.test(fold(polarity ?? ''));
}

const tolerance = 1e-9;

/**
 * The target that a line should have reached at the end of a quarter (1 to 4), or null where no phase is given. For sums written as
 * running totals (the four do not add up to the target, the last one is it) a phase is the total itself.
 */
function plannedAt(phase: Phase, quarter: number): number | null {
  const phases = [phase.quarter1, phase.quarter2, phase.quarter3, phase.quarter4];
  if (phases.every((value) => value === null)) return null;
  const values = phases.map((value) => value ?? 0);
  const own = values[quarter - 1] ?? 0;
  if (accumulationOf(phase.method) !== 'sum' || writtenAsTotals(phase)) return own;
  return values.slice(0, quarter).reduce((sum, value) => sum + value, 0);
}

/** Whether the phases of a line that adds up are running totals. */
function writtenAsTotals({ quarter1, quarter2, quarter3, quarter4, target_amount: target, method }: Phase): boolean {
  if (accumulationOf(method) !== 'sum' || target === null || quarter4 === null) return false;
  const sum = (quarter1 ?? 0) + (quarter2 ?? 0) + (quarter3 ?? 0) + quarter4;
  return Math.abs(sum - target) > tolerance && Math.abs(quarter4 - target) <= tolerance;
}

interface Report {
  readonly month: string;
  readonly value: number;
}

/** The figures of a line to date, oldest first. Where only the month's own figure is given, those of a sum are added up. */
function reportsOf(rows: readonly WorkRows['progress'][], method: string | null): readonly Report[] {
  const sorted = rows
    .filter(({ period }) => period !== null)
    .toSorted((a, b) => String(a.period).localeCompare(String(b.period)));
  let sum = 0;
  return sorted.flatMap(({ period, cumulative, amount }): readonly Report[] => {
    sum += amount ?? 0;
    const value = cumulative ?? (amount === null ? null : accumulationOf(method) === 'sum' ? sum : amount);
    return value === null || period === null ? [] : [{ month: period, value }];
  });
}

function judge(
  line: WorkLine,
  phase: Phase,
  reports: readonly Report[],
  quarter: number,
  threshold: number,
): JudgedLine | null {
  const planned = plannedAt(phase, quarter);
  if (planned === null) return null;
  const last = reports.at(-1) ?? null;
  const named = { ...namedLine(line), planned, actual: last?.value ?? null, reported: last?.month ?? null };
  const way = accumulationOf(phase.method);
  if (planned === 0 && (way === 'sum' || way === 'milestone')) return { ...named, state: 'not-due', ratio: null };
  if (last === null) return { ...named, state: 'no-data', ratio: null };
  const ratio = ratioOf(last.value, planned, lowerIsBetter(phase.polarity));
  return { ...named, ratio, state: ratio !== null && ratio < threshold - tolerance ? 'behind' : 'on-track' };
}

/** Actual over plan, inverse where less is better; null where the divisor is nothing, which is no shortfall. */
function ratioOf(actual: number, planned: number, lower: boolean): number | null {
  const [over, under] = lower ? [planned, actual] : [actual, planned];
  return under === 0 ? null : over / under;
}

/**
 * Judges every line at the end of the quarter that holds `month` (1 to 12). `year` is the workshop's; `threshold` the ratio below which a
 * line is behind (0.90, ours). A quarter without a target is "not due", which is normal (0-0-1-0).
 */
export function checkProgress(
  lines: readonly WorkLine[],
  progress: readonly WorkRows['progress'][],
  { month, year, threshold }: { readonly month: number; readonly year: string; readonly threshold: number },
): ProgressCheck {
  const byLine = Map.groupBy(progress, ({ code }) => code ?? '');
  const until = `${year}-${String(month).padStart(2, '0')}`;
  const judged: JudgedLine[] = [];
  let unphased = 0;
  const all = lines.map((line) => ({
    line,
    reports: reportsOf(byLine.get(line.id) ?? [], line.phase?.method ?? null),
  }));
  for (const { line, reports } of all) {
    const upTo = reports.filter((report) => report.month <= until);
    const found = line.phase === null ? null : judge(line, line.phase, upTo, Math.ceil(month / 3), threshold);
    if (found === null) unphased += 1;
    else judged.push(found);
  }
  const of = (state: LineState): readonly JudgedLine[] => judged.filter((line) => line.state === state);
  return {
    month,
    threshold,
    behind: of('behind'),
    notDue: of('not-due'),
    noData: of('no-data'),
    onTrack: of('on-track').length,
    unphased,
    falls: all.flatMap(({ line, reports }) => fallsOf(line, reports)),
    beyond: all.flatMap(({ line, reports }) => beyondTarget(line, reports.at(-1)?.value ?? null)),
    differs: all.flatMap(({ line, reports }) => claimedElse(line, reports.at(-1)?.value ?? null)),
    runningTotals: lines.filter(({ phase }) => phase !== null && writtenAsTotals(phase)).map(namedLine),
    silent:
      progress.length === 0 ? [] : all.filter(({ reports }) => reports.length === 0).map(({ line }) => namedLine(line)),
    outside: progress.flatMap(({ code, period }) =>
      period !== null && !period.startsWith(year) ? [{ line: code ?? '', month: period }] : [],
    ),
  };
}

/** Running figures of a sum or of milestones never become smaller; those of a rate or a mean may. */
function fallsOf(line: WorkLine, reports: readonly Report[]): readonly FallingLine[] {
  const way = line.phase === null ? 'sum' : accumulationOf(line.phase.method);
  if (way !== 'sum' && way !== 'milestone') return [];
  return reports.flatMap(({ month, value }, at) => {
    const before = reports[at - 1]?.value ?? null;
    return before !== null && value < before - tolerance ? [{ ...namedLine(line), month, before, after: value }] : [];
  });
}

function beyondTarget(line: WorkLine, actual: number | null): ProgressCheck['beyond'] {
  const target = line.phase?.target_amount ?? null;
  if (line.phase === null || target === null || actual === null || target <= 0) return [];
  if (lowerIsBetter(line.phase.polarity) || actual <= 2 * target) return [];
  return [{ ...namedLine(line), target, actual }];
}

function claimedElse(line: WorkLine, reported: number | null): ProgressCheck['differs'] {
  const claimed = line.phase?.realised ?? null;
  if (claimed === null || reported === null || Math.abs(claimed - reported) <= 0.005 + tolerance) return [];
  return [{ ...namedLine(line), claimed, reported }];
}
