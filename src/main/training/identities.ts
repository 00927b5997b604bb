import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { Identities } from '#shared/training/leak.ts';

/** Everybody and every unit of the workshop; `near` those whom a case or lesson comes from: the person, if any, and who rated them. */
export function identitiesIn(store: Reader, person: string | null, raters: readonly string[]): Identities {
  const people = rowsOf(store, 'employee');
  const concerned = new Set(raters);
  const outside = rowsOf(store, 'assignment').flatMap(({ kind, rater_name }) =>
    kind === 'external' ? [rater_name] : [],
  );
  const known = new Set(people.map(({ nip }) => nip));
  return {
    names: [...people.map(({ name }) => name), ...rowsOf(store, 'actor').map(({ name }) => name), ...outside],
    nips: people.map(({ nip }) => nip),
    units: rowsOf(store, 'unit').map(({ name }) => name),
    near: [
      ...people.filter(({ id, nip }) => id === person || concerned.has(nip)),
      ...raters.filter((key) => !known.has(key)).map((name) => ({ name, position: null })),
    ].map(({ name, position }) => ({ name, position })),
  };
}
