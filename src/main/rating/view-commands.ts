import type { Command } from '#main/kernel/context.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { savedViewColumns } from '#shared/rating/rows.ts';

/** Keeps a view of the table under a name; the one of that name is replaced. */
export const viewSave: Command<'view.save'> = ({ name, view }, { store, newId }) => {
  const state = savedViewColumns.state.write(view);
  const old = rowsOf(store, 'saved_view').find((row) => row.name.toLowerCase() === name.toLowerCase());
  const change =
    old === undefined ? insertion('saved_view', { id: newId(), name, state }) : update('saved_view', old, { state });
  return { name: 'view.save', values: { name }, reason: null, changes: changesOf([change]) };
};

/** Forgets a view. @throws Problem `view.unknown` */
export const viewRemove: Command<'view.remove'> = ({ view }, { store }) => {
  const row = rowOf(store, 'saved_view', view);
  if (row === null) throw new Problem('view.unknown', {}, { field: 'view' });
  return { name: 'view.remove', values: { name: row.name }, reason: null, changes: [deletion('saved_view', row)] };
};
