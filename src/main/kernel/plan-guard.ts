import { assertRecusalsDone, presenceOf } from '#main/session/presence.ts';
import { runningVotes } from '#main/session/session-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy } from '#main/store/rows.ts';
import type { Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Actor } from './commit.ts';

const judged: ReadonlySet<string> = new Set(['hasil', 'perilaku', 'predicate']);
/** These write ratings without judging: what a file brought, another room's work, and the outcome of a vote, which asks for itself. */
const notJudging: ReadonlySet<string> = new Set([
  'import.apply',
  'workshop.merge',
  'workshop.reopen',
  'workshop.signOff',
]);

/**
 * Holds every plan that moves ratings, whichever command made it, against the session: nobody moves a case they stepped out of, or
 * that somebody present should step out of first, or on which a silent vote runs.
 * @throws Problem `recusal.needed`, `recusal.actor`, `vote.running`
 */
export function guardPlan(store: Reader, plan: Plan, actor: Actor): void {
  if (notJudging.has(plan.name)) return;
  const moved = plan.changes.filter(
    ({ table, after, before }) =>
      table === 'rating' && Object.keys(after ?? before ?? {}).some((column) => judged.has(column)),
  );
  if (moved.length === 0) return;
  const room = presenceOf(store);
  if (room.present.size === 0) return;
  const people = rowsBy(
    store,
    'employee',
    moved.map(({ id }) => id),
  );
  const voting = runningVotes(store);
  for (const { id } of moved) {
    const person = people.get(id);
    if (person === undefined) continue;
    assertRecusalsDone(room, person);
    if (actor.id !== null && room.out(id).some(({ actor_id }) => actor_id === actor.id))
      throw new Problem('recusal.actor', { name: actor.name, person: person.name }, { field: 'employee' });
    if (voting.has(id)) throw new Problem('vote.running', { person: person.name }, { field: 'employee' });
  }
}
