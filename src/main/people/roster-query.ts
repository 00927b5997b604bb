import type { Query } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
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
