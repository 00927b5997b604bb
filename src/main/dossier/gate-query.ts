import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf } from '#main/store/rows.ts';
import { gateCaseOf } from '#shared/dossier/evidence-gate.ts';
import { linesSeen } from './check-queries.ts';
import { evidenceRulesOf } from './evidence-rules-file.ts';
import { linesAbout } from './person-checks.ts';
import { rowsAbout } from './reads.ts';

/** Whose predicate needs verified evidence that is not there: of one person, or of everybody. @throws Problem `employee.unknown` */
export const evidenceGate: Query<'evidence.gate'> = ({ employee }, context) => {
  const { store } = context;
  const { gate } = evidenceRulesOf(context);
  if (employee !== undefined) {
    const person = employeeOf(store, employee);
    const needs = person.predicate !== null && gate.predicates.includes(person.predicate);
    const found = needs
      ? gateCaseOf(person, linesAbout(store, person), rowsAbout(store, 'attachment', person.id), gate.predicates)
      : null;
    return { ...gate, cases: found === null ? [] : [found] };
  }
  const people = roster(store, {}).filter(({ predicate }) => predicate !== null && gate.predicates.includes(predicate));
  if (people.length === 0) return { ...gate, cases: [] };
  const lines = Map.groupBy(linesSeen(store), (line) => line.employee);
  const attached = Map.groupBy(rowsOf(store, 'attachment'), ({ employee_id }) => employee_id);
  const cases = people.flatMap(
    (person) => gateCaseOf(person, lines.get(person.id) ?? [], attached.get(person.id) ?? [], gate.predicates) ?? [],
  );
  return { ...gate, cases };
};
