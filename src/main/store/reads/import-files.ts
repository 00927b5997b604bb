import type { ImportedFile } from '#shared/contract/import-file.ts';
import type { Store } from '../open.ts';

/** Imported files, newest first, each with the first commit that wrote it: an undo and a redo are not another import. */
export function importedFiles(store: Store): readonly ImportedFile[] {
  return store.db
    .prepare(
      `SELECT file.*, c.number AS "commit", c.at, c.actor_name AS actor FROM import_file file
       JOIN commit_log c ON c.number = (
         SELECT min(commit_number) FROM change_log WHERE row_id = file.id AND table_name = 'import_file'
       ) ORDER BY c.number DESC, file.name`,
    )
    .all() as ImportedFile[];
}
