import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { headCount, signOffsMade } from './reads.ts';

/** Every sign-off, in the order they were made. */
export const workshopSignOffs: Query<'workshop.signOffs'> = (_input, { store }) => ({
  rows: signOffsMade(store),
});

/** The workshop, its sign-off in force, and how many people it holds. */
export function workshopState(store: Reader): WorkshopState {
  const signOff = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null) ?? null;
  return { workshop: workshopOf(store), signOff, people: headCount(store) };
}

export const workshopGet: Query<'workshop.get'> = (_input, { store }) => workshopState(store);
