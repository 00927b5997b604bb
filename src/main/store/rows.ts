import { Problem } from '#shared/kernel/problem.ts';
import type { TableName, Tables } from '#shared/tables.ts';
import type { Reader } from './open.ts';

/** What prepares statements: a connection, or what of it a reader sees. */
interface Preparer<S> {
  prepare(sql: string): S;
}

const known = new WeakMap<object, Map<string, unknown>>();

/**
 * The statement of this text, prepared once for a connection: an edit asks some twenty times, and preparing costs more than asking. For
 * texts that are written in the code, and for statements that are neither plucked nor iterated, since everyone who asks shares them.
 */
export function statement<S>(db: Preparer<S>, sql: string): S {
  let own = known.get(db) as Map<string, S> | undefined;
  if (own === undefined) {
    own = new Map();
    known.set(db, own);
  }
  let found = own.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    own.set(sql, found);
  }
  return found;
}

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

/** The columns of a table as the file has them. */
export function columnsIn(
  store: Reader,
  table: TableName,
): readonly { readonly name: string; readonly type: string; readonly notnull: number }[] {
  const sql = 'SELECT name, type, "notnull" FROM pragma_table_info(?)';
  return statement(store.db, sql).all(table) as { name: string; type: string; notnull: number }[];
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

/** From so many people or assessments on, what asks about all of them takes longer than a hand notices. */
const many = { employee: 1_500, assessment: 3_000 } as const;

/** Whether a workshop is large; tested so that the size itself is never counted. */
export function isLarge({ db }: Reader): boolean {
  return Object.entries(many).some(
    ([table, rows]) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1 OFFSET ${rows - 1}`).get() !== undefined,
  );
}
