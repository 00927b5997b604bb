import { basename } from 'node:path';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { Change } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type PartRow, partColumns } from '#shared/session/rows.ts';
import type { TableName } from '#shared/tables.ts';

/** Columns that a room decides: who somebody is, where they belong and what was proposed of them comes from the whole. */
const decidedOf: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  employee: ['excluded', 'excluded_note'],
  rating: ['hasil', 'perilaku', 'predicate', 'reason', 'state', 'evidence'],
};

/** Tables whose rows bear the id of the person they are about, and are made by the whole or the room but never taken away. */
const personal: ReadonlySet<TableName> = new Set(['employee', 'rating', 'agenda_item', 'decision']);

/** Tables whose rows name the person they are about. */
const naming: ReadonlySet<TableName> = new Set(['hearing', 'dissent', 'interest', 'recusal', 'ballot']);

/** The people that a row is about by either side; null where it is about nobody. */
function peopleOf({ table, id }: Change, whole: Reader, part: Reader): readonly string[] {
  if (personal.has(table)) return [id];
  if (naming.has(table))
    return [rowOf(whole, table, id), rowOf(part, table, id)].flatMap((row) =>
      row !== null && 'employee_id' in row && row.employee_id !== null ? [row.employee_id] : [],
    );
  if (table !== 'vote') return [];
  const votes = [rowOf(whole, 'vote', id), rowOf(part, 'vote', id)].filter((row) => row !== null);
  return votes.flatMap(({ ballot_id }) =>
    [rowOf(whole, 'ballot', ballot_id), rowOf(part, 'ballot', ballot_id)].flatMap((row) => row?.employee_id ?? []),
  );
}

function isDecided({ table, before, after }: Change): boolean {
  const columns = decidedOf[table];
  if (columns === undefined) return !personal.has(table) || after !== null;
  if (after === null) return false;
  const made = Object.entries(after).filter(
    ([column, value]) => before !== null || (column !== 'id' && value !== null),
  );
  return made.every(([column]) => columns.includes(column));
}

/**
 * A room decides on the people of the units that the whole gave it, and on nothing else of them than a session decides. Which units those
 * are is what the whole's own row says; the room's row must say the same.
 * @throws Problem `part.altered` where the room's file says otherwise, `part.beyond` for work on anybody else, `part.stranger` for work
 * by somebody whom the whole does not know
 */
export function assertOwnWork(whole: Reader, part: Reader, row: PartRow, changes: readonly Change[]): void {
  const file = basename(part.path);
  const said = rowOf(part, 'part', row.id);
  if (said?.units !== row.units) throw new Problem('part.altered', { file, name: row.name }, { file });
  const units = new Set(partColumns.units.read(row.units));
  const own = new Set(rowsOf(whole, 'employee').flatMap(({ id, unit_id }) => (units.has(unit_id ?? '') ? [id] : [])));
  const beyond = changes.filter(
    (change) => !isDecided(change) || peopleOf(change, whole, part).some((person) => !own.has(person)),
  );
  if (beyond.length > 0) {
    const people = beyond.flatMap((change) => peopleOf(change, whole, part));
    const names = people.map((id) => (rowOf(whole, 'employee', id) ?? rowOf(part, 'employee', id))?.name ?? id);
    const shown = [...new Set(names)].slice(0, 5).join(', ');
    throw new Problem('part.beyond', { file, name: row.name, names: shown }, { file });
  }
  const known = new Set(rowsOf(whole, 'actor').map(({ id }) => id));
  const strangers = changes.flatMap(({ after }) => {
    const actor = after?.actor_id ?? null;
    return typeof actor !== 'string' || known.has(actor) ? [] : [rowOf(part, 'actor', actor)?.name ?? actor];
  });
  if (strangers.length > 0)
    throw new Problem('part.stranger', { file, names: [...new Set(strangers)].join(', ') }, { file });
}
