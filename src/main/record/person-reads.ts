import { columns } from '#main/store/columns.ts';
import type { Reader } from '#main/store/open.ts';
import { ownerColumns } from '#main/store/owners.ts';
import { columnsIn } from '#main/store/rows.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { TableName } from '#shared/tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Columns that name a person by NIP. */
const byNip: readonly string[] = ['rater_key', 'superior_nip', 'nip'];
/** What is somebody else's secret, or ours. */
const withheld: ReadonlySet<string> = new Set(['pin', 'sealed', 'token', 'recovery']);

/** Every row about a person or given by them, by table; without the secrets of others. */
export function rowsHeldOn(store: Reader, { id, nip }: RosterRow): Readonly<Record<string, readonly Row[]>> {
  const found: Record<string, readonly Row[]> = {};
  for (const table of Object.keys(columns) as TableName[]) {
    const names = columnsIn(store, table).map(({ name }) => name);
    const owner = ownerColumns[table] ?? names.find((name) => name === 'employee_id');
    const tests = [
      ...(owner === undefined ? [] : [`"${owner}" = @id`]),
      ...names.filter((name) => byNip.includes(name)).map((name) => `"${name}" = @nip`),
    ];
    if (tests.length === 0) continue;
    const rows = store.db
      .prepare(`SELECT * FROM "${table}" WHERE ${tests.join(' OR ')} ORDER BY id`)
      .all({ id, nip }) as Row[];
    if (rows.length > 0)
      found[table] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !withheld.has(name))));
  }
  return found;
}

/** Who looked at a person's dossier or took it out, oldest first. */
export function looksAt(store: Reader, id: string): readonly Row[] {
  const sql = 'SELECT number, at, actor_name, kind FROM access_log WHERE subject = ? ORDER BY number';
  return store.db.prepare(sql).all(id) as Row[];
}
