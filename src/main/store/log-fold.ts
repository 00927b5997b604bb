import type { TableName } from '#shared/tables.ts';
import { columns } from './columns.ts';
import type { ChangeRow } from './commit-row.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './open.ts';
import { type FoldedRow, TableCheck } from './table-check.ts';
import { movedRows, vacatedTable } from './vacated-rows.ts';

const isTable = (name: string): name is TableName => Object.hasOwn(columns, name);

/** A row as JSON of the log, texts as SQLite keeps them: earlier versions logged half of a surrogate pair as typed. Null: no row. */
function rowIn(text: string): FoldedRow | null {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return null;
  }
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return null;
  if (Object.values(row).some((value) => value !== null && typeof value !== 'string' && typeof value !== 'number'))
    return null;
  if (!text.includes('\\ud')) return row as FoldedRow;
  const stored = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.toWellFormed() : value,
  ]);
  return Object.fromEntries(stored) as FoldedRow;
}

/**
 * What all commits together make of every row. A row that one commit wrote and none has touched since is compared at once and forgotten;
 * the others are kept as the text of their first commit until a second one names them. So a log of a million imported rows costs the
 * memory of those that were edited.
 */
export class LogFold {
  readonly #store: Reader;
  readonly #findings: Findings;
  /** Ids that the log names more than once. */
  readonly #again: ReadonlySet<string>;
  readonly #rows = new Map<TableName, Map<string, FoldedRow | string>>();
  readonly #checks = new Map<TableName, TableCheck | null>();

  constructor(store: Reader, findings: Findings) {
    this.#store = store;
    this.#findings = findings;
    const again = 'SELECT row_id FROM main.change_log GROUP BY row_id HAVING count(*) > 1';
    this.#again = new Set(store.db.prepare(again).pluck().all() as string[]);
  }

  /** The workshop's state by the commits so far. */
  get state(): unknown {
    return this.#held('workshop', '1')?.state ?? null;
  }

  /** Takes the next change of the log, one of commit `commit`. */
  add(commit: number, { table_name: table, row_id: id, before, after }: ChangeRow): void {
    if (!isTable(table)) {
      this.#findings.add({ kind: 'unreadable', commit, table, id, name: null });
    } else if (before === null && after !== null) {
      if (this.#again.has(id) || table === vacatedTable) this.#insert(commit, table, id, after);
      else this.#checkOf(table)?.written(id, after, () => this.#parsed(commit, table, id, after));
    } else if (before === null) {
      this.#findings.add({ kind: 'unreadable', commit, table, id, name: null });
    } else this.#change(commit, table, id, before, after);
  }

  /** Holds every row that is left against the file, and every row of the file against the log. */
  finish(): void {
    this.#move();
    for (const [table, rows] of this.#rows) {
      const check = this.#checkOf(table);
      for (const id of rows.keys()) {
        const row = this.#held(table, id);
        if (row !== null) check?.row(id, row);
        else this.#findings.add({ kind: 'unreadable', commit: this.#makerOf(table, id), table, id, name: null });
      }
    }
    const single = this.#store.db.prepare(
      'SELECT 1 FROM main.change_log WHERE row_id = ? AND table_name = ? AND before IS NULL',
    );
    for (const table of Object.keys(columns) as TableName[]) {
      const rows = this.#rows.get(table);
      const isMade = (id: string) =>
        rows?.has(id) === true || (!this.#again.has(id) && single.get(id, table) !== undefined);
      this.#checkOf(table)?.extras(isMade);
    }
  }

  #insert(commit: number, table: TableName, id: string, after: string): void {
    const rows = this.#tableOf(table);
    const known = this.#held(table, id);
    if (known !== null)
      this.#findings.add({ kind: 'added-twice', commit, table, id, name: this.#nameOf(table, id, known) });
    rows.set(id, after);
  }

  #change(commit: number, table: TableName, id: string, before: string, after: string | null): void {
    const old = this.#parsed(commit, table, id, before);
    const fresh = after === null ? null : this.#parsed(commit, table, id, after);
    if (old === null || (after !== null && fresh === null)) return;
    if (this.#held(table, id) === null && this.#rows.get(vacatedTable)?.has(id) === true) this.#move();
    const row = this.#held(table, id);
    if (row === null) {
      this.#findings.add({ kind: 'not-there', commit, table, id, name: this.#nameOf(table, id, old) });
      return;
    }
    for (const [column, found] of Object.entries(old)) {
      const expected = row[column] ?? null;
      if (expected === found) continue;
      const name = this.#nameOf(table, id, row);
      this.#findings.add({ kind: 'before', commit, table, id, name, column, expected, found });
    }
    if (fresh === null) this.#tableOf(table).delete(id);
    else this.#tableOf(table).set(id, { ...row, ...fresh });
  }

  /** Brings rows where the migration has brought them. No commit after it writes their table. */
  #move(): void {
    const rows = [...(this.#rows.get(vacatedTable)?.keys() ?? [])].map((id) => this.#held(vacatedTable, id));
    this.#rows.delete(vacatedTable);
    for (const { table, row } of movedRows(rows.filter((row) => row !== null)))
      this.#tableOf(table).set(String(row.id), row);
  }

  #tableOf(table: TableName): Map<string, FoldedRow | string> {
    const known = this.#rows.get(table) ?? new Map<string, FoldedRow | string>();
    this.#rows.set(table, known);
    return known;
  }

  #held(table: TableName, id: string): FoldedRow | null {
    const held = this.#rows.get(table)?.get(id) ?? null;
    return typeof held === 'string' ? rowIn(held) : held;
  }

  #parsed(commit: number, table: TableName, id: string, text: string): FoldedRow | null {
    const row = rowIn(text);
    if (row === null) this.#findings.add({ kind: 'unreadable', commit, table, id, name: null });
    return row;
  }

  /** The last commit that added the row. */
  #makerOf(table: TableName, id: string): number {
    const sql = `SELECT max(number) FROM main.commit_log, main.change_log
      WHERE commit_number = coalesce(batch, number) AND row_id = ? AND table_name = ? AND before IS NULL`;
    return this.#store.db.prepare(sql).pluck().get(id, table) as number;
  }

  #nameOf(table: TableName, id: string, row: FoldedRow): string | null {
    return this.#checkOf(table)?.nameOf(id, row) ?? null;
  }

  #checkOf(table: TableName): TableCheck | null {
    let check = this.#checks.get(table);
    if (check === undefined) {
      check = TableCheck.of(this.#store, table, this.#findings);
      this.#checks.set(table, check);
    }
    return check;
  }
}
