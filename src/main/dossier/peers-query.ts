import { assessmentsOf } from '#main/calibration/assessment-reads.ts';
import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { PeerView } from '#shared/people/contract.ts';
import { coreValues } from '#shared/people/core-values.ts';

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Core values in the order in which regulations name them, anything else after. */
function placeOf(criterion: string): number {
  const place = (coreValues as readonly string[]).indexOf(criterion);
  return place < 0 ? coreValues.length : place;
}

/**
 * What others said of one person, by criterion: raw means over all raters together, never one of them alone and never by kind, since two
 * views that differ by one rater would give that one away. Below the edition's fewest raters there is no value. What people say of
 * themselves is left out. @throws Problem `employee.unknown`
 */
export const employeePeers: Query<'employee.peers'> = ({ employee }, { store, rules }): PeerView => {
  const person = employeeOf(store, employee);
  const given = assessmentsOf(store, person.id, person.nip, workshopOf(store).period);
  const raters = new Set(given.map(({ rater }) => rater)).size;
  const byCriterion = new Map<string, { scores: number[]; raters: Set<string> }>();
  for (const { rater, scores } of given)
    for (const [criterion, score] of Object.entries(scores)) {
      if (score === null) continue;
      const held = byCriterion.get(criterion) ?? { scores: [], raters: new Set() };
      held.scores.push(score);
      held.raters.add(rater);
      byCriterion.set(criterion, held);
    }
  const least = rules.peerPrivacy.fewestRaters;
  return {
    raters,
    least,
    criteria: [...byCriterion]
      .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b))
      .map(([criterion, held]) => ({
        criterion,
        raters: held.raters.size,
        mean: held.raters.size < least ? null : meanOf(held.scores),
      })),
  };
};
