import { type SearchedTable, searchBase, searchedTables, searchSpan } from '#main/store/migrations/0056-search.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy, statement } from '#main/store/rows.ts';

/** Rows of one table that are looked at before the search goes on to the next. */
const mostRows = 60;

/** A row of any table that is searched. */
export type FoundRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows that the index finds, table by table, as the reader sees them: cases that are hidden from it are missing in the tables that it
 * reads. The index is read once for each table that has a hit, since a reading costs the same for one table as for all.
 */
export function* rowsFound(
  store: Reader,
  match: string,
): Generator<readonly [table: SearchedTable, rows: readonly FoundRow[]]> {
  const next = `SELECT s.rowid AS at FROM main.search s WHERE s.search MATCH ? AND s.rowid > ? LIMIT ${mostRows}`;
  for (let from = 0; ; ) {
    const found = (statement(store.db, next).all(match, from) as { readonly at: number }[]).map(({ at }) => at);
    const table = searchedTables[Math.floor((found[0] ?? Number.NaN) / searchSpan)];
    if (table === undefined) return;
    const base = searchBase(table);
    from = base + searchSpan;
    const own = found.filter((at) => at < base + searchSpan).map((at) => at - base);
    const named = `SELECT id FROM main."${table}" WHERE rowid IN (SELECT value FROM json_each(?))`;
    const ids = statement(store.db, named).all(JSON.stringify(own)) as { readonly id: string }[];
    const rows = rowsBy(
      store,
      table,
      ids.map(({ id }) => id),
    );
    yield [table, [...rows.values()] as unknown as readonly FoundRow[]];
  }
}
