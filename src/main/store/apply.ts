import type { Change } from '#shared/domain/change.ts';
import type { TableName, Value } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import { columns } from './columns.ts';
import type { Store } from './open.ts';

/** Names are put into SQL text, so only the schema's own are let through. */
function checked(table: TableName, names: readonly string[]): void {
  const known: readonly string[] = columns[table];
  for (const name of names) if (!known.includes(name)) throw new Error(`no column ${table}.${name}`);
}

function matching(names: readonly string[]): string {
  return ['id = ?', ...names.map((name) => `"${name}" IS ?`)].join(' AND ');
}

/**
 * Writes one change; the only INSERT, UPDATE and DELETE on the workshop's rows. Call inside a transaction.
 * @throws Problem `commit.conflict` when the row is no longer as `before` says
 */
export function applyChange(store: Store, { table, id, before, after }: Change): void {
  const run = (sql: string, values: readonly Value[]): number => store.db.prepare(sql).run(...values).changes;
  const old = Object.keys(before ?? {});
  const fresh = Object.keys(after ?? {});
  checked(table, old);
  checked(table, fresh);
  let rows = 0;
  if (before === null && after !== null) {
    const names = fresh.map((name) => `"${name}"`).join(', ');
    rows = run(`INSERT INTO "${table}" (${names}) VALUES (${fresh.map(() => '?').join(', ')})`, Object.values(after));
  } else if (before !== null && after === null) {
    rows = run(`DELETE FROM "${table}" WHERE ${matching(old)}`, [id, ...Object.values(before)]);
  } else if (before !== null && after !== null) {
    const set = fresh.map((name) => `"${name}" = ?`).join(', ');
    const values = [...Object.values(after), id, ...Object.values(before)];
    rows = run(`UPDATE "${table}" SET ${set} WHERE ${matching(old)}`, values);
  }
  if (rows !== 1) throw new Problem('commit.conflict', { table, row: id });
}
