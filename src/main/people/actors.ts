import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { ActorRow } from '#shared/people/rows.ts';
import { personOf } from './roster-reads.ts';

/** The person of the panel with this id or name, still in the list. @throws Problem `actor.unknown` */
export function actorOf(store: Reader, key: string): ActorRow {
  const row = rowsOf(store, 'actor').find(({ id, name, active }) => active === 1 && (id === key || name === key));
  if (row === undefined) throw new Problem('actor.unknown', { name: key }, { field: 'actor' });
  return row;
}

/** The person rated with this id or NIP. @throws Problem `employee.unknown` */
export function employeeOf(store: Reader, key: string, field = 'employee'): RosterRow {
  const row = personOf(store, key);
  if (row === null) throw new Problem('employee.unknown', { key }, { field });
  return row;
}

function full(person: RosterRow): string {
  const named = [person.front_title, person.name].filter(Boolean).join(' ');
  return person.back_title ? `${named}, ${person.back_title}` : named;
}

/** A person as documents name them: with titles. */
export function personNamed(person: RosterRow) {
  return { nip: person.nip, name: full(person), unit: person.unit };
}
