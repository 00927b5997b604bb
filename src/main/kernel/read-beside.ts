import type { Reader } from '#main/store/open.ts';
import { isLarge } from '#main/store/size.ts';
import type { QueryName } from '#shared/contract.ts';

/** Queries that compute over everybody: in a large workshop they take long enough for an edit to be felt to wait. */
const long: ReadonlySet<QueryName> = new Set<QueryName>([
  'severity.get',
  'rater.get',
  'agreement.get',
  'linking.get',
  'worth.get',
  'fairness.get',
  'unit.compare',
  'queue.get',
  'minutes.get',
  'agenda.suggest',
  'axis.list',
  'branch.suggest',
  'practice.offers',
]);

/** Whether another thread answers, so that this one stays free for edits. */
export function isReadBeside(name: QueryName, store: Reader): boolean {
  return long.has(name) && isLarge(store);
}
