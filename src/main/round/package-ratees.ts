import { peopleBy } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { PackageRatee, ResultLine } from '#shared/round/package.ts';
import type { AssignmentRow } from '#shared/round/rows.ts';
import { planLines } from './reads.ts';

/** Longest text of one SKP field that travels; the rest is cut with a mark, since it is to be read, not to be kept. */
const longest = 600;

function shown(text: string | null): string {
  const plain = text ?? '';
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

function resultsOf(store: Reader, ratees: readonly string[]): ReadonlyMap<string, readonly ResultLine[]> {
  const lines = new Map<string, ResultLine[]>();
  for (const { employee_id, plan, target, realisation, evidence } of planLines(store, ratees)) {
    if (employee_id === null) continue;
    const line = {
      plan: shown(plan),
      target: shown(target),
      realisation: shown(realisation),
      evidence: shown(evidence),
    };
    lines.set(employee_id, [...(lines.get(employee_id) ?? []), line]);
  }
  return lines;
}

/** The people of one package, with only what their evaluator needs. Masked: an alias by the package's own order, and no results. */
export function packageRatees(
  store: Reader,
  pairs: readonly AssignmentRow[],
  masked: boolean,
): readonly PackageRatee[] {
  const ids = pairs.map(({ ratee_id }) => ratee_id);
  const people = peopleBy(store, ids);
  const results = masked ? new Map<string, readonly ResultLine[]>() : resultsOf(store, ids);
  return pairs.map(({ ratee_id, kind }, at) => {
    const person = people.get(ratee_id);
    if (person === undefined) throw new Problem('employee.unknown', { key: ratee_id }, { field: 'ratee' });
    const { position, unit } = person;
    if (masked && kind !== 'self')
      return { id: ratee_id, name: `Pegawai ${at + 1}`, nip: null, position, unit, kind, results: [] };
    return {
      id: ratee_id,
      name: person.name,
      nip: person.nip,
      position,
      unit,
      kind,
      results: results.get(ratee_id) ?? [],
    };
  });
}
