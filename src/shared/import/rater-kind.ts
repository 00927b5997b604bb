import type { KindOfRater } from './reconcile-peers.ts';
import type { CurrentState, PersonRecord } from './record.ts';

/** By the superiors that lists and workshop name: whether a rater is above, below or beside the ratee. */
export function kindOfRater(current: CurrentState, persons: readonly PersonRecord[]): KindOfRater {
  const superiors = new Map(current.employees.map(({ nip, superior_nip }) => [nip, superior_nip]));
  for (const { nip, superiorNip } of persons) if (superiorNip !== null) superiors.set(nip, superiorNip);
  return (rater, ratee) => {
    if (superiors.get(ratee) === rater) return 'superior';
    return superiors.get(rater) === ratee ? 'subordinate' : 'peer';
  };
}
