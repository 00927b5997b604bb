import type { Query } from '#main/kernel/context.ts';
import { partsOut } from '#main/kernel/part-guard.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { ClosedRow } from '#shared/session/closed.ts';
import type { EmployeeRow } from '#shared/tables.ts';
import { presenceOf } from './presence.ts';
import { runningVotes } from './session-reads.ts';

/** Whose ratings nobody, or not whoever asks, may move now: what the guards of a commit would refuse, told before one is made. */
export const ratingClosed: Query<'rating.closed'> = (_input, { store, actor }) => {
  const room = presenceOf(store);
  const voting = runningVotes(store);
  const awayFrom = partsOut(store);
  const held = room.present.size > 0;
  if (!held && awayFrom === null) return { rows: [] };
  const closed = (person: EmployeeRow): ClosedRow | null => {
    const away = awayFrom?.(person) ?? null;
    if (away !== null) return { employee: person.id, cause: 'away', names: [away] };
    if (!held) return null;
    const waiting = room.unsettled(person).map((interest) => room.name(interest.actor));
    if (waiting.length > 0) return { employee: person.id, cause: 'recused', names: waiting };
    if (room.out(person.id).some(({ actor_id }) => actor_id === actor.id))
      return { employee: person.id, cause: 'out', names: [actor.name] };
    return voting.has(person.id) ? { employee: person.id, cause: 'voting', names: [] } : null;
  };
  return { rows: rowsOf(store, 'employee').flatMap((person) => closed(person) ?? []) };
};
