import type { Query } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { mayUse } from '#shared/contract.ts';
import { roster } from './roster-reads.ts';

/** Everyone with their rating, unpaged and unmasked. */
export const employeeList: Query<'employee.list'> = (input, { store }) => ({ rows: roster(store, input) });

/** Units by name. */
export const unitList: Query<'unit.list'> = (_input, { store }) => ({
  rows: [...rowsOf(store, 'unit')].sort((a, b) => a.name.localeCompare(b.name, 'id')),
});

/** People who may act, those taken out last; never their PIN, and their NIP only for whom the people rated are shown. */
export const actorList: Query<'actor.list'> = (_input, { store, actor: caller }) => ({
  rows: rowsOf(store, 'actor')
    .map(({ pin, nip, ...actor }) => ({
      ...actor,
      nip: mayUse('employee.list', caller.role) ? nip : null,
      locked: pin !== null,
    }))
    .sort((a, b) => b.active - a.active || a.name.localeCompare(b.name, 'id')),
});
