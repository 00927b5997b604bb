import type { Command } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { conflicts, peerCandidates } from '#shared/round/eligible.ts';
import { planRaters } from '#shared/round/plan.ts';
import type { AssessmentKind, AssignmentRow } from '#shared/round/rows.ts';
import { roundPeople, sharedTime } from './organisation.ts';
import { roundIn } from './round-commands.ts';

/**
 * Who rates whom: the superior, squad leaders and members, some subordinates, the person, and peers so planned that loads are even
 * and severities can be compared. One pair rates under one kind only, in that order.
 */
export const roundPlan: Command<'round.plan'> = (input, { store, newId }) => {
  const round = roundIn(store, input.round, ['draft']);
  const { rows, people, squads } = roundPeople(store, input.avoid);
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const units = new Set(input.units);
  const rated = rows.map(({ unit, unit_id }) => units.size === 0 || units.has(unit ?? '') || units.has(unit_id ?? ''));
  if (!rated.includes(true)) throw new Problem('round.nobody');
  const kinds = people.map(() => new Map<number, AssessmentKind>());
  const put = (ratee: number, rater: number | undefined, kind: AssessmentKind): void => {
    if (rater === undefined || !rated[ratee] || kinds[ratee]?.has(rater)) return;
    const [one, other] = [people[ratee], people[rater]];
    if (one === undefined || other === undefined || one.avoids.includes(other.id)) return;
    kinds[ratee]?.set(rater, kind);
  };
  const subordinates = new Map<number, number[]>();
  people.forEach(({ superior }, at) => {
    const head = superior === null ? undefined : place.get(superior);
    if (head === undefined) return;
    subordinates.set(head, [...(subordinates.get(head) ?? []), at]);
    if (input.superior) put(at, head, 'superior');
  });
  if (input.self) for (const at of people.keys()) put(at, at, 'self');
  if (input.squads) {
    for (const { members, leader } of squads) {
      const seats = [...members.keys()].flatMap((id) => place.get(id) ?? []);
      const head = leader === null ? undefined : place.get(leader);
      for (const seat of seats) {
        if (head === undefined || seat === head) continue;
        put(seat, head, 'squad');
        if (people[seat]?.superior !== leader) put(head, seat, 'squad');
      }
    }
  }
  for (const [head, all] of subordinates)
    for (const at of all.slice(0, input.subordinates)) put(head, at, 'subordinate');
  const barred = conflicts(people);
  const offered = peerCandidates(people, input.peers, input.reach, Math.ceil(input.peers * input.foreign));
  const plan = planRaters({
    raters: people.length,
    candidates: offered.map((list, ratee) => (rated[ratee] ? list.filter((rater) => !kinds[ratee]?.has(rater)) : [])),
    fixed: kinds.map((list) => [...list].flatMap(([rater, kind]) => (kind === 'self' ? [] : [rater]))),
    perRatee: input.peers,
    groups: people.map(({ unit }) => unit),
    foreign: input.foreign,
    ...(input.reach === 'all' && {
      beyond: (ratee, rater) => rated[ratee] === true && !barred(ratee, rater) && !kinds[ratee]?.has(rater),
    }),
    seed: input.seed,
  });
  plan.ratersOf.forEach((list, ratee) => {
    for (const rater of list) put(ratee, rater, 'peer');
  });
  const fresh = kinds.flatMap((list, ratee) =>
    [...list].flatMap(([rater, kind]): AssignmentRow[] => {
      const [from, to] = [rows[rater], rows[ratee]];
      if (from === undefined || to === undefined) return [];
      const weight = kind === 'squad' || kind === 'peer' ? sharedTime(squads, from.id, to.id) : null;
      const shared = { round_id: round.id, rater_key: from.nip, rater_name: from.name, ratee_id: to.id };
      return [{ id: newId(), ...shared, kind, weight }];
    }),
  );
  if (fresh.length === 0) throw new Problem('round.nobody');
  const old = rowsOf(store, 'assignment').filter(({ round_id }) => round_id === round.id);
  return {
    name: 'round.plan',
    values: { name: round.name, pairs: fresh.length },
    reason: null,
    changes: changesOf([
      ...old.map((row) => deletion('assignment', row)),
      ...fresh.map((row) => insertion('assignment', row)),
    ]),
  };
};
