import { officeMoment } from '#shared/kernel/date-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';

function full(person: RosterRow): string {
  const named = [person.front_title, person.name].filter(Boolean).join(' ');
  return person.back_title ? `${named}, ${person.back_title}` : named;
}

/** Today in this office, `YYYY-MM-DD`: before seven in the morning in Jakarta, UTC still has yesterday. */
export function localToday(): string {
  return officeMoment(new Date().toISOString()).slice(0, 10);
}

/** A person as documents name them: with titles. */
export function personNamed(person: RosterRow) {
  return { nip: person.nip, name: full(person), unit: person.unit };
}
