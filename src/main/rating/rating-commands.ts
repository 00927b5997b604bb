import type { Command, Context } from '#main/kernel/context.ts';
import { emptyRating, predicateBy } from '#main/people/rating-row.ts';
import { peopleBy, personOf } from '#main/people/roster-reads.ts';
import { rowOf, rowsBy } from '#main/store/rows.ts';
import type { Input } from '#shared/contract.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type RatingRow, ratingColumns } from '#shared/people/rows.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

/** The person that a rating is for: known, and rated at all. Every command that writes ratings asks here. */
function checkedPerson(person: RosterRow | null, key: string, field: string): RosterRow {
  if (person === null) throw new Problem('employee.unknown', { key }, { field });
  if (person.excluded !== null) throw new Problem('rating.excluded', { name: person.name }, { field });
  return person;
}

function ratedPerson(key: string, { store }: Context) {
  const person = checkedPerson(personOf(store, key), key, 'employee');
  return { person, row: rowOf(store, 'rating', person.id) };
}

/** Moves one or both ratings of a person; the predicate follows the rule set's matrix. */
export const ratingSet: Command<'rating.set'> = (input, context) => {
  const { person, row } = ratedPerson(input.employee, context);
  const old = row ?? emptyRating(person.id);
  const hasil = input.hasil === undefined ? old.hasil : input.hasil;
  const perilaku = input.perilaku === undefined ? old.perilaku : input.perilaku;
  const values = { name: person.name, from: old.predicate ?? '-', to: '-' };
  if (hasil === old.hasil && perilaku === old.perilaku) {
    return { name: 'rating.set', values, reason: input.reason, changes: [] };
  }
  const predicate = predicateBy(context.rules, hasil, perilaku);
  const evidence = ratingColumns.evidence.write(input.evidence);
  const patch = { hasil, perilaku, predicate, reason: input.reason, evidence };
  const change = row === null ? insertion('rating', { ...old, ...patch }) : update('rating', row, patch);
  return {
    name: 'rating.set',
    values: { ...values, to: predicate ?? '-' },
    reason: input.reason,
    changes: changesOf([change]),
  };
};

type Item = Input<'rating.setMany'>['items'][number];

/** What one item makes of a rating; null when it is so already. */
function itemChange(item: Item, id: string, row: RatingRow | null, reason: string, rules: RuleSet): Change | null {
  const old = row ?? emptyRating(id);
  const hasil = item.hasil === undefined ? old.hasil : item.hasil;
  const perilaku = item.perilaku === undefined ? old.perilaku : item.perilaku;
  const state = item.state ?? old.state;
  const moved = hasil !== old.hasil || perilaku !== old.perilaku;
  const own = item.reason === undefined ? old.reason : item.reason;
  if (!moved && state === old.state && own === old.reason) return null;
  const patch = moved
    ? {
        hasil,
        perilaku,
        predicate: predicateBy(rules, hasil, perilaku),
        reason: item.reason ?? reason,
        state,
        evidence: null,
      }
    : { state, reason: own };
  return row === null ? insertion('rating', { ...old, ...patch }) : update('rating', row, patch);
}

/** Many ratings at once, as a paste, a fill or a move of several people makes them: all or nothing. */
export const ratingSetMany: Command<'rating.setMany'> = ({ items, reason }, { store, rules }) => {
  const keys = items.map(({ employee }) => employee);
  const people = peopleBy(store, keys);
  const rows = rowsBy(
    store,
    'rating',
    [...people.values()].map(({ id }) => id),
  );
  const seen = new Set<string>();
  let first = '';
  const changes = items.map((item, place) => {
    const field = `items.${place}.employee`;
    const person = checkedPerson(people.get(item.employee) ?? null, item.employee, field);
    if (seen.has(person.id)) throw new Problem('rating.twice', { name: person.name }, { field });
    seen.add(person.id);
    const change = itemChange(item, person.id, rows.get(person.id) ?? null, reason, rules);
    if (change !== null && first === '') first = person.name;
    return change;
  });
  const made = changesOf(changes);
  return { name: 'rating.setMany', values: { name: first, people: made.length }, reason, changes: made };
};

/** How far the panel is with a case. */
export const ratingState: Command<'rating.state'> = (input, context) => {
  const { person, row } = ratedPerson(input.employee, context);
  const change =
    row === null
      ? insertion('rating', { ...emptyRating(person.id), state: input.state })
      : update('rating', row, { state: input.state });
  return {
    name: 'rating.state',
    values: { name: person.name, state: input.state },
    reason: null,
    changes: changesOf([change]),
  };
};
