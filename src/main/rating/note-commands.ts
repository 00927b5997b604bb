import type { Command } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** Writes a note at a cell, or replaces one's own there. The text stays out of the commit's sentence: a private note is nobody else's. */
export const noteSet: Command<'note.set'> = (input, { store, actor, now, newId }) => {
  const person = employeeOf(store, input.employee);
  if (actor.id === null) throw new Problem('actor.needed');
  const actorId = actor.id;
  const mine = rowsOf(store, 'note').find(
    (note) => note.employee_id === person.id && note.field === input.field && note.actor_id === actorId,
  );
  const patch = { text: input.text, private: input.private ? 1 : 0, actor_name: actor.name, at: now };
  const same = mine !== undefined && mine.text === patch.text && mine.private === patch.private;
  const change =
    mine === undefined
      ? insertion('note', { id: newId(), employee_id: person.id, field: input.field, actor_id: actorId, ...patch })
      : same
        ? null
        : update('note', mine, patch);
  return { name: 'note.set', values: { name: person.name }, reason: null, changes: changesOf([change]) };
};

/** Takes one's own note away. @throws Problem `note.unknown`, `note.foreign` */
export const noteRemove: Command<'note.remove'> = (input, { store, actor }) => {
  const note = rowOf(store, 'note', input.note);
  if (note === null || (note.private === 1 && note.actor_id !== actor.id))
    throw new Problem('note.unknown', {}, { field: 'note' });
  if (note.actor_id !== actor.id) throw new Problem('note.foreign', { name: note.actor_name }, { field: 'note' });
  const name = personOf(store, note.employee_id)?.name ?? '';
  return { name: 'note.remove', values: { name }, reason: null, changes: [deletion('note', note)] };
};
