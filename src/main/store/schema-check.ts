import Database from 'better-sqlite3';
import type { Findings } from './findings.ts';
import { migrations } from './migrations/migrations.ts';
import type { Reader } from './open.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

const objects = 'SELECT type, name, tbl_name, sql FROM main.sqlite_schema';

/** An empty database in memory with the first `count` migrations: what a file must look like. Close it. */
export function schemaOf(count = migrations.length): Database.Database {
  const db = new Database(':memory:');
  for (const migration of migrations.slice(0, count)) db.exec(migration);
  return db;
}

let made: readonly SchemaObject[] | null = null;

/** What the migrations make, made once. */
function ownObjects(): readonly SchemaObject[] {
  if (made !== null) return made;
  const db = schemaOf();
  made = db.prepare(objects).all() as SchemaObject[];
  db.close();
  return made;
}

const keyOf = ({ type, name }: SchemaObject) => `${type} ${name}`;

/** Whether a file has this table: one that was altered may not. */
export function hasTable(store: Reader, name: string): boolean {
  const sql = "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?";
  return store.db.prepare(sql).get(name) !== undefined;
}

/** Holds every table, index, trigger, view and virtual table of a file against those that the migrations make, letter by letter. */
export function checkSchema(store: Reader, findings: Findings): void {
  const ours = new Map(ownObjects().map((one) => [keyOf(one), one]));
  for (const found of store.db.prepare(objects).all() as SchemaObject[]) {
    const own = ours.get(keyOf(found));
    ours.delete(keyOf(found));
    const { type, name } = found;
    if (own === undefined) findings.add({ kind: 'schema', change: 'foreign', type, name });
    else if (own.sql !== found.sql || own.tbl_name !== found.tbl_name)
      findings.add({ kind: 'schema', change: 'altered', type, name });
  }
  for (const { type, name } of ours.values()) findings.add({ kind: 'schema', change: 'missing', type, name });
}

/** Runs SQLite's own check: pages, rows against their indexes and constraints, and the structure of the search's index. */
export function checkPages(store: Reader, findings: Findings): void {
  for (const text of store.db.prepare('PRAGMA main.integrity_check').pluck().all() as string[])
    if (text !== 'ok') findings.add({ kind: 'damage', text });
}
