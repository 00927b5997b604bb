import type { RosterRow } from '#shared/people/roster.ts';

function full(person: RosterRow): string {
  const named = [person.front_title, person.name].filter(Boolean).join(' ');
  return person.back_title ? `${named}, ${person.back_title}` : named;
}

/** A person as documents name them: with titles. */
export function personNamed(person: RosterRow) {
  return { nip: person.nip, name: full(person), unit: person.unit };
}
