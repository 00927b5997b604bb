import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf, statement } from '#main/store/rows.ts';
import { mayUse } from '#shared/contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';

/** A case before the panel is in discussion until it is decided or postponed, also while it still is the one before the panel. */
const select = `
  SELECT e.*, r.initial_hasil, r.initial_perilaku, r.initial_predicate, r.hasil, r.perilaku, r.predicate, r.reason,
    CASE WHEN h.id IS NULL OR (d.at >= h.since AND r.state IN ('decided', 'postponed'))
      THEN coalesce(r.state, 'waiting') ELSE 'in-discussion' END AS state, r.final_predicate, r.evidence, u.name AS unit, u.organisation_predicate
  FROM employee e LEFT JOIN rating r ON r.id = e.id LEFT JOIN unit u ON u.id = e.unit_id
  LEFT JOIN hearing h ON h.employee_id = e.id AND h.until IS NULL LEFT JOIN decision d ON d.id = e.id`;
const order = 'ORDER BY u.name, e.name, e.nip';

/** Everyone, or the people of one unit (its id or name), or those with these ids; by unit, then name. */
export function roster(
  store: Reader,
  which: { readonly unit?: string | undefined; readonly ids?: readonly string[] | undefined },
): readonly RosterRow[] {
  if (which.ids !== undefined) {
    const sql = `${select} WHERE e.id IN (SELECT value FROM json_each(?)) ${order}`;
    return store.db.prepare(sql).all(JSON.stringify(which.ids)) as RosterRow[];
  }
  if (which.unit === undefined) return store.db.prepare(`${select} ${order}`).all() as RosterRow[];
  return store.db.prepare(`${select} WHERE u.id = ? OR u.name = ? ${order}`).all(which.unit, which.unit) as RosterRow[];
}

/** The person with this id or NIP, or null. */
export function personOf(store: Reader, key: string): RosterRow | null {
  return (statement(store.db, `${select} WHERE e.id = ? OR e.nip = ?`).get(key, key) as RosterRow | undefined) ?? null;
}

/** The people with these ids or NIPs, each under the requested key. */
export function peopleBy(store: Reader, keys: readonly string[]): ReadonlyMap<string, RosterRow> {
  const wanted = new Set(keys);
  const sql = `${select} WHERE e.id IN (SELECT value FROM json_each(?)) OR e.nip IN (SELECT value FROM json_each(?))`;
  const asked = JSON.stringify(keys);
  const rows = store.db.prepare(sql).all(asked, asked) as RosterRow[];
  return new Map(
    rows.flatMap((row) => [row.id, row.nip].flatMap((key) => (wanted.has(key) ? [[key, row] as const] : []))),
  );
}

/** Everyone with their rating, unpaged and unmasked. */
export const employeeList: Query<'employee.list'> = (input, { store }) => ({ rows: roster(store, input) });

/** Units by name. */
export const unitList: Query<'unit.list'> = (_input, { store }) => ({
  rows: [...rowsOf(store, 'unit')].sort((a, b) => a.name.localeCompare(b.name, 'id')),
});

/** People who may act, those taken out last; never their PIN, and their NIP only for whom the people rated are shown. */
export const actorList: Query<'actor.list'> = (_input, { store, actor: caller }) => ({
  rows: rowsOf(store, 'actor')
    .map(({ pin, nip, ...actor }) => ({
      ...actor,
      nip: mayUse('employee.list', caller.role) ? nip : null,
      locked: pin !== null,
    }))
    .sort((a, b) => b.active - a.active || a.name.localeCompare(b.name, 'id')),
});
