import type { Value } from '#shared/kernel/change.ts';
import type { TableName } from '#shared/tables.ts';
import { columns } from './columns.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './open.ts';
import { ownerColumns } from './owners.ts';

/** A row as the log makes it. A column that it does not name is null: it is younger than the commit. */
export type FoldedRow = Readonly<Record<string, Value>>;

type Statement = ReturnType<Reader['db']['prepare']>;

/** Orders of columns for which a statement is kept; the commands write a table's rows in one or two. */
const mostShapes = 8;

/** The rows of one table as they are, held against those that the log makes. */
export class TableCheck {
  readonly #store: Reader;
  readonly #table: TableName;
  readonly #columns: readonly string[];
  readonly #get: Statement;
  readonly #findings: Findings;
  readonly #shapes = new Map<string, Statement>();
  /** The statement for the order of columns that was written last. */
  #shape: Statement | null = null;
  #found = 0;

  /** Null where the table cannot be read: the check of the schema names it. */
  static of(store: Reader, table: TableName, findings: Findings): TableCheck | null {
    try {
      return new TableCheck(store, table, findings);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return null;
      throw error;
    }
  }

  private constructor(store: Reader, table: TableName, findings: Findings) {
    this.#store = store;
    this.#table = table;
    this.#columns = columns[table];
    this.#findings = findings;
    this.#get = store.db.prepare(`SELECT * FROM main."${table}" WHERE id = ?`);
  }

  /**
   * A row that one commit wrote and none has touched since, as the text that the log keeps of it. SQLite writes the row as JSON in the
   * same order, so that no more than two texts are compared; where they differ the row is read value by value.
   */
  written(id: string, text: string, parsed: () => FoldedRow | null): void {
    if (this.#textOf(id) === text) {
      this.#found += 1;
      return;
    }
    const row = parsed();
    if (row === null) return;
    this.row(id, row);
    this.#learn(Object.keys(row));
  }

  /** Holds one row against what the log makes of it. */
  row(id: string, wanted: FoldedRow): void {
    const actual = this.#get.get(id) as FoldedRow | undefined;
    const table = this.#table;
    if (actual === undefined) {
      this.#findings.add({ kind: 'missing', table, id, name: this.nameOf(id, wanted) });
      return;
    }
    this.#found += 1;
    for (const column of new Set([...this.#columns, ...Object.keys(wanted)])) {
      const [expected, found] = [wanted[column] ?? null, actual[column] ?? null];
      if (expected === found) continue;
      const shown = Buffer.isBuffer(found) ? found.toString('hex') : found;
      this.#findings.add({ kind: 'value', table, id, name: this.nameOf(id, wanted), column, expected, found: shown });
    }
  }

  /** Names the rows that no commit has made. `isMade` says whether the log makes a row of this id. */
  extras(isMade: (id: string) => boolean): void {
    const table = this.#table;
    const count = this.#store.db.prepare(`SELECT count(*) FROM main."${table}"`).pluck().get();
    if (count === this.#found) return;
    for (const id of this.#store.db.prepare(`SELECT id FROM main."${table}"`).pluck().all() as string[])
      if (!isMade(id)) {
        const name = this.nameOf(id, this.#get.get(id) as FoldedRow | undefined);
        this.#findings.add({ kind: 'extra', table, id, name });
      }
  }

  /** What a row is called: by its own name, or by that of the person it is about. */
  nameOf(id: string, row: FoldedRow | undefined): string | null {
    if (typeof row?.name === 'string' && this.#table !== 'profile') return row.name;
    const owner = ownerColumns[this.#table] ?? 'employee_id';
    const person = owner === 'id' ? id : (row?.[owner] ?? null);
    const [holder, key] = person === null ? ['actor', row?.actor_id ?? null] : ['employee', person];
    if (typeof key !== 'string') return null;
    const named = this.#store.db.prepare(`SELECT name FROM main."${holder}" WHERE id = ?`).pluck().get(key);
    return typeof named === 'string' ? named : null;
  }

  #textOf(id: string): unknown {
    try {
      return this.#shape?.get(id);
    } catch (error) {
      // A blob, in a table whose types were loosened.
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return null;
      throw error;
    }
  }

  #learn(order: readonly string[]): void {
    const key = order.join();
    if (order.some((name) => !this.#columns.includes(name)) || this.#shapes.size > mostShapes) return;
    const known = this.#shapes.get(key) ?? this.#store.db.prepare(this.#jsonOf(order)).pluck();
    this.#shapes.set(key, known);
    this.#shape = known;
  }

  #jsonOf(order: readonly string[]): string {
    // SQLite writes a real number as 80.0 where the log has 80, and others with fifteen digits: those rows are read value by value.
    const real = new Set(this.#reals());
    const value = (name: string) => (real.has(name) ? `cast("${name}" AS INTEGER)` : `"${name}"`);
    const whole = order.filter((name) => real.has(name)).map((name) => `("${name}" IS cast("${name}" AS INTEGER))`);
    const empty = this.#columns.filter((name) => !order.includes(name)).map((name) => `"${name}" IS NULL`);
    const pairs = order.map((name) => `'${name}', ${value(name)}`).join(', ');
    return `SELECT json_object(${pairs}) FROM main."${this.#table}" WHERE ${['id = ?', ...whole, ...empty].join(' AND ')}`;
  }

  #reals(): readonly string[] {
    const sql = `SELECT name FROM pragma_table_info(?) WHERE type NOT IN ('TEXT', 'INTEGER')`;
    return this.#store.db.prepare(sql).pluck().all(this.#table) as string[];
  }
}
