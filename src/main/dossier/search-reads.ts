import { type SearchedTable, searchBase, searchedTables, searchSpan } from '#main/store/migrations/0056-search.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy, statement } from '#main/store/rows.ts';

/** Rows of one table that are looked at before the search goes on to the next. */
const mostRows = 60;

/** Words that a beginning is spelt out as; where more begin so, each is rare. */
const mostTerms = 48;

/** The length at which the index holds beginnings ready. */
const heldBeginning = 3;

/**
 * What the index looks for: rows with every one of these words at the beginning of one of theirs; a word under three letters only as
 * a whole. A beginning that the index does not hold ready makes it put all rows of all its words together before it gives the first,
 * so it is spelt out as those words, which are read one row after the other.
 */
export function matchOf(store: Reader, words: readonly string[]): string {
  return words.map((word) => (word.length < heldBeginning ? quoted(word) : beginning(store, word))).join(' AND ');
}

const quoted = (word: string): string => `"${word}"`;

function beginning(store: Reader, word: string): string {
  const terms = word.length === heldBeginning ? [] : termsFrom(store, word);
  return terms.length === 0 || terms.length > mostTerms ? `${quoted(word)}*` : `(${terms.map(quoted).join(' OR ')})`;
}

/** Words of the index that begin so, one more than are spelt out at most. Each is looked up by itself: a word is listed once a row. */
function termsFrom(store: Reader, word: string): readonly string[] {
  const next = statement(store.db, 'SELECT term FROM main.search_term WHERE term >= ? LIMIT 1');
  const terms: string[] = [];
  for (let from = word; terms.length <= mostTerms; ) {
    const { term } = (next.get(from) ?? { term: '' }) as { readonly term: string };
    if (!term.startsWith(word)) break;
    terms.push(term);
    // The least text behind this word: asking for "later than it" would read all its rows.
    from = `${term}\u0001`;
  }
  return terms;
}

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
