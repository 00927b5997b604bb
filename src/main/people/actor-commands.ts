import type { AppSession } from '#main/kernel/app-session.ts';
import type { Command } from '#main/kernel/context.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Reader } from '#main/store/open.ts';
import { keptPin } from '#main/store/pin.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow } from '#shared/people/rows.ts';
import { unlockKeys, wrapUnder } from './facilitator-keys.ts';
import { provePin } from './pin-guard.ts';

/** Two people of one name could not be distinguished in the record. `own`: the person who may keep it. */
function assertFree(store: Reader, name: string, own: string | null): void {
  const taken = rowsOf(store, 'actor').some(
    (actor) => actor.id !== own && actor.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Problem('actor.name-taken', { name }, { field: 'name' });
}

/** A new person who may act. */
export const actorAdd: Command<'actor.add'> = async (input, { store, newId }) => {
  assertFree(store, input.name, null);
  // A room's file is merged without its people, so what a new person decides there could not be merged.
  const part = rowsOf(store, 'part').find(({ own }) => own === 1);
  if (part !== undefined) throw new Problem('part.not-here', { name: part.name });
  const row: ActorRow = {
    id: newId(),
    name: input.name,
    role: input.role,
    pin: await keptPin(input.pin),
    active: 1,
    nip: input.nip,
    post: input.post,
  };
  return {
    name: 'actor.add',
    values: { name: row.name, role: row.role },
    reason: null,
    changes: [insertion('actor', row)],
  };
};

/** Renames a person, changes their role or PIN, or takes them out of the list. One facilitator always stays. */
export const actorUpdate: Command<'actor.update'> = async (input, { store, home }) => {
  const row = rowOf(store, 'actor', input.actor);
  if (row === null) throw new Problem('actor.unknown', { name: input.actor }, { field: 'actor' });
  if (input.name !== undefined) assertFree(store, input.name, row.id);
  const patch = {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.role !== undefined && { role: input.role }),
    ...(input.pin !== undefined && { pin: await keptPin(input.pin) }),
    ...(input.nip !== undefined && { nip: input.nip }),
    ...(input.post !== undefined && { post: input.post }),
    ...(input.active !== undefined && { active: input.active ? 1 : 0 }),
  };
  const after = rowsOf(store, 'actor').map((actor) => (actor.id === row.id ? { ...actor, ...patch } : actor));
  if (!after.some((actor) => actor.role === 'facilitator' && actor.active === 1)) {
    throw new Problem('actor.last-facilitator', { name: row.name }, { field: 'role' });
  }
  if (input.pin !== undefined) await wrapUnder(home, store, row.id, input.pin);
  return {
    name: 'actor.update',
    values: { name: row.name },
    reason: null,
    changes: changesOf([update('actor', row, patch)]),
  };
};

/** Says who acts at this window from now on. `actor` is an id or a name. */
export async function enterActor(
  input: Input<'actor.enter'>,
  { workshop, options }: AppSession,
  { principal: { client } }: Asker,
): Promise<Output<'actor.enter'>> {
  const { store, actors } = workshop;
  const people = rowsOf(store, 'actor').filter(({ active }) => active === 1);
  const person = people.find(({ id, name }) => id === input.actor || name === input.actor);
  if (person === undefined) throw new Problem('actor.unknown', { name: input.actor }, { field: 'actor' });
  if (!(await provePin(store, person, input.pin)))
    throw new Problem('actor.wrong-pin', { name: person.name }, { field: 'pin' });
  await unlockKeys(options.home, store, person, input.pin);
  actors.set(client, person.id);
  const { id, name, role } = person;
  return { id, name, role };
}
