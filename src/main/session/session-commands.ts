import type { Command } from '#main/kernel/context.ts';
import { actorOf } from '#main/people/actors.ts';
import { rowOf } from '#main/store/rows.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { readQuorum } from '#shared/session/quorum.ts';
import { namesOf, presenceOf } from './presence.ts';
import { openDiscussion, presentNow, sessionOf } from './session-reads.ts';

/** How the panel sits: quorum, timebox, length of a session, and whether sign-off needs the pattern. */
export const sessionSet: Command<'sitting.set'> = (input, { store }) => {
  if (input.quorum !== undefined) readQuorum(input.quorum);
  const old = sessionOf(store);
  const patch = {
    ...(input.quorum !== undefined && { quorum: input.quorum }),
    ...(input.timebox !== undefined && { timebox: input.timebox }),
    ...(input.sessionMinutes !== undefined && { session_minutes: input.sessionMinutes }),
    ...(input.patternRule !== undefined && { pattern_rule: input.patternRule }),
    ...(input.authority !== undefined && { authority: input.authority }),
    ...(input.authorityPost !== undefined && { authority_post: input.authorityPost }),
  };
  const row = rowOf(store, 'sitting', '1');
  return {
    name: 'sitting.set',
    reason: null,
    changes: changesOf([row === null ? insertion('sitting', { ...old, ...patch }) : update('sitting', row, patch)]),
  };
};

/** Somebody comes in or leaves. Nobody with an interest walks in on the case that lies open. */
export const attendanceMark: Command<'attendance.mark'> = (input, { store, now, newId }) => {
  const actor = actorOf(store, input.actor);
  const stay = presentNow(store).find(({ actor_id }) => actor_id === actor.id);
  const plan = {
    name: 'attendance.mark',
    values: { name: actor.name, present: input.present ? 'in' : 'out' },
  } as const;
  if ((stay !== undefined) === input.present) return { ...plan, reason: null, changes: [] };
  if (stay !== undefined)
    return { ...plan, reason: null, changes: changesOf([update('attendance', stay, { until: now })]) };
  const hearing = openDiscussion(store);
  const person = hearing === null ? null : rowOf(store, 'employee', hearing.employee_id);
  if (person !== null) {
    const room = presenceOf(store);
    const gone = room.out(person.id).some(({ actor_id }) => actor_id === actor.id);
    if (!gone && room.interests(person).some((interest) => interest.actor === actor.id))
      throw new Problem(
        'recusal.needed',
        { names: namesOf(room, [actor.id]), person: person.name },
        { field: 'actor' },
      );
  }
  const row = { id: newId(), actor_id: actor.id, since: now, until: null };
  return { ...plan, reason: null, changes: [insertion('attendance', row)] };
};
