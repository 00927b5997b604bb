import type { Findings } from './findings.ts';
import { searchBase, searchedTables, searchSays, searchSpan } from './migrations/0056-search.ts';
import type { Reader } from './open.ts';

/**
 * Whether the index of the search has an entry for every row that is searched, and no other. Which words it holds cannot be read back
 * from it: a hit is held against its row before it is shown.
 */
export function checkSearch(store: Reader, findings: Findings): void {
  for (const table of searchedTables) {
    const base = searchBase(table);
    const rows = `SELECT ${base} + rowid AS id FROM main."${table}" WHERE ${searchSays(table, '')}`;
    const entries = `SELECT id FROM main.search_docsize WHERE id >= ${base} AND id < ${base + searchSpan}`;
    const sql = `SELECT (SELECT count(*) FROM (${rows} EXCEPT ${entries})) + (SELECT count(*) FROM (${entries} EXCEPT ${rows}))`;
    const differing = countOf(store, sql);
    if (differing > 0) findings.add({ kind: 'search', table, rows: differing });
  }
}

/** 0 where a table cannot be read: the check of the schema names it. */
function countOf(store: Reader, sql: string): number {
  try {
    return store.db.prepare(sql).pluck().get() as number;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return 0;
    throw error;
  }
}
