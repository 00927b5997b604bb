import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { workKinds, workTables } from '#shared/dossier/work-tables.ts';
import type { CurrentState } from '#shared/import/record.ts';

/** What the workshop holds, as an import is compared with it. */
export function importState(store: Reader): CurrentState {
  const workshop = rowOf(store, 'workshop', '1');
  return {
    agency: workshop?.agency ?? '',
    period: workshop?.period ?? '',
    organisation: workshop?.organisation_predicate ?? null,
    units: rowsOf(store, 'unit'),
    employees: rowsOf(store, 'employee'),
    ratings: rowsOf(store, 'rating'),
    listPresent: rowsOf(store, 'import_file').some(({ kind }) => kind.split(' ').includes('nominative')),
    assessments: rowsOf(store, 'assessment'),
    work: workKinds.flatMap((kind) => rowsOf(store, workTables[kind].table).map((row) => ({ kind, row }))),
    past: rowsOf(store, 'past_rating'),
    pastPredicates: rowsOf(store, 'past_predicate'),
  };
}
