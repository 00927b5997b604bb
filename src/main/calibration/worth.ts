import type { Query } from '#main/kernel/context.ts';
import { worthReport } from '#shared/stats/linear/adjustment-worth.ts';
import { basisOf, calibrationModel, keptWhile } from './model.ts';
import { unitContrast } from './unit-contrast.ts';

const worth = keptWhile(['assessment', 'workshop', 'employee', 'unit'], (store) => {
  const { ratings, report } = calibrationModel(store);
  return worthReport(ratings, report, { confounded: unitContrast(store)?.confounded === true });
});

/** Whether taking severity out is worth it on these ratings. */
export const worthGet: Query<'worth.get'> = (_input, { store }) => ({
  ...basisOf(calibrationModel(store), store),
  report: worth(store),
});
