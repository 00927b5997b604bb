import type { Query } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { closuresFor } from './closures.ts';

/** Whose ratings nobody, or not the principal, may move now: what the gate of a commit would refuse, answered before one is made. */
export const ratingClosed: Query<'rating.closed'> = (_input, { store, actor }) => {
  const closures = closuresFor(store, actor);
  if (closures === null) return { rows: [] };
  return {
    rows: rowsOf(store, 'employee').flatMap((person) => closures.part(person) ?? closures.session(person) ?? []),
  };
};
