import type { TableName } from '#shared/tables.ts';
import { columns } from './columns.ts';
import { type ChangeRow, type CommitRow, hasherOf } from './commit-row.ts';
import type { Reader, Writer } from './open.ts';
import { ownerColumns } from './owners.ts';
import { type PersonTexts, withoutTexts } from './person-texts.ts';
import { columnsIn } from './rows.ts';

/** What takes the place of a person: a NIP that nobody has, and a name that says only that somebody was there. */
interface ErasedPerson {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly texts: PersonTexts;
}

type Cell = string | number | null;

/**
 * What stays of a row about the person: what results are counted from, and what ties rows together. Every other cell is emptied; in a
 * table that is not named here all but the keys.
 */
const kept: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  employee: ['unit_id', 'excluded', 'position_kind'],
  rating: columns.rating.filter((column) => column !== 'reason' && column !== 'evidence'),
  decision: ['kind', 'flags', 'actor_name', 'at'],
  agenda_item: columns.agenda_item,
  hearing: columns.hearing,
  assignment: columns.assignment,
  note: ['field', 'private', 'actor_id', 'actor_name', 'at'],
  dissent: ['actor_id', 'at'],
  interest: ['actor_id', 'kind'],
  recusal: ['actor_id', 'cause', 'since', 'until'],
  attachment: ['kind'],
  past_rating: ['period', 'hasil', 'perilaku', 'predicate'],
  assessment: ['round_id', 'period', 'kind', 'rater_key', 'weight', 'scores'],
};
/** What was signed is kept letter by letter: the minutes, which an agency must keep. */
const signed: ReadonlySet<string> = new Set<TableName>(['signed_record', 'signature']);
const keys: ReadonlySet<string> = new Set(['id', 'employee_id', 'ratee_id', 'period', 'row']);

/** Tables with rows about one person, and the column that says whose. */
const owners: readonly (readonly [TableName, string])[] = Object.entries({
  ...ownerColumns,
  interest: 'employee_id',
  recusal: 'employee_id',
}) as [TableName, string][];

/** Whether a cell of the person's rows is emptied. */
const isErased = (table: TableName, column: string): boolean =>
  !keys.has(column) && !(kept[table] ?? []).includes(column);

/** Columns that may not be null. */
function neverNull(store: Reader, table: TableName): ReadonlySet<string> {
  return new Set(columnsIn(store, table).flatMap(({ name, notnull }) => (notnull === 1 ? [name] : [])));
}

/** The cell as it is after the erasure: the same for the same cell wherever it is, so that the log still adds up to the rows. */
function erasedCell(
  table: TableName,
  column: string,
  value: Cell,
  full: ReadonlySet<string>,
  person: ErasedPerson,
): Cell {
  // An attachment has a hash or an address: this one lost its bytes, and its hash with them.
  if (table === 'attachment' && column === 'address') return '';
  if (value === null || !isErased(table, column)) return value;
  if (table === 'employee' && column === 'nip') return person.nip;
  if (table === 'employee' && column === 'name') return person.name;
  if (!full.has(column)) return null;
  return typeof value === 'number' ? 0 : '';
}

/** Rows of the person by table, those of today and those that only the log still holds. */
function rowsOfPerson(store: Writer, { id }: ErasedPerson): ReadonlyMap<TableName, ReadonlySet<string>> {
  return new Map(
    owners.map(([table, column]) => {
      const now = store.db.prepare(`SELECT id FROM "${table}" WHERE "${column}" = ?`).pluck().all(id) as string[];
      const once = store.db
        .prepare(
          `SELECT DISTINCT row_id FROM change_log WHERE table_name = ? AND (json_extract(before, '$.' || ?) = ? OR json_extract(after, '$.' || ?) = ?)`,
        )
        .pluck()
        .all(table, column, id, column, id) as string[];
      return [table, new Set([...now, ...once])] as const;
    }),
  );
}

function eraseRows(store: Writer, person: ErasedPerson, rows: ReadonlyMap<TableName, ReadonlySet<string>>): number {
  let cells = 0;
  for (const [table, ids] of rows) {
    const full = neverNull(store, table);
    const erased = columns[table].filter((column) => isErased(table, column));
    if (ids.size === 0 || erased.length === 0) continue;
    const list = erased.map((column) => `"${column}"`).join(', ');
    const read = store.db.prepare(`SELECT ${list} FROM "${table}" WHERE id = ?`);
    const write = store.db.prepare(
      `UPDATE "${table}" SET ${erased.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`,
    );
    for (const id of ids) {
      const row = read.get(id) as Record<string, Cell> | undefined;
      if (row === undefined) continue;
      const after = erased.map((column) => erasedCell(table, column, row[column] ?? null, full, person));
      cells += erased.filter((column, at) => row[column] !== after[at]).length;
      write.run(...after, id);
    }
  }
  return cells;
}

/** Takes what names the person out of the texts of every other row. */
function eraseTexts(store: Writer, person: ErasedPerson): number {
  let cells = 0;
  const wanted = person.texts.map(() => 'instr(%, ?) > 0').join(' OR ');
  const said = person.texts.map(([text]) => text);
  for (const table of (Object.keys(columns) as TableName[]).filter((one) => !signed.has(one)))
    for (const column of columns[table]) {
      const fits = wanted.replaceAll('%', `"${column}"`);
      const found = store.db.prepare(`SELECT id, "${column}" AS text FROM "${table}" WHERE ${fits}`).all(...said);
      const write = store.db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE id = ?`);
      for (const { id, text } of found as { readonly id: string; readonly text: string }[]) {
        const left = withoutTexts(text, person.texts);
        if (left === text) continue;
        write.run(left, id);
        cells += 1;
      }
    }
  return cells;
}

interface LoggedChange extends ChangeRow {
  readonly commit_number: number;
  readonly seq: number;
}

/** What was done to the log: keys of the commits whose changes are others now, and the texts that were emptied in the person's rows. */
interface ErasedChanges {
  readonly touched: ReadonlySet<number>;
  readonly emptied: ReadonlySet<string>;
}

/** Does to the log what was done to the rows. */
function eraseChanges(
  store: Writer,
  person: ErasedPerson,
  rows: ReadonlyMap<TableName, ReadonlySet<string>>,
): ErasedChanges {
  const touched = new Set<number>();
  const emptied = new Set<string>();
  const full = new Map([...rows.keys()].map((table) => [table, neverNull(store, table)]));
  const write = store.db.prepare('UPDATE change_log SET before = ?, after = ? WHERE commit_number = ? AND seq = ?');
  const side = (text: string | null, table: TableName, own: boolean): string | null => {
    if (text === null) return null;
    const row = JSON.parse(text) as Record<string, Cell>;
    const cells = Object.entries(row).map(([column, value]): [string, Cell] => {
      const cell = own ? erasedCell(table, column, value, full.get(table) ?? new Set(), person) : value;
      if (typeof value === 'string' && value !== '' && cell !== value) emptied.add(value);
      return [column, typeof cell === 'string' ? withoutTexts(cell, person.texts) : cell];
    });
    return JSON.stringify(Object.fromEntries(cells));
  };
  const change = (logged: LoggedChange, own: boolean) => {
    const { table_name, commit_number, seq } = logged;
    if (signed.has(table_name)) return;
    const [before, after] = [logged.before, logged.after].map((text) => side(text, table_name as TableName, own));
    if (before === logged.before && after === logged.after) return;
    write.run(before, after, commit_number, seq);
    touched.add(commit_number);
  };
  const ofRow = store.db.prepare('SELECT * FROM change_log WHERE row_id = ? AND table_name = ?');
  for (const [table, ids] of rows)
    for (const id of ids) for (const row of ofRow.all(id, table)) change(row as LoggedChange, true);
  const fits = person.texts.map(() => '(instr(before, ?) > 0 OR instr(after, ?) > 0)').join(' OR ');
  const said = person.texts.flatMap(([text]) => {
    const inside = JSON.stringify(text).slice(1, -1);
    return [inside, inside];
  });
  for (const row of store.db.prepare(`SELECT * FROM change_log WHERE ${fits}`).all(...said))
    change(row as LoggedChange, false);
  return { touched, emptied };
}

/** Commits whose changes or words are others now, each as it is now. */
function eraseCommits(store: Writer, person: ErasedPerson, { touched, emptied }: ErasedChanges): readonly CommitRow[] {
  const write = store.db.prepare('UPDATE commit_log SET sentence = ?, reason = ? WHERE number = ?');
  const changed: CommitRow[] = [];
  for (const commit of store.db.prepare('SELECT * FROM commit_log ORDER BY number').all() as CommitRow[]) {
    const values = Object.entries(JSON.parse(commit.sentence) as Record<string, Cell>);
    const own = touched.has(commit.batch ?? commit.number);
    // A sentence may quote a cell of the person's rows: what an attachment was called, who verified it.
    const said = (value: Cell) => {
      if (typeof value !== 'string') return value;
      const left = withoutTexts(value, person.texts);
      return own && left === value && emptied.has(value) ? '–' : left;
    };
    const sentence = JSON.stringify(Object.fromEntries(values.map(([key, value]) => [key, said(value)])));
    // A reason given for a commit about nobody but this person is about them, named or not.
    const reason =
      commit.reason === null ? null : own && commit.changes <= 8 ? '-' : withoutTexts(commit.reason, person.texts);
    if (!own && sentence === commit.sentence && reason === commit.reason) continue;
    write.run(sentence, reason, commit.number);
    changed.push({ ...commit, sentence, reason });
  }
  return changed;
}

/** The hash that a commit has by what it says and holds now. */
function hashNow(store: Reader, { hash: _, ...open }: CommitRow): string {
  const own = hasherOf(open);
  const sql = 'SELECT table_name, row_id, before, after FROM change_log WHERE commit_number = ? ORDER BY seq';
  for (const row of store.db.prepare(sql).iterate(open.batch ?? open.number)) own.add(row as ChangeRow);
  return own.hex();
}

/** What an erasure did: emptied cells, and by the number of each commit that it touched the hash of what is left of it. */
interface Erased {
  readonly cells: number;
  readonly commits: Readonly<Record<string, string>>;
}

/**
 * Empties everything that is held on one person: their rows, the same cells in the log, and their name and NIP wherever else they are.
 * Hashes of commits stay as they were, so the chain holds; what is left of each is attested by the commit that records the erasure,
 * whose row is made of what this gives. Call in a transaction on a copy that nobody else has open. The guards of the log go
 * and come back, letter by letter, in the same transaction.
 */
export function erasePerson(store: Writer, person: ErasedPerson): Erased {
  const guards = store.db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('commit_log', 'change_log')")
    .all() as { readonly name: string; readonly sql: string }[];
  for (const { name } of guards) store.db.exec(`DROP TRIGGER "${name}"`);
  const rows = rowsOfPerson(store, person);
  const cells = eraseRows(store, person, rows) + eraseTexts(store, person);
  const touched = eraseCommits(store, person, eraseChanges(store, person, rows));
  for (const { sql } of guards) store.db.exec(sql);
  return { cells, commits: Object.fromEntries(touched.map((commit) => [commit.number, hashNow(store, commit)])) };
}

/** Writes the index of the search and then every page again: no word, free page or end of a page keeps what was there. */
export function rewritePages({ db }: Writer): void {
  db.exec("INSERT INTO search (search) VALUES ('optimize')");
  db.exec('VACUUM');
}
