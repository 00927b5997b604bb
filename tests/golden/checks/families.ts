import { agreementChecks } from './agreement.ts';
import type { CheckFamily } from './check.ts';
import { distributionChecks } from './distribution.ts';
import { facetsChecks } from './facets.ts';
import { fairnessChecks } from './fairness.ts';
import { forecastChecks } from './forecast.ts';
import { gstudyChecks } from './gstudy.ts';
import { linearChecks } from './linear.ts';

/** Every family of methods that has reference cases. */
export const families: readonly CheckFamily[] = [
  agreementChecks,
  distributionChecks,
  facetsChecks,
  fairnessChecks,
  forecastChecks,
  gstudyChecks,
  linearChecks,
];
