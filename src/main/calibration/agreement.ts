import type { Query } from '#main/kernel/context.ts';
import { agreementReport } from '#shared/stats/agreement/report.ts';
import { worthReport } from '#shared/stats/linear/adjustment-worth.ts';
import { basisOf, calibrationModel, keptWhile } from './model.ts';
import { unitContrast } from './unit-contrast.ts';

const agreement = keptWhile(['assessment', 'workshop'], (store) => {
  const { pairs: _tooMany, ...report } = agreementReport(calibrationModel(store).ratings);
  return report;
});

/** How well the raters agree, with what their figures cannot say. */
export const agreementGet: Query<'agreement.get'> = (_input, { store }) => ({
  ...basisOf(calibrationModel(store), store),
  report: agreement(store),
});

const worth = keptWhile(['assessment', 'workshop', 'employee', 'unit'], (store) => {
  const { ratings, report } = calibrationModel(store);
  return worthReport(ratings, report, { confounded: unitContrast(store)?.confounded === true });
});

/** Whether taking severity out is worth it on these ratings. */
export const worthGet: Query<'worth.get'> = (_input, { store }) => ({
  ...basisOf(calibrationModel(store), store),
  report: worth(store),
});
