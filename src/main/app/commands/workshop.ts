import type { Store } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/reads/rows.ts';
import { changesOf, insertion, update } from '#shared/domain/change.ts';
import type { WorkshopRow } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command } from '../context.ts';

/** The workshop's own row. */
export function workshopOf(store: Store): WorkshopRow {
  const row = rowOf(store, 'workshop', '1');
  if (row === null) throw new Problem('workshop.notOurs');
  return row;
}

/** Name, agency or period. */
export const workshopRename: Command<'workshop.rename'> = (input, { store }) => ({
  name: 'workshop.rename',
  values: { name: input.name ?? workshopOf(store).name },
  reason: null,
  changes: changesOf([
    update('workshop', workshopOf(store), {
      ...(input.name !== undefined && { name: input.name }),
      ...(input.agency !== undefined && { agency: input.agency }),
      ...(input.period !== undefined && { period: input.period }),
    }),
  ]),
});

/** The agency's predicate, set or corrected with a reason. */
export const workshopSetPredicate: Command<'workshop.setPredicate'> = (input, { store }) => {
  const row = workshopOf(store);
  return {
    name: 'workshop.setPredicate',
    values: { from: row.organisation_predicate ?? '-', to: input.predicate ?? '-' },
    reason: input.reason,
    changes: changesOf([
      update('workshop', row, { organisation_predicate: input.predicate, organisation_reason: input.reason }),
    ]),
  };
};

/** A unit's predicate, set or corrected with a reason. `unit` is an id or a name. */
export const unitSetPredicate: Command<'unit.setPredicate'> = (input, { store }) => {
  const row = rowsOf(store, 'unit').find((unit) => unit.id === input.unit || unit.name === input.unit);
  if (row === undefined) throw new Problem('unit.unknown', { unit: input.unit }, { field: 'unit' });
  const patch = { organisation_predicate: input.predicate, organisation_reason: input.reason };
  return {
    name: 'unit.setPredicate',
    values: { unit: row.name, from: row.organisation_predicate ?? '-', to: input.predicate ?? '-' },
    reason: input.reason,
    changes: changesOf([update('unit', row, patch)]),
  };
};

/** Closes the ratings: what is proposed becomes final, and nothing before it can be undone. */
export const workshopSignOff: Command<'workshop.signOff'> = (input, { store, newId }) => {
  const row = workshopOf(store);
  const excluded = new Set(
    rowsOf(store, 'employee')
      .filter((person) => person.excluded !== null)
      .map(({ id }) => id),
  );
  const finals = rowsOf(store, 'rating')
    .filter(({ id }) => !excluded.has(id))
    .map((rating) => update('rating', rating, { final_predicate: rating.predicate }));
  const signed = insertion('sign_off', {
    id: newId(),
    number: input.number,
    date: input.date,
    place: input.place,
    remarks: input.remarks,
    present: JSON.stringify(input.present),
    reopened_reason: null,
  });
  return {
    name: 'workshop.signOff',
    values: { people: input.present.length, date: input.date },
    reason: input.remarks,
    barrier: true,
    changes: changesOf([update('workshop', row, { state: 'signed' }), signed, ...finals]),
  };
};

/** Opens a signed workshop again, with a reason; only a facilitator may. */
export const workshopReopen: Command<'workshop.reopen'> = (input, { store, actor }) => {
  const row = workshopOf(store);
  if (row.state !== 'signed') throw new Problem('workshop.notSigned');
  const who = actor.id === null ? null : rowOf(store, 'actor', actor.id);
  if (who?.role !== 'facilitator') throw new Problem('actor.facilitatorOnly', { name: actor.name });
  const last = rowsOf(store, 'sign_off').filter((signed) => signed.reopened_reason === null);
  return {
    name: 'workshop.reopen',
    reason: input.reason,
    barrier: true,
    changes: changesOf([
      update('workshop', row, { state: 'open' }),
      ...last.map((signed) => update('sign_off', signed, { reopened_reason: input.reason })),
      ...rowsOf(store, 'rating').map((rating) => update('rating', rating, { final_predicate: null })),
    ]),
  };
};
