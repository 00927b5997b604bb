import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { workshopOf } from '#main/workshop/workshop-commands.ts';
import type { SignOffRow } from '#shared/tables.ts';
import type { WorkshopState } from '#shared/workshop/contract.ts';
import { roster } from './roster-reads.ts';

/** Everyone with their rating, unpaged and unmasked. */
export const employeeList: Query<'employee.list'> = (input, { store }) => ({ rows: roster(store, input) });

/** Units by name. */
export const unitList: Query<'unit.list'> = (_input, { store }) => ({
  rows: [...rowsOf(store, 'unit')].sort((a, b) => a.name.localeCompare(b.name, 'id')),
});

/** People who may act, those taken out last; never their PIN. */
export const actorList: Query<'actor.list'> = (_input, { store }) => ({
  rows: rowsOf(store, 'actor')
    .map(({ pin, ...actor }) => ({ ...actor, locked: pin !== null }))
    .sort((a, b) => b.active - a.active || a.name.localeCompare(b.name, 'id')),
});

/** Every sign-off, in the order they were made. */
export const workshopSignOffs: Query<'workshop.signOffs'> = (_input, { store }) => ({
  rows: store.db.prepare('SELECT * FROM sign_off ORDER BY rowid').all() as SignOffRow[],
});

/** The workshop, its sign-off in force, and how many people it holds. */
export function workshopState(store: Reader): WorkshopState {
  const { people } = store.db.prepare('SELECT count(*) AS people FROM employee').get() as { people: number };
  const signOff = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null) ?? null;
  return { workshop: workshopOf(store), signOff, people };
}

export const workshopGet: Query<'workshop.get'> = (_input, { store }) => workshopState(store);
