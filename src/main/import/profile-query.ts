import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { TableKind } from '#shared/import/field.ts';
import type { ImportProfile } from '#shared/import/preview-contract.ts';
import type { MappingProfile } from '#shared/import/profile.ts';
import { type ProfileRow, profileColumns } from '#shared/import/rows.ts';

/** A stored row as the contract shows it. */
function profileView({ columns, kind, ...row }: ProfileRow): ImportProfile {
  return { ...row, kind: kind as TableKind, columns: profileColumns.columns.read(columns) };
}

/** Saved mappings by name. */
export const profileList: Query<'profile.list'> = (_input, { store }) => ({
  rows: rowsOf(store, 'profile')
    .map(profileView)
    .sort((a, b) => a.name.localeCompare(b.name, 'id')),
});

/** Saved mappings as recognition takes them. */
export function savedProfiles(store: Reader): readonly MappingProfile[] {
  return rowsOf(store, 'profile').map((row) => {
    const { name, kind, columns, row: at, depth, codes, average } = profileView(row);
    return {
      name,
      kind,
      columns,
      ...(at !== null && { row: at }),
      ...(depth !== null && { depth }),
      ...(codes !== null && { codes }),
      ...(average !== null && { average }),
    };
  });
}
