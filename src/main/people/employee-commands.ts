import type { Command, Context } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';
import { changesOf, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { EmployeeRow } from '#shared/people/rows.ts';
import { personOf } from './roster-reads.ts';

/** The people meant, each once however often and by whichever key they are named. */
function peopleOf(keys: readonly string[], { store }: Context): readonly EmployeeRow[] {
  const people = new Map<string, EmployeeRow>();
  for (const key of keys) {
    const person = personOf(store, key);
    const row = person === null ? null : rowOf(store, 'employee', person.id);
    if (row === null) throw new Problem('employee.unknown', { key }, { field: 'employees' });
    people.set(row.id, row);
  }
  return [...people.values()];
}

function named(people: readonly EmployeeRow[]) {
  return { name: people[0]?.name ?? '', people: people.length };
}

/** Takes people out of the denominator, with a reason; their ratings stay as they are. */
export const employeeExclude: Command<'employee.exclude'> = (input, context) => {
  const people = peopleOf(input.employees, context);
  const patch = { excluded: input.because, excluded_note: input.reason };
  return {
    name: 'employee.exclude',
    values: { ...named(people), because: input.because },
    reason: input.reason,
    changes: changesOf(people.map((person) => update('employee', person, patch))),
  };
};

/** Takes people back into the denominator. */
export const employeeInclude: Command<'employee.include'> = (input, context) => {
  const people = peopleOf(input.employees, context);
  return {
    name: 'employee.include',
    values: named(people),
    reason: input.reason,
    changes: changesOf(people.map((person) => update('employee', person, { excluded: null, excluded_note: null }))),
  };
};
