import type { Reader } from '#main/store/open.ts';
import { rowsBy, rowsOf } from '#main/store/rows.ts';
import type { Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { EmployeeRow } from '#shared/tables.ts';

/** What only the whole workshop may do, not a part, nor the whole while a part is out. */
const whole: ReadonlySet<string> = new Set(['import.apply', 'workshop.signOff', 'workshop.split']);

/** Whose row it is, for the tables whose rows stand for one person rated. */
const personal: ReadonlySet<string> = new Set(['rating', 'employee', 'decision', 'agenda_item']);

/** @throws Problem `part.notHere` in a part, `part.stillOut` while parts are out */
export function assertWhole(store: Reader, command: string): void {
  if (!whole.has(command)) return;
  const parts = rowsOf(store, 'part');
  const own = parts.find((part) => part.own === 1);
  if (own !== undefined) throw new Problem('part.notHere', { name: own.name });
  const out = parts.filter(({ state }) => state === 'out');
  if (out.length > 0) throw new Problem('part.stillOut', { names: out.map(({ name }) => name).join(', ') });
}

/**
 * The part of a person whose row belongs to another file than this one; null while no part is out. What it gives is the part's name, or
 * null for a person who may be changed here.
 */
export function partsOut(store: Reader): ((person: Pick<EmployeeRow, 'unit_id'>) => string | null) | null {
  const parts = rowsOf(store, 'part').filter(({ state }) => state === 'out');
  if (parts.length === 0) return null;
  const own = parts.find((part) => part.own === 1);
  const partOf = new Map(
    parts.flatMap((part) => (JSON.parse(part.units) as readonly string[]).map((unit) => [unit, part] as const)),
  );
  return ({ unit_id }) => {
    const part = partOf.get(unit_id ?? '');
    if (own !== undefined) return part?.id === own.id ? null : own.name;
    return part?.name ?? null;
  };
}

/**
 * A part changes its own people only, and the whole changes nobody who is out with a part: so merging never conflicts.
 * @throws Problem `part.outside`, `part.away`
 */
export function guardParts(store: Reader, { name, changes }: Plan): void {
  if (name === 'workshop.merge') return;
  const away = partsOut(store);
  if (away === null) return;
  const ids = changes.filter(({ table }) => personal.has(table)).map(({ id }) => id);
  if (ids.length === 0) return;
  const inPart = rowsOf(store, 'part').some((part) => part.own === 1);
  for (const person of rowsBy(store, 'employee', ids).values()) {
    const part = away(person);
    if (part === null) continue;
    throw new Problem(
      inPart ? 'part.outside' : 'part.away',
      { person: person.name, name: part },
      { field: 'employee' },
    );
  }
}
