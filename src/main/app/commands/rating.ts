import { personOf } from '#main/store/reads/roster.ts';
import { rowOf } from '#main/store/reads/rows.ts';
import { changesOf, insertion, update } from '#shared/domain/change.ts';
import type { Rating } from '#shared/domain/levels.ts';
import { predicateOf, type RuleSet } from '#shared/domain/rule-set.ts';
import type { RatingRow } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command, Context } from '../context.ts';

/** A rating row for somebody who has none yet. */
export function emptyRating(id: string): RatingRow {
  return {
    id,
    initial_hasil: null,
    initial_perilaku: null,
    initial_predicate: null,
    hasil: null,
    perilaku: null,
    predicate: null,
    reason: null,
    state: 'waiting',
    final_predicate: null,
  };
}

/** The predicate of two ratings by the rule set, or null while one of them is missing. */
export function predicateBy(rules: RuleSet, hasil: Rating | null, perilaku: Rating | null) {
  return hasil === null || perilaku === null ? null : predicateOf(rules, hasil, perilaku);
}

function ratedPerson(key: string, { store }: Context) {
  const person = personOf(store, key);
  if (person === null) throw new Problem('employee.unknown', { key }, { field: 'employee' });
  if (person.excluded !== null) throw new Problem('rating.excluded', { name: person.name }, { field: 'employee' });
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
  const patch = { hasil, perilaku, predicate, reason: input.reason };
  const change = row === null ? insertion('rating', { ...old, ...patch }) : update('rating', row, patch);
  return {
    name: 'rating.set',
    values: { ...values, to: predicate ?? '-' },
    reason: input.reason,
    changes: changesOf([change]),
  };
};

/** Where the panel stands with a case. */
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
