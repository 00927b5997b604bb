import type { QueueReason } from '../queue-reason.ts';
import type { RosterRow } from '../roster.ts';
import { type CaseFlag, caseFlags } from './tables.ts';

/** One case to discuss, and why. */
export interface QueuedCase {
  readonly employee: string;
  readonly flags: readonly CaseFlag[];
}

/** What calibration has to say about one person: points of 100, and the flags they stand for. */
export interface Advice {
  readonly points: number;
  readonly flags: readonly CaseFlag[];
}

/** A ground of calibration's queue as a flag of the agenda. */
export const flagOfReason = {
  change: 'score',
  spread: 'disagreement',
  evidence: 'evidence',
  limit: 'near-line',
} as const satisfies Readonly<Record<QueueReason, CaseFlag>>;

/** Points for what calibration does not weigh. Ours, not from regulation. */
const points: Partial<Readonly<Record<CaseFlag, number>>> = { moved: 60, 'near-line': 40, adverse: 30, unrated: 20 };

function ownFlags(row: RosterRow, nearLine: ReadonlySet<string>): readonly CaseFlag[] {
  const flags: CaseFlag[] = [];
  if (row.initial_predicate !== null && row.predicate !== row.initial_predicate) flags.push('moved');
  if (nearLine.has(row.id)) flags.push('near-line');
  if (row.predicate === 'kurang' || row.predicate === 'sangat-kurang') flags.push('adverse');
  if (row.predicate === null) flags.push('unrated');
  return flags;
}

/**
 * What to discuss first: ratings that no longer are what they were brought as, people nearest the line of an unmet pattern, adverse
 * predicates, people without one, and what calibration advises. People who are excluded or decided are not queued. Order within equal
 * points is the roster's.
 */
export function queueOf(
  rows: readonly RosterRow[],
  nearLine: ReadonlySet<string>,
  advice: ReadonlyMap<string, Advice>,
): readonly QueuedCase[] {
  return rows
    .filter(({ excluded, state }) => excluded === null && state !== 'decided')
    .map((row) => {
      const own = ownFlags(row, nearLine);
      const said = advice.get(row.id);
      const flags = caseFlags.filter((flag) => own.includes(flag) || said?.flags.includes(flag));
      const sum = own.reduce((total, flag) => total + (points[flag] ?? 0), said?.points ?? 0);
      return { employee: row.id, flags, sum };
    })
    .filter(({ flags }) => flags.length > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ employee, flags }) => ({ employee, flags }));
}
