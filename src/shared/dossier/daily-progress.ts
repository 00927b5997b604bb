import { fold } from '#shared/rules/word-forms.ts';
import { accumulationOf } from './line-progress.ts';
import type { WorkLine } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

type Progress = WorkRows['progress'];
type Month = WorkRows['activity_month'];

/**
 * Months that daily logs give as progress, where nothing else does: of lines that no list of monthly progress names, that add up over the
 * year, and whose unit of measure is that of the log. Anything else would put activities in the place of results (our reading).
 */
export function dailyProgress(
  lines: readonly WorkLine[],
  progress: readonly Progress[],
  months: readonly Month[],
): readonly Progress[] {
  if (months.length === 0) return [];
  const reported = new Set(progress.flatMap(({ code }) => code ?? []));
  const mine = (employee: string, said: string): string => `${employee}\u0001${fold(said)}`;
  const plans = Map.groupBy(lines, ({ employee, plan }) => mine(employee, plan));
  const own = new Map<string, WorkLine>();
  for (const line of lines) {
    if (reported.has(line.id) || accumulationOf(line.phase?.method ?? null) !== 'sum') continue;
    own.set(mine(line.employee, line.id), line);
    const plan = mine(line.employee, line.plan);
    // Words that two of a person's lines share point to neither.
    if (plans.get(plan)?.length === 1) own.set(plan, line);
  }
  return months.flatMap((month): readonly Progress[] => {
    const { employee_id: employee, code, plan, measure, realised } = month;
    if (employee === null || realised === null || measure === null) return [];
    const line = own.get(mine(employee, code ?? '')) ?? own.get(mine(employee, plan ?? ''));
    if (line === undefined || fold(line.phase?.measure ?? '') !== fold(measure)) return [];
    const { id, period, file, sheet, row, cell } = month;
    const place = { id, employee_id: employee, period, file, sheet, row, cell };
    return [{ ...place, code: line.id, amount: realised, cumulative: null, obstacle: null }];
  });
}
