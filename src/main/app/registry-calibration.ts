import type { QueryName } from '#shared/contract/contract.ts';
import type { Query } from './context.ts';
import { agreementGet } from './queries/agreement.ts';
import { facetsGet } from './queries/facets.ts';
import { fairnessGet } from './queries/fairness.ts';
import { linkingGet } from './queries/linking.ts';
import { queueGet } from './queries/queue.ts';
import { assessmentCountGet, raterGet, severityGet } from './queries/severity.ts';
import { unitCompare } from './queries/unit-comparison.ts';
import { worthGet } from './queries/worth.ts';

type CalibrationQuery = Extract<
  QueryName,
  | 'calibration.count'
  | 'severity.get'
  | 'rater.get'
  | 'agreement.get'
  | 'linking.get'
  | 'worth.get'
  | 'fairness.get'
  | 'facets.get'
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
  'unit.compare': unitCompare,
  'queue.get': queueGet,
};
