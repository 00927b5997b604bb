import type { RosterRow } from '#shared/people/roster.ts';
import { type CaseFlag, caseFlags, type QueueReason } from './queue-view.ts';

/** From this chance on, the figures point to another predicate than the one on record; from `doubtful` on it is in doubt. */
const pointing = 0.5;
const doubtful = 0.1;

const flagOfReason: Readonly<Partial<Record<QueueReason, CaseFlag>>> = {
  spread: 'disagreement',
  evidence: 'evidence',
  limit: 'near-line',
};

/** Why this person's case is worth the panel's time, as flags of the agenda. `chance`: that the predicate on record is wrong. */
export function flagsOf(row: RosterRow, chance: number | null, reasons: readonly QueueReason[]): readonly CaseFlag[] {
  const flags = new Set(reasons.flatMap((reason) => flagOfReason[reason] ?? []));
  if (chance !== null && chance >= doubtful) flags.add(chance >= pointing ? 'score' : 'doubt');
  if (row.initial_predicate !== null && row.predicate !== row.initial_predicate) flags.add('moved');
  if (row.predicate === 'kurang' || row.predicate === 'sangat-kurang') flags.add('adverse');
  if (row.predicate === null) flags.add('unrated');
  return caseFlags.filter((flag) => flags.has(flag));
}

/** What orders cases. `ties`: how much evidence and pattern have to say, looked at only between equal points. */
interface RankedCase {
  readonly employee: string;
  readonly state: string;
  readonly points: number;
  readonly ties: number;
}

/** Tenths of a point are the finest difference that is worth an order of its own. */
const tenths = ({ points }: RankedCase): number => Math.round(points * 10);

/** The one order of cases: decided ones last, then by the chance that the record is wrong, then by what breaks ties. */
export function byRank(a: RankedCase, b: RankedCase): number {
  return (
    Number(a.state === 'decided') - Number(b.state === 'decided') ||
    tenths(b) - tenths(a) ||
    b.ties - a.ties ||
    (a.employee < b.employee ? -1 : 1)
  );
}
