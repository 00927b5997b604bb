import type { Command, Query } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { deletion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { partColumns } from '#shared/session/rows.ts';

/** Parts given out to other rooms, by name. */
export const partList: Query<'part.list'> = (_input, { store }) => {
  const names = new Map(rowsOf(store, 'unit').map(({ id, name }) => [id, name]));
  return {
    rows: rowsOf(store, 'part')
      .map(({ id, name, file, units, own, state }) => ({
        id,
        name,
        file,
        units: partColumns.units.read(units).flatMap((unit) => names.get(unit) ?? []),
        here: own === 1,
        state,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
};

/** Frees the people of a part whose file will not come back; also a file that an interrupted split left marked as its own part. */
export const partRelease: Command<'part.release'> = ({ part, reason }, { store }) => {
  const row = rowsOf(store, 'part').find(({ id, name }) => id === part || name === part);
  if (row === undefined) throw new Problem('part.unknown-name', { name: part }, { field: 'part' });
  if (row.state === 'merged') throw new Problem('part.merged', { name: row.name }, { field: 'part' });
  return { name: 'part.release', values: { name: row.name }, reason, changes: [deletion('part', row)] };
};
