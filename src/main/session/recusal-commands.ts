import type { Command } from '#main/kernel/context.ts';
import { actorOf, employeeOf } from '#main/people/actors.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { presenceOf } from './presence.ts';
import { openDiscussion, outNow } from './session-reads.ts';

/** Somebody says that they have an interest in a case. */
export const interestDeclare: Command<'interest.declare'> = (input, { store, newId }) => {
  const actor = actorOf(store, input.actor);
  const person = employeeOf(store, input.employee);
  const known = rowsOf(store, 'interest').find((row) => row.actor_id === actor.id && row.employee_id === person.id);
  const fresh = { kind: input.kind, note: input.note };
  const hearing = openDiscussion(store);
  const out = outNow(store, person.id).some(({ actor_id }) => actor_id === actor.id);
  if (hearing?.employee_id === person.id && !out && presenceOf(store).present.has(actor.id))
    throw new Problem('recusal.open-case', { name: actor.name, person: person.name }, { field: 'actor' });
  return {
    name: 'interest.declare',
    values: { name: actor.name, person: person.name, kind: input.kind },
    reason: input.note,
    changes: changesOf([
      known === undefined
        ? insertion('interest', { id: newId(), actor_id: actor.id, employee_id: person.id, ...fresh })
        : update('interest', known, fresh),
    ]),
  };
};

/** Takes a declared interest back. */
export const interestWithdraw: Command<'interest.withdraw'> = (input, { store }) => {
  const row = rowOf(store, 'interest', input.interest);
  if (row === null) throw new Problem('interest.unknown', {}, { field: 'interest' });
  const name = rowOf(store, 'actor', row.actor_id)?.name ?? '';
  const person = rowOf(store, 'employee', row.employee_id)?.name ?? '';
  return { name: 'interest.withdraw', values: { name, person }, reason: null, changes: [deletion('interest', row)] };
};

/** Somebody leaves the room for one case, before it is opened or, where the interest shows late, while it lies open. */
export const recusalOut: Command<'recusal.out'> = (input, { store, now, newId }) => {
  const actor = actorOf(store, input.actor);
  const person = employeeOf(store, input.employee);
  const values = { name: actor.name, person: person.name };
  const room = presenceOf(store);
  if (room.out(person.id).some(({ actor_id }) => actor_id === actor.id))
    return { name: 'recusal.out', values, reason: null, changes: [] };
  const known = room.interests(person).find((interest) => interest.actor === actor.id);
  const cause = input.kind ?? known?.kind;
  if (cause === undefined) throw new Problem('recusal.cause', values, { field: 'kind' });
  const note = input.note ?? known?.note ?? null;
  const row = { id: newId(), actor_id: actor.id, employee_id: person.id, cause, note, since: now, until: null };
  return {
    name: 'recusal.out',
    values: { ...values, kind: cause },
    reason: note,
    changes: [insertion('recusal', row)],
    shows: [{ table: 'rating', id: person.id }],
  };
};

/** They come back, once the case no longer lies open. */
export const recusalBack: Command<'recusal.back'> = (input, { store, now }) => {
  const actor = actorOf(store, input.actor);
  const person = employeeOf(store, input.employee);
  const row = outNow(store, person.id).find(({ actor_id }) => actor_id === actor.id);
  const values = { name: actor.name, person: person.name };
  if (row === undefined) throw new Problem('recusal.not-out', values, { field: 'actor' });
  if (openDiscussion(store)?.employee_id === person.id)
    throw new Problem('recusal.open-case', values, { field: 'actor' });
  return {
    name: 'recusal.back',
    values,
    reason: null,
    changes: changesOf([update('recusal', row, { until: now })]),
    shows: [{ table: 'rating', id: person.id }],
  };
};
