import type { Query } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';

/** Parts given out to other rooms, by name. */
export const partList: Query<'part.list'> = (_input, { store }) => {
  const names = new Map(rowsOf(store, 'unit').map(({ id, name }) => [id, name]));
  return {
    rows: rowsOf(store, 'part')
      .map(({ id, name, file, units, own, state }) => ({
        id,
        name,
        file,
        units: (JSON.parse(units) as readonly string[]).flatMap((unit) => names.get(unit) ?? []),
        here: own === 1,
        state,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
};
