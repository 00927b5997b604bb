import type { Query } from '#main/kernel/context.ts';
import { predicateBy } from '#main/people/rating-row.ts';
import type { TriedPerson } from '#shared/consequences/lists.ts';
import type { PersonConsequences } from '#shared/consequences/results.ts';
import { criteriaOf, groundsFor, listKinds } from '#shared/rules/consequence/lists.ts';
import { ratings } from '#shared/rules/levels.ts';
import { allConsequences, consequencesOf, judgedYear, knownPerson } from './computed.ts';
import { editionFor, editionsInForce } from './editions.ts';
import { meanAllowance } from './person-query.ts';

const rowsAmong = (people: readonly PersonConsequences[]) =>
  ratings.map((row) => ({ row, people: people.filter(({ talent }) => talent.row === row).length }));

/** What ratings that are only tried would change in pools, points, index and allowances; nothing is written. */
export const consequenceTried: Query<'consequence.tried'> = ({ moves }, context) => {
  const { store, rules } = context;
  const editions = editionsInForce(context, judgedYear(store));
  const people = moves.map(({ employee, hasil, perilaku }): TriedPerson & { readonly now: PersonConsequences } => {
    const known = knownPerson(store, employee);
    const predicate = predicateBy(rules, hasil, perilaku);
    const tried = { person: known.person, facts: { ...known.facts, predicate, predicateAt: null } };
    const [before, after] = [consequencesOf(known, editions), consequencesOf(tried, editions)];
    const criteria = listKinds.map(
      (list) => [list, criteriaOf(editionFor(editions, 'talent', before.kind), list)] as const,
    );
    const on = (talent: PersonConsequences['talent'], own: typeof predicate) =>
      criteria.filter(([, one]) => groundsFor(one, talent, own).length > 0).map(([list]) => list);
    const [was, is] = [on(before.talent, known.facts.predicate), on(after.talent, predicate)];
    const edition = editions.allowance?.[before.kind]?.edition ?? null;
    return {
      employee: before.employee,
      name: before.name,
      nip: before.nip,
      y: [before.talent.value, after.talent.value],
      box: [before.talent.box, after.talent.box],
      credit: [before.creditPoints.value, after.creditPoints.value],
      index: [before.ipAsn.value, after.ipAsn.value],
      allowance: [meanAllowance(edition, store, known), meanAllowance(edition, store, tried)],
      enters: is.filter((list) => !was.includes(list)),
      leaves: was.filter((list) => !is.includes(list)),
      now: after,
    };
  });
  const all = allConsequences(context);
  const changed = new Map(people.map(({ now }) => [now.employee, now]));
  return {
    people: people.map(({ now: _now, ...one }) => one),
    before: rowsAmong(all),
    after: rowsAmong(all.map((row) => changed.get(row.employee) ?? row)),
  };
};
