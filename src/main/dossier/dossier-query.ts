import type { Query } from '#main/kernel/context.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { personChecks } from './person-checks.ts';
import { workOf } from './reads.ts';

/** Everything that is stored about one person beside their rating. @throws Problem `employee.unknown` */
export const dossierGet: Query<'dossier.get'> = ({ employee }, { store, today }) => {
  const person = personOf(store, employee);
  if (person === null) throw new Problem('employee.unknown', { key: employee }, { field: 'employee' });
  const { records, past, received, given, raters } = workOf(store, person.id, person.nip, person.unit_id);
  return {
    employee: person.id,
    nip: person.nip,
    records,
    past,
    assessments: { received: Object.fromEntries(received.map(({ kind, count }) => [kind, count])), given, raters },
    checks: personChecks(store, person, today),
  };
};
