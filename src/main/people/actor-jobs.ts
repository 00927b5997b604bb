import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { isPin } from '#main/store/pin.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** Says who acts at this window from now on. `actor` is an id or a name. */
export async function enterActor(
  input: Input<'actor.enter'>,
  session: AppSession,
  { principal: { client } }: Asker,
): Promise<Output<'actor.enter'>> {
  const { store, actors } = session.workshop;
  const people = rowsOf(store, 'actor').filter(({ active }) => active === 1);
  const person = people.find(({ id, name }) => id === input.actor || name === input.actor);
  if (person === undefined) throw new Problem('actor.unknown', { name: input.actor }, { field: 'actor' });
  if (person.pin !== null && !(await isPin(input.pin, person.pin)))
    throw new Problem('actor.wrong-pin', { name: person.name }, { field: 'pin' });
  actors.set(client, person.id);
  const { id, name, role } = person;
  return { id, name, role };
}
