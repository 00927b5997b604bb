import type { RosterRow } from '../roster.ts';
import { type CaseFlag, caseFlags } from './tables.ts';

/** One case to discuss, and why. */
export interface QueuedCase {
  readonly employee: string;
  readonly flags: readonly CaseFlag[];
}

/** A flag earlier in the list weighs more than all later ones together. */
function weight(flags: readonly CaseFlag[]): number {
  return flags.reduce((sum, flag) => sum + 2 ** (caseFlags.length - caseFlags.indexOf(flag)), 0);
}

function flagsOf(row: RosterRow, nearLine: ReadonlySet<string>): readonly CaseFlag[] {
  const flags: CaseFlag[] = [];
  if (row.initial_predicate !== null && row.predicate !== row.initial_predicate) flags.push('moved');
  if (nearLine.has(row.id)) flags.push('near-line');
  if (row.predicate === 'kurang' || row.predicate === 'sangat-kurang') flags.push('adverse');
  if (row.predicate === null) flags.push('unrated');
  return flags;
}

/**
 * What to discuss first: ratings that no longer are what they were brought as, people nearest the line of an unmet pattern, adverse
 * predicates, and people without one. People who are excluded are not discussed. Order within a weight is the roster's.
 */
export function queueOf(rows: readonly RosterRow[], nearLine: ReadonlySet<string>): readonly QueuedCase[] {
  return rows
    .filter(({ excluded }) => excluded === null)
    .map((row) => ({ employee: row.id, flags: flagsOf(row, nearLine) }))
    .filter(({ flags }) => flags.length > 0)
    .sort((a, b) => weight(b.flags) - weight(a.flags));
}
