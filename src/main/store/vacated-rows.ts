import type { Value } from '#shared/kernel/change.ts';
import type { TableName } from '#shared/tables.ts';
import { applyChange } from './apply.ts';
import { workRecordRows } from './migrations/0026-work-records.ts';
import { migrations } from './migrations/migrations.ts';
import { schemaOf } from './schema-check.ts';
import { workColumns } from './work-columns.ts';

/** The table whose rows a migration brought into those of their kinds: no commit says so, for a migration is none. */
export const vacatedTable = 'work_record';

/** Where the migration brings these rows, done by the migration itself over an empty database. */
export function movedRows(
  rows: readonly Readonly<Record<string, Value>>[],
): readonly { readonly table: TableName; readonly row: Readonly<Record<string, Value>> }[] {
  if (rows.length === 0) return [];
  const db = schemaOf(migrations.indexOf(workRecordRows));
  try {
    db.pragma('foreign_keys=OFF');
    for (const row of rows) applyChange({ db }, { table: vacatedTable, id: String(row.id), before: null, after: row });
    db.exec(workRecordRows);
    const there = new Set(db.prepare('SELECT name FROM sqlite_schema').pluck().all());
    const kinds = (Object.keys(workColumns) as (keyof typeof workColumns)[]).filter((table) => there.has(table));
    return kinds.flatMap((table) =>
      (db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, Value>[]).map((row) => ({ table, row })),
    );
  } finally {
    db.close();
  }
}
