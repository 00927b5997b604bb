import type { Query } from '#main/kernel/context.ts';
import { agreementReport } from '#shared/stats/agreement/report.ts';
import { basisOf, calibrationModel, keptWhile } from './model.ts';

const agreement = keptWhile(['assessment', 'workshop'], (store) => {
  const { pairs: _tooMany, ...report } = agreementReport(calibrationModel(store).ratings);
  return report;
});

/** How well the raters agree, with what their figures cannot say. */
export const agreementGet: Query<'agreement.get'> = (_input, { store }) => ({
  ...basisOf(calibrationModel(store), store),
  report: agreement(store),
});
