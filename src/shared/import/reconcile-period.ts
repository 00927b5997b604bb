import { choice, leave } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { endsWith, periodWithin, readPeriod } from './period.ts';
import type { CurrentState } from './record.ts';
import type { Sheet } from './sheet.ts';
import { noteTable } from './skipped-rows.ts';

/**
 * Which of the periods met in an import counts as the workshop's own: the same one, else the one the user chooses; all others are
 * history. Null: none does. A workshop without a period accepts the only one there is. A recap of the last part of the workshop's period is the state
 * at its end, as long as nobody is rated yet: what was rated for the whole period is never overwritten by a part of it.
 */
export function reconcilePeriod(
  ledger: Ledger,
  { period: target, ratings }: Pick<CurrentState, 'period' | 'ratings'>,
  periods: ReadonlySet<string>,
): string | null {
  const own = readPeriod(target) ?? target;
  const rated = ratings.some(
    ({ initial_predicate: predicate, initial_hasil: hasil }) => predicate !== null || hasil !== null,
  );
  if (periods.size === 0 || periods.has(own)) return own;
  const inside = [...periods].filter((period) => own === '' || periodWithin(period, own));
  const [only] = inside;
  if (only !== undefined && inside.length === 1 && (own === '' || (!rated && endsWith(own, only)))) return only;
  const offered = [...(inside.length > 0 ? inside : periods)].sort();
  const choices = [leave, ...offered.map((period) => choice(period, 'import-here', { period }))];
  const answer = ledger.ask({
    id: 'period',
    kind: 'period',
    values: { period: own },
    choices,
    suggested: null,
    open: false,
  });
  return answer === null || answer === 'leave' ? null : answer;
}

/** Says of each recap whose own period is not the workshop's, or is said nowhere, what becomes of it. */
export function findPeriods(ledger: Ledger, sheets: readonly Sheet[], target: string, chosen: string | null): void {
  const own = readPeriod(target) ?? target;
  for (const { table, period, fields, data } of sheets) {
    if (period === own || own === '') continue;
    if (period === null) {
      if (data.length > 0 && !fields.has('period')) noteTable(ledger, table, 'period.unsaid', 'note', { period: own });
      continue;
    }
    const here = period === chosen;
    const finding: Finding = {
      code: here ? 'period.part' : 'period.differs',
      severity: 'note',
      file: table.file,
      sheet: table.sheet,
      cell: '',
      row: 0,
      values: { period, workshop: own },
    };
    ledger.note(ledger.decisions.has('period') ? { ...finding, decision: 'period' } : finding);
  }
}
