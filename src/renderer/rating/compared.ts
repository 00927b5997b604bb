import type { RosterRow } from '#shared/people/roster.ts';

/** What people are compared by: the columns of the table, as they stand there. */
export const comparedFields = [
  'predicate',
  'hasil',
  'perilaku',
  'initial_predicate',
  'initial_hasil',
  'initial_perilaku',
  'state',
  'reason',
  'unit',
  'position',
  'position_kind',
  'grade',
  'education',
  'superior_nip',
  'nip',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Of course every NIP is another: these are shown but never marked. */
const ownByNature: ReadonlySet<ComparedField> = new Set(['nip']);

/** The value under its key; null where there is none. */
export function comparedValue(person: RosterRow, field: ComparedField): string | null {
  const value = person[field];
  return value === '' ? null : value;
}

/** Whether two of the people have different values; nothing beside something is a difference. */
export function differs(people: readonly RosterRow[], field: ComparedField): boolean {
  return !ownByNature.has(field) && new Set(people.map((person) => comparedValue(person, field))).size > 1;
}
