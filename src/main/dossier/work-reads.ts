import type { Reader } from '#main/store/open.ts';
import type { WorkTableName, WorkTables } from '#shared/tables.ts';

/** The rows of a table about work, of one person or of everybody, in the order of their files. */
export function workRows<T extends WorkTableName>(
  { db }: Reader,
  table: T,
  employee: string | null = null,
): readonly WorkTables[T][] {
  const own = employee === null ? '' : 'WHERE employee_id = @employee';
  return db
    .prepare(`SELECT * FROM "${table}" ${own} ORDER BY file, sheet, row, id`)
    .all({ employee }) as WorkTables[T][];
}
