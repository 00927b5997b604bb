import type { Command, Context } from '#main/kernel/context.ts';
import { actorOf, employeeOf } from '#main/people/actors.ts';
import { rowOf } from '#main/store/rows.ts';
import { type Change, deletion, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** The change that records a member's own words against one case, or against the whole result where `employee` is null. */
export function dissentChange(
  employee: string | null,
  { actor: key, words }: { readonly actor: string; readonly words: string },
  { store, now, newId }: Context,
): { readonly name: string; readonly change: Change } {
  const actor = actorOf(store, key);
  if (actor.role !== 'member' && actor.role !== 'facilitator')
    throw new Problem('dissent.not-member', { name: actor.name }, { field: 'actor' });
  const row = { id: newId(), employee_id: employee, actor_id: actor.id, words, at: now };
  return { name: actor.name, change: insertion('dissent', row) };
}

/** A member who does not agree, by name, with one case or with the result. */
export const dissentAdd: Command<'dissent.add'> = (input, context) => {
  const person = input.employee === null ? null : employeeOf(context.store, input.employee);
  const { name, change } = dissentChange(person?.id ?? null, input, context);
  return { name: 'dissent.add', values: { name, person: person?.name ?? '' }, reason: input.words, changes: [change] };
};

/** Taken back by its author. */
export const dissentRemove: Command<'dissent.remove'> = (input, { store }) => {
  const row = rowOf(store, 'dissent', input.dissent);
  if (row === null) throw new Problem('dissent.unknown', {}, { field: 'dissent' });
  const name = rowOf(store, 'actor', row.actor_id)?.name ?? '';
  return { name: 'dissent.remove', values: { name }, reason: null, changes: [deletion('dissent', row)] };
};
