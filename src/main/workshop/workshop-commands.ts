import type { Command } from '#main/kernel/context.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { changesOf, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** Name, agency with its code, or period. */
export const workshopRename: Command<'workshop.rename'> = (input, { store }) => ({
  name: 'workshop.rename',
  values: { name: input.name ?? workshopOf(store).name },
  reason: null,
  changes: changesOf([
    update('workshop', workshopOf(store), {
      ...(input.name !== undefined && { name: input.name }),
      ...(input.agency !== undefined && { agency: input.agency }),
      ...(input.agencyCode !== undefined && { agency_code: input.agencyCode }),
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
