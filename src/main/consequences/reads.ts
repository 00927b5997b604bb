import type { ChangeRow } from '#main/store/commit-row.ts';
import { changeKey } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { recordsSquad, type WorkLine } from '#shared/dossier/work-lines.ts';
import type { ListKind, SquadFact } from '#shared/rules/consequence/facts.ts';
import type { WorkTables } from '#shared/tables.ts';
import { type FactTable, factTables, type PersonRows } from './person-facts.ts';

const listTables: Readonly<Record<ListKind, FactTable>> = {
  education: 'education',
  training: 'training',
  discipline: 'discipline',
  award: 'award',
  squad: 'squad_member',
  feedback: 'feedback_recap',
};

/** Lists of which the workshop holds any row at all. Reads past what is hidden, since it says nothing about anybody. */
export function listsIn({ db }: Reader): ReadonlySet<ListKind> {
  const kinds = Object.entries(listTables) as [ListKind, FactTable][];
  return new Set(
    kinds
      .filter(([, table]) => db.prepare(`SELECT 1 FROM main."${table}" LIMIT 1`).get() !== undefined)
      .map(([kind]) => kind),
  );
}

const none: readonly never[] = [];

/** Rows of every table of facts by person; `ids` null reads everybody's. */
export function rowsByPerson({ db }: Reader, ids: readonly string[] | null): (id: string) => PersonRows {
  const where = ids === null ? 'employee_id IS NOT NULL' : 'employee_id IN (SELECT value FROM json_each(@ids))';
  const held = factTables.map((table) => {
    const byPerson = new Map<string, WorkTables[FactTable][]>();
    const rows = db.prepare(`SELECT * FROM "${table}" WHERE ${where} ORDER BY period, file, sheet, row, id`);
    const bound = ids === null ? [] : [{ ids: JSON.stringify(ids) }];
    for (const row of rows.iterate(...bound) as IterableIterator<WorkTables[FactTable]>) {
      const own = byPerson.get(row.employee_id ?? '');
      if (own === undefined) byPerson.set(row.employee_id ?? '', [row]);
      else own.push(row);
    }
    return [table, byPerson] as const;
  });
  return (id) =>
    Object.fromEntries(held.map(([table, byPerson]) => [table, byPerson.get(id) ?? none])) as unknown as PersonRows;
}

/** Rows that commits after this one have written, with what they were and became; at most `most`. */
export function changesSince({ db }: Reader, commit: number, most: number): readonly ChangeRow[] {
  return db
    .prepare(
      `SELECT g.table_name, g.row_id, g.before, g.after FROM commit_log c JOIN change_log g ON g.commit_number = ${changeKey}
       WHERE c.number > ? LIMIT ?`,
    )
    .all(commit, most) as ChangeRow[];
}

/** The phased targets of a person, in the order of their files. */
export function phasesOf({ db }: Reader, employee: string): readonly WorkTables['line_phase'][] {
  return db
    .prepare('SELECT * FROM line_phase WHERE employee_id = ? ORDER BY file, sheet, row, id')
    .all(employee) as WorkTables['line_phase'][];
}

/** Plans and indicators of one person, or of everybody in a squad, by person: where their squad work would be written. */
export function squadLines(
  { db }: Reader,
  employee: string | null = null,
): ReadonlyMap<string, readonly Pick<WorkLine, 'plan' | 'indicator'>[]> {
  const lines = (table: 'skp_line' | 'line_phase') =>
    `SELECT employee_id, coalesce(plan, '') AS plan, indicator FROM ${table}
     WHERE ${employee === null ? 'employee_id IN (SELECT employee_id FROM squad_member)' : 'employee_id = @employee'}`;
  const rows = db
    .prepare(`${lines('skp_line')} UNION ALL ${lines('line_phase')}`)
    .all(...(employee === null ? [] : [{ employee }])) as {
    employee_id: string;
    plan: string;
    indicator: string | null;
  }[];
  return Map.groupBy(rows, ({ employee_id: employee }) => employee);
}

/** Whether the SKP names a squad, as a file says or by its lines; null: neither is on file. */
export function isRecorded(
  { recorded, name }: Pick<SquadFact, 'recorded' | 'name'>,
  lines: readonly Pick<WorkLine, 'plan' | 'indicator'>[],
): boolean | null {
  return recorded ?? (lines.length === 0 ? null : recordsSquad(lines, name));
}

/** A person's attendance by period, in the order of its files. */
export function attendanceOf({ db }: Reader, employee: string): readonly WorkTables['work_attendance'][] {
  return db
    .prepare('SELECT * FROM work_attendance WHERE employee_id = ? AND period IS NOT NULL ORDER BY period, file, row')
    .all(employee) as WorkTables['work_attendance'][];
}
