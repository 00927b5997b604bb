import { type SearchedTable, searchBase, searchSpan } from '#main/store/migrations/0056-search.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy, statement } from '#main/store/rows.ts';

/** Rows of one table that are looked at before the search goes on to the next. */
const mostRows = 60;

/** A row of any table that is searched. */
export type FoundRow = Readonly<Record<string, string | number | null>>;

/** Rows of one table, by what the reader sees: cases that are hidden from it are missing in the tables that it reads. */
export function rowsFound(store: Reader, table: SearchedTable, match: string): readonly FoundRow[] {
  const base = searchBase(table);
  const sql = `SELECT t.id FROM main.search s JOIN main."${table}" t ON t.rowid = s.rowid - ${base}
    WHERE s.search MATCH ? AND s.rowid > ${base} AND s.rowid < ${base + searchSpan} LIMIT ${mostRows}`;
  const ids = (statement(store.db, sql).all(match) as { readonly id: string }[]).map(({ id }) => id);
  return ids.length === 0 ? [] : ([...rowsBy(store, table, ids).values()] as unknown as readonly FoundRow[]);
}
