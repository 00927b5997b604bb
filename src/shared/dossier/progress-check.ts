import type { NamedLine } from './goal-check.ts';
import { namedLine } from './goal-check.ts';
import {
  accumulationOf,
  lowerIsBetter,
  plannedAt,
  quarterTargets,
  type Report,
  ratioOf,
  reportsOf,
  rounding,
  targetOf,
  writtenAsTotals,
} from './line-progress.ts';
import { type WorkLine, type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

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

/** A running figure that became smaller; `at`: where the smaller one was read. */
interface FallingLine extends NamedLine {
  readonly month: string;
  readonly before: number;
  readonly after: number;
  readonly at: WorkPlace;
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
  /** Lines whose figures go beyond the target of the year: the largest figure, and where it was read. */
  readonly beyond: readonly (NamedLine & {
    readonly target: number;
    readonly actual: number;
    readonly month: string;
    /** More than twice the target, or more than a hundred of a hundred: hardly a success, rather a slip of the hand. */
    readonly far: boolean;
    readonly at: WorkPlace;
  })[];
  /** Lines whose form claims another result than the last figure reported. */
  readonly differs: readonly (NamedLine & { readonly claimed: number; readonly reported: number })[];
  /** Lines whose phased targets are written as running totals. */
  readonly runningTotals: readonly NamedLine[];
  /** Lines whose phased targets neither add up to the target of the year nor end with it. */
  readonly unevenPhases: readonly (NamedLine & {
    readonly target: number;
    readonly sum: number;
    readonly at: WorkPlace;
  })[];
  /** Lines of which nothing was ever reported. */
  readonly silent: readonly NamedLine[];
  /** Progress of another year. */
  readonly outside: readonly { readonly line: string; readonly month: string; readonly at: WorkPlace }[];
  /** Months with two figures for one line that do not agree. */
  readonly doubled: readonly {
    readonly line: string;
    readonly month: string;
    readonly values: readonly number[];
    readonly at: WorkPlace;
  }[];
  /** Progress under a code that no line bears. */
  readonly unknown: readonly { readonly line: string; readonly rows: number; readonly at: WorkPlace }[];
  /** Codes that the lines of more than one person bear, so that nobody can tell whose progress it is. */
  readonly doubledLines: readonly { readonly line: string; readonly lines: readonly NamedLine[] }[];
}

type Phase = WorkRows['line_phase'];

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
  return { ...named, ratio, state: ratio !== null && ratio < threshold - rounding ? 'behind' : 'on-track' };
}

type Judging = { readonly month: number; readonly year: string; readonly threshold: number };

/** Every line with its reports, and those that have a phased target judged at a month; `doubled` are lines whose codes several bear. */
export function judgeLines(
  lines: readonly WorkLine[],
  progress: readonly WorkRows['progress'][],
  { month, year, threshold }: Judging,
): {
  readonly judged: readonly JudgedLine[];
  readonly all: readonly { readonly line: WorkLine; readonly reports: readonly Report[] }[];
  readonly byLine: ReadonlyMap<string, readonly WorkRows['progress'][]>;
  readonly names: Pick<ProgressCheck, 'unknown' | 'doubledLines'>;
} {
  const own = progress.filter(({ period }) => period === null || period.startsWith(year));
  const byLine = Map.groupBy(own, ({ code }) => code ?? '');
  const until = `${year}-${String(month).padStart(2, '0')}`;
  const names = namesOfLines(lines, byLine);
  const unsure = new Set(names.doubledLines.map(({ line }) => line));
  const all = lines.map((line) => ({
    line,
    reports: reportsOf(ownRows(line, byLine.get(line.id) ?? [], unsure), line.phase?.method ?? null),
  }));
  const judged = all.flatMap(({ line, reports }) => {
    const upTo = reports.filter((report) => report.month <= until);
    return (line.phase === null ? null : judge(line, line.phase, upTo, Math.ceil(month / 3), threshold)) ?? [];
  });
  return { judged, all, byLine, names };
}

/**
 * Judges every line at the end of the quarter that holds `month` (1 to 12). `year` is the workshop's; `threshold` the ratio below which a
 * line is behind (0.90, ours). A quarter without a target is "not due", which is normal (0-0-1-0).
 */
export function checkProgress(
  lines: readonly WorkLine[],
  progress: readonly WorkRows['progress'][],
  judging: Judging,
): ProgressCheck {
  const { month, year, threshold } = judging;
  const { judged, all, byLine, names } = judgeLines(lines, progress, judging);
  const of = (state: LineState): readonly JudgedLine[] => judged.filter((line) => line.state === state);
  return {
    month,
    threshold,
    behind: of('behind'),
    notDue: of('not-due'),
    noData: of('no-data'),
    onTrack: of('on-track').length,
    unphased: lines.length - judged.length,
    falls: all.flatMap(({ line, reports }) => fallsOf(line, reports)),
    beyond: all.flatMap(({ line, reports }) => beyondTarget(line, reports)),
    differs: all.flatMap(({ line, reports }) => claimedElse(line, reports.at(-1)?.value ?? null)),
    runningTotals: lines.filter(({ phase }) => phase !== null && writtenAsTotals(phase)).map(namedLine),
    unevenPhases: lines.flatMap(unevenPhases),
    silent:
      progress.length === 0 ? [] : all.filter(({ reports }) => reports.length === 0).map(({ line }) => namedLine(line)),
    outside: progress.flatMap((row) =>
      row.period !== null && !row.period.startsWith(year)
        ? [{ line: row.code ?? '', month: row.period, at: workPlaceOf(row) }]
        : [],
    ),
    doubled: [...byLine].flatMap(([line, rows]) => doubledMonths(line, rows)),
    ...names,
  };
}

/** Progress of a line: of a code that several people's lines bear only what names the person. */
function ownRows(
  { id, employee }: WorkLine,
  rows: readonly WorkRows['progress'][],
  unsure: ReadonlySet<string>,
): readonly WorkRows['progress'][] {
  return unsure.has(id) ? rows.filter(({ employee_id }) => employee_id === employee) : rows;
}

/** Running figures of a sum or of milestones never become smaller; those of a rate or a mean may. */
function fallsOf(line: WorkLine, reports: readonly Report[]): readonly FallingLine[] {
  const way = line.phase === null ? 'sum' : accumulationOf(line.phase.method);
  if (way !== 'sum' && way !== 'milestone') return [];
  return reports.flatMap(({ month, value, place }, at) => {
    const before = reports[at - 1]?.value ?? null;
    return before !== null && value < before - rounding
      ? [{ ...namedLine(line), month, before, after: value, at: place }]
      : [];
  });
}

function beyondTarget(line: WorkLine, reports: readonly Report[]): ProgressCheck['beyond'] {
  const target = targetOf(line);
  if (target === null || target <= 0 || (line.phase !== null && lowerIsBetter(line.phase.polarity))) return [];
  const top = reports.reduce<Report | null>(
    (most, one) => (most === null || one.value > most.value ? one : most),
    null,
  );
  if (top === null || top.value <= target + rounding) return [];
  const hundred = accumulationOf(line.phase?.method ?? null) === 'milestone' && top.value > 100 + rounding;
  const { month, value: actual, place: at } = top;
  return [{ ...namedLine(line), target, actual, month, far: hundred || actual > 2 * target, at }];
}

function claimedElse(line: WorkLine, reported: number | null): ProgressCheck['differs'] {
  const claimed = line.phase?.realised ?? null;
  if (claimed === null || reported === null || Math.abs(claimed - reported) <= 0.005 + rounding) return [];
  return [{ ...namedLine(line), claimed, reported }];
}

/** Phases of a sum that are neither parts of the target nor running totals; of any other way of counting the last one is the target. */
function unevenPhases(line: WorkLine): ProgressCheck['unevenPhases'] {
  const { phase } = line;
  const values = phase === null ? null : quarterTargets(phase);
  if (phase === null || values === null || phase.target_amount === null || writtenAsTotals(phase)) return [];
  const way = accumulationOf(phase.method);
  if (way !== 'sum' && way !== 'milestone') return [];
  const sum = way === 'sum' ? values.reduce((all, value) => all + value, 0) : (values.at(-1) ?? 0);
  const off = Math.abs(sum - phase.target_amount) > 0.005 + rounding;
  return off ? [{ ...namedLine(line), target: phase.target_amount, sum, at: workPlaceOf(phase) }] : [];
}

/** Figures of one month that do not agree; the later file or row is named. */
function doubledMonths(line: string, rows: readonly WorkRows['progress'][]): ProgressCheck['doubled'] {
  const months = Map.groupBy(rows, ({ period }) => period ?? '');
  return [...months].flatMap(([month, same]) => {
    const values = [...new Set(same.flatMap(({ cumulative, amount }) => cumulative ?? amount ?? []))];
    const last = same.at(-1);
    return month === '' || values.length < 2 || last === undefined
      ? []
      : [{ line, month, values, at: workPlaceOf(last) }];
  });
}

/** What the codes of lines and of progress say of each other. */
function namesOfLines(
  lines: readonly WorkLine[],
  byLine: ReadonlyMap<string, readonly WorkRows['progress'][]>,
): Pick<ProgressCheck, 'unknown' | 'doubledLines'> {
  const own = Map.groupBy(lines, ({ id }) => id);
  return {
    unknown: [...byLine].flatMap(([line, rows]) => {
      const [first] = rows;
      return own.has(line) || first === undefined ? [] : [{ line, rows: rows.length, at: workPlaceOf(first) }];
    }),
    doubledLines: [...own].flatMap(([line, same]) =>
      new Set(same.map(({ employee }) => employee)).size < 2 ? [] : [{ line, lines: same.map(namedLine) }],
    ),
  };
}
