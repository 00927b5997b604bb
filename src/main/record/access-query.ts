import type { Query } from '#main/kernel/context.ts';
import { accessRows, accessState } from '#main/store/access-log.ts';
import { rowsBy } from '#main/store/rows.ts';

/** The newest entries of the access log, with the names of those whom they are about. */
export const accessList: Query<'access.list'> = ({ before, limit }, { store }) => {
  const rows = accessRows(store, before, limit);
  const people = rowsBy(
    store,
    'employee',
    rows.flatMap(({ subject }) => subject ?? []),
  );
  const { count, brokenAt } = accessState(store);
  return {
    count,
    brokenAt,
    rows: rows.map(({ number, at, actor_name, kind, subject, hash }) => {
      const person = subject === null ? undefined : people.get(subject);
      const called = person === undefined ? subject : null;
      return { number, at, actor: actor_name, kind, person: person?.name ?? null, called, hash };
    }),
  };
};
