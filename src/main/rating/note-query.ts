import type { Query } from '#main/kernel/context.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { rowsOf } from '#main/store/rows.ts';
import { savedViewColumns } from '#shared/rating/rows.ts';

/** Notes at cells, oldest first: everyone's, and the private ones of the person who acts here. */
export const noteList: Query<'note.list'> = ({ employee, shared }, { store, actor }) => {
  const person = employee === undefined ? null : (personOf(store, employee)?.id ?? '');
  return {
    rows: rowsOf(store, 'note')
      .filter((note) => note.private === 0 || (!shared && note.actor_id === actor.id))
      .filter((note) => person === null || note.employee_id === person)
      .sort((a, b) => a.at.localeCompare(b.at))
      .map((note) => ({
        id: note.id,
        employee: note.employee_id,
        field: note.field,
        text: note.text,
        private: note.private === 1,
        own: note.actor_id === actor.id,
        actor: note.actor_name,
        at: note.at,
      })),
  };
};

/** Saved views of the table, by name. */
export const viewList: Query<'view.list'> = (_input, { store }) => ({
  rows: rowsOf(store, 'saved_view')
    .map(({ id, name, state }) => ({ id, name, view: savedViewColumns.state.read(state) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id')),
});
