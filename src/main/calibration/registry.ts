import type { Query } from '#main/kernel/context.ts';
import type { RowQueryName } from '#shared/contract.ts';
import { agreementGet, worthGet } from './agreement.ts';
import { queueCaseGet } from './case-standing.ts';
import { facetsGet } from './facets-query.ts';
import { fairnessGet } from './fairness.ts';
import { linkingGet } from './linking.ts';
import { planPrecisionGet } from './plan-precision.ts';
import { queueGet } from './queue.ts';
import { assessmentCountGet, raterGet, severityGet } from './severity.ts';
import { unitCompare } from './unit-comparison.ts';

type CalibrationQuery = Extract<
  RowQueryName,
  | 'calibration.count'
  | 'severity.get'
  | 'rater.get'
  | 'agreement.get'
  | 'linking.get'
  | 'worth.get'
  | 'fairness.get'
  | 'facets.get'
  | 'plan.precision'
  | 'queue.case'
  | 'unit.compare'
  | 'queue.get'
>;

/** The queries of calibration. */
export const calibrationQueries: { readonly [N in CalibrationQuery]: Query<N> } = {
  'calibration.count': assessmentCountGet,
  'severity.get': severityGet,
  'rater.get': raterGet,
  'agreement.get': agreementGet,
  'linking.get': linkingGet,
  'worth.get': worthGet,
  'fairness.get': fairnessGet,
  'facets.get': facetsGet,
  'plan.precision': planPrecisionGet,
  'unit.compare': unitCompare,
  'queue.case': queueCaseGet,
  'queue.get': queueGet,
};
