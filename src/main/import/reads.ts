import type { Query } from '#main/kernel/context.ts';
import { changeKey } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { workKinds, workTables } from '#shared/dossier/work-tables.ts';
import type { CurrentState } from '#shared/import/record.ts';
import type { ImportFileRow } from '#shared/import/rows.ts';

/** A file with the commit that brought it: its number, when (ISO 8601, UTC) and by whom. */
interface BroughtFile extends ImportFileRow {
  readonly commit: number;
  readonly at: string;
  readonly actor: string;
}

/** Imported files, newest first, each with the first commit that wrote it: an undo and a redo are not another import. */
function importedFiles(store: Reader): readonly BroughtFile[] {
  return store.db
    .prepare(
      `SELECT file.*, c.number AS "commit", c.at, c.actor_name AS actor FROM import_file file
       JOIN commit_log c ON c.number = (
         SELECT min(c.number) FROM change_log g JOIN commit_log c ON ${changeKey} = g.commit_number
         WHERE g.row_id = file.id AND g.table_name = 'import_file'
       ) ORDER BY c.number DESC, file.name`,
    )
    .all() as BroughtFile[];
}

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

/** The files imported so far. */
export const importFiles: Query<'import.files'> = (_input, { store }) => ({ rows: importedFiles(store) });
