import { Problem } from '#shared/kernel/problem.ts';
import type { TableName, Tables } from '#shared/tables.ts';
import type { Reader } from './open.ts';
import { statement } from './statements.ts';

/** One row by id, or null. */
export function rowOf<T extends TableName>(store: Reader, table: T, id: string): Tables[T] | null {
  return (statement(store.db, `SELECT * FROM "${table}" WHERE id = ?`).get(id) as Tables[T] | undefined) ?? null;
}

/** Every row of a table, by id. */
export function rowsOf<T extends TableName>(store: Reader, table: T): readonly Tables[T][] {
  return statement(store.db, `SELECT * FROM "${table}" ORDER BY id`).all() as Tables[T][];
}

/** The rows with these ids, by id; those that are not there are left out. */
export function rowsBy<T extends TableName>(
  store: Reader,
  table: T,
  ids: readonly string[],
): ReadonlyMap<string, Tables[T]> {
  const sql = `SELECT * FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = statement(store.db, sql).all(JSON.stringify(ids)) as Tables[T][];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The workshop's own row. */
export function workshopOf(store: Reader): Tables['workshop'] {
  const row = rowOf(store, 'workshop', '1');
  if (row === null) throw new Problem('workshop.not-ours');
  return row;
}

/** The year that is judged, as text: that of the workshop's period. */
export function workshopYear(store: Reader): string {
  return workshopOf(store).period.slice(0, 4);
}
