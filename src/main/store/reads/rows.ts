import type { TableName, Tables } from '#shared/domain/tables.ts';
import type { Store } from '../open.ts';

/** One row by id, or null. */
export function rowOf<T extends TableName>(store: Store, table: T, id: string): Tables[T] | null {
  return (store.db.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Tables[T] | undefined) ?? null;
}

/** Every row of a table, by id. */
export function rowsOf<T extends TableName>(store: Store, table: T): readonly Tables[T][] {
  return store.db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all() as Tables[T][];
}
