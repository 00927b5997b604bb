import type { Statement } from 'better-sqlite3';
import type { Change } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { TableName } from '#shared/tables.ts';
import { columns } from './columns.ts';
import type { Writer } from './open.ts';

type Verb = 'insert' | 'update' | 'delete';

const statements = new WeakMap<Writer['db'], Map<string, Statement>>();
/** An import uses a handful of statements a hundred thousand times; patches of odd columns must not pile up. */
const mostStatements = 200;

/** The statement for changes of this shape; `old` and `fresh` are the columns before and after. */
function statementOf(
  { db }: Pick<Writer, 'db'>,
  verb: Verb,
  table: TableName,
  old: readonly string[],
  fresh: readonly string[],
): Statement {
  let known = statements.get(db);
  if (known === undefined || known.size > mostStatements) {
    known = new Map();
    statements.set(db, known);
  }
  const shape = `${verb} ${table} ${old.join()} ${fresh.join()}`;
  let statement = known.get(shape);
  if (statement === undefined) {
    checked(table, old);
    checked(table, fresh);
    statement = db.prepare(sqlOf(verb, table, old, fresh));
    known.set(shape, statement);
  }
  return statement;
}

/** Names are put into SQL text, so only the schema's own are let through. */
function checked(table: TableName, names: readonly string[]): void {
  const known: readonly string[] = columns[table];
  for (const name of names) if (!known.includes(name)) throw new Error(`no column ${table}.${name}`);
}

function sqlOf(verb: Verb, table: TableName, old: readonly string[], fresh: readonly string[]): string {
  const matching = ['id = ?', ...old.map((name) => `"${name}" IS ?`)].join(' AND ');
  if (verb === 'delete') return `DELETE FROM "${table}" WHERE ${matching}`;
  if (verb === 'update')
    return `UPDATE "${table}" SET ${fresh.map((name) => `"${name}" = ?`).join(', ')} WHERE ${matching}`;
  const names = fresh.map((name) => `"${name}"`).join(', ');
  return `INSERT INTO "${table}" (${names}) VALUES (${fresh.map(() => '?').join(', ')})`;
}

/**
 * Writes one change; the only INSERT, UPDATE and DELETE on the workshop's rows. Call inside a transaction.
 * @throws Problem `commit.conflict` when the row is no longer as `before` says
 */
export function applyChange(store: Pick<Writer, 'db'>, { table, id, before, after }: Change): void {
  if (before === null && after === null) throw new Problem('commit.conflict', { table, row: id });
  const [old, fresh] = [Object.keys(before ?? {}), Object.keys(after ?? {})];
  const verb: Verb = before === null ? 'insert' : after === null ? 'delete' : 'update';
  const statement = statementOf(store, verb, table, old, fresh);
  const matched = verb === 'insert' ? [] : [id, ...Object.values(before ?? {})];
  const { changes } = statement.run(...Object.values(after ?? {}), ...matched);
  if (changes !== 1) throw new Problem('commit.conflict', { table, row: id });
}
