import { fairnessFamilyOf } from '#main/calibration/fairness.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { fairnessGroups } from '#shared/calibration/contract.ts';
import type { CrossWork, ListedPerson, ListStep, UtilisationList } from '#shared/consequences/lists.ts';
import type { PersonConsequences } from '#shared/consequences/results.ts';
import {
  criteriaOf,
  groundsFor,
  type ListCriteria,
  type ListName,
  listKinds,
  mayBelong,
} from '#shared/rules/consequence/lists.ts';
import { type TalentEdition, type TalentResult, talentOf } from '#shared/rules/consequence/talent.ts';
import { type Predicate, type Rating, ratings } from '#shared/rules/levels.ts';
import { predicateOf } from '#shared/rules/rule-set.ts';
import { allConsequences, judgedYear, type KnownPerson, knownPeople } from './computed.ts';
import { editionFor, editionsInForce } from './editions.ts';
import { isRecorded, squadLines } from './reads.ts';

/** One rating more or less on one axis, and the place that a person would then have. */
interface Step extends ListStep {
  readonly talent: TalentResult;
}

/** A person as the lists look at them: what holds, and what one rating more or less would make of it. */
interface Candidate extends KnownPerson {
  readonly row: PersonConsequences;
  readonly edition: TalentEdition;
  readonly steps: readonly Step[];
}

const moves = [
  ['hasil', 'up', -1],
  ['hasil', 'down', 1],
  ['perilaku', 'up', -1],
  ['perilaku', 'down', 1],
] as const;

function stepsOf(
  rules: QueryContext['rules'],
  edition: TalentEdition,
  { person, facts }: KnownPerson,
): readonly Step[] {
  const { hasil, perilaku } = person;
  if (hasil === null || perilaku === null) return [];
  const results = new Map<Predicate, TalentResult>();
  const talentWith = (predicate: Predicate): TalentResult => {
    const found = results.get(predicate) ?? talentOf(edition, { ...facts, predicate });
    results.set(predicate, found);
    return found;
  };
  return moves.flatMap(([axis, step, by]) => {
    const now: Rating = axis === 'hasil' ? hasil : perilaku;
    const to = ratings[ratings.indexOf(now) + by];
    if (to === undefined) return [];
    const predicate = axis === 'hasil' ? predicateOf(rules, to, perilaku) : predicateOf(rules, hasil, to);
    if (predicate === facts.predicate) return [];
    const talent = talentWith(predicate);
    return [{ axis, step, predicate, box: talent.box, row: talent.row, talent }];
  });
}

function candidates(context: QueryContext): readonly Candidate[] {
  const editions = editionsInForce(context, judgedYear(context.store));
  const computed = new Map(allConsequences(context).map((row) => [row.employee, row]));
  return knownPeople(context.store).flatMap((known): readonly Candidate[] => {
    const row = computed.get(known.person.id);
    if (row === undefined || known.person.excluded !== null) return [];
    const edition = editionFor(editions, 'talent', row.kind);
    return [{ ...known, row, edition, steps: stepsOf(context.rules, edition, known) }];
  });
}

const bare = ({ axis, step, predicate, box, row }: Step): ListStep => ({ axis, step, predicate, box, row });

function listed(criteria: ListCriteria, { person, facts, row, steps }: Candidate): ListedPerson {
  const { talent, employee, nip, name, unit } = row;
  const grounds = groundsFor(criteria, talent, facts.predicate);
  const on = grounds.length > 0;
  return {
    employee,
    nip,
    name,
    unit,
    position: person.position,
    predicate: facts.predicate,
    y: talent.value,
    x: talent.x,
    box: talent.box,
    grounds,
    evidence: [...talent.parts, ...talent.potential].flatMap(({ rule, inputs }) =>
      inputs.map(({ value, at }) => ({ rule, value, at })),
    ),
    turns: steps.filter((step) => groundsFor(criteria, step.talent, step.predicate).length > 0 !== on).map(bare),
  };
}

/** The best place comes first: by box, then by Y. */
function byPlace(a: ListedPerson, b: ListedPerson): number {
  return (b.box ?? 0) - (a.box ?? 0) || (b.y ?? 0) - (a.y ?? 0);
}

function listOf(list: ListName, people: readonly Candidate[]): Omit<UtilisationList, 'fairness'> {
  const rows = people.map((one) => listed(criteriaOf(one.edition, list), one));
  const on = rows.filter(({ grounds }) => grounds.length > 0);
  return {
    list,
    people: on.toSorted(byPlace),
    near: rows.filter(({ grounds, turns }) => grounds.length === 0 && turns.length > 0).toSorted(byPlace),
    unplaced: people.filter(
      (one, at) =>
        rows[at]?.grounds.length === 0 && mayBelong(one.edition, criteriaOf(one.edition, list), one.row.talent),
    ).length,
    editions: [...new Set(people.map(({ edition }) => edition.edition))],
  };
}

/** Everybody's work in squads of the year, those with the most minutes first. */
function crossWorkOf({ store }: QueryContext, people: readonly Candidate[]): readonly CrossWork[] {
  const lines = squadLines(store);
  return people
    .flatMap(({ facts, row: { employee, nip, name, unit, load, talent } }): readonly CrossWork[] => {
      if (load.squads.length === 0) return [];
      const own = lines.get(employee) ?? [];
      return [
        {
          employee,
          nip,
          name,
          unit,
          minutes: load.squad,
          share: load.squadShare,
          points: talent.parts.find(({ rule }) => rule === 'squad')?.points ?? 0,
          awards: facts.awards.map(({ name: award, level, at }) => ({ award, level, at })),
          squads: load.squads.map(({ squad, months, minutes }) => ({
            name: squad.name,
            number: squad.number,
            decreed: squad.decreed,
            scope: squad.scope,
            leads: squad.leads,
            months,
            minutes,
            recorded: isRecorded(squad, own),
            at: squad.at,
          })),
        },
      ];
    })
    .toSorted((a, b) => b.minutes - a.minutes);
}

/** Lists for promotion, succession, development, coaching, sanction review and recognition, and everybody's work across units. */
export const consequenceLists: Query<'consequence.lists'> = (_input, context) => {
  const people = candidates(context);
  const lists = listKinds.map((list) => listOf(list, people));
  const members = lists.map((list) => new Set(list.people.map(({ employee }) => employee)));
  const family = fairnessFamilyOf(
    people.map(({ person }) => person),
    members.map((on) => people.map(({ person }) => on.has(person.id))),
    fairnessGroups.filter((group) => group !== 'unit'),
    context.today,
  );
  return {
    people: people.length,
    lists: lists.map((list, at) => ({ ...list, fairness: family[at] ?? [] })),
    crossWork: crossWorkOf(context, people),
  };
};
