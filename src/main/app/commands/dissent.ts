import { rowOf } from '#main/store/reads/rows.ts';
import { deletion, insertion } from '#shared/domain/change.ts';
import { Problem } from '#shared/problem.ts';
import type { Command } from '../context.ts';
import { actorOf, employeeOf } from './people.ts';

/** A member who does not agree, by name, with one case or with the result. */
export const dissentAdd: Command<'dissent.add'> = (input, { store, now, newId }) => {
  const actor = actorOf(store, input.actor);
  if (actor.role !== 'member' && actor.role !== 'facilitator')
    throw new Problem('dissent.notMember', { name: actor.name }, { field: 'actor' });
  const person = input.employee === null ? null : employeeOf(store, input.employee);
  const row = { id: newId(), employee_id: person?.id ?? null, actor_id: actor.id, words: input.words, at: now };
  return {
    name: 'dissent.add',
    values: { name: actor.name, person: person?.name ?? '' },
    reason: input.words,
    changes: [insertion('dissent', row)],
  };
};

/** Taken back by whoever wrote it down. */
export const dissentRemove: Command<'dissent.remove'> = (input, { store }) => {
  const row = rowOf(store, 'dissent', input.dissent);
  if (row === null) throw new Problem('dissent.unknown', {}, { field: 'dissent' });
  const name = rowOf(store, 'actor', row.actor_id)?.name ?? '';
  return { name: 'dissent.remove', values: { name }, reason: null, changes: [deletion('dissent', row)] };
};
