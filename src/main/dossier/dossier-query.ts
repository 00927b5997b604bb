import type { Query } from '#main/kernel/context.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { EmployeeDossier } from '#shared/people/contract.ts';
import { workOf } from './reads.ts';

/** What imports have brought about one person, newest first. @throws Problem `employee.unknown` */
export const employeeDossier: Query<'employee.dossier'> = ({ employee }, { store }) => {
  const person = personOf(store, employee);
  if (person === null) throw new Problem('employee.unknown', { key: employee }, { field: 'employee' });
  const { records, past, received, given, raters } = workOf(store, person.id, person.nip, person.unit_id);
  return {
    employee: person.id,
    nip: person.nip,
    records: records.map(({ fields, employee_id: _own, ...row }) => ({
      ...row,
      fields: JSON.parse(fields) as EmployeeDossier['records'][number]['fields'],
    })),
    past,
    assessments: { received: Object.fromEntries(received.map(({ kind, count }) => [kind, count])), given, raters },
  };
};
