import { importedFiles } from '#main/store/reads/import-files.ts';
import type { Query } from '../context.ts';

/** The files imported so far. */
export const importFiles: Query<'import.files'> = (_input, { store }) => ({ rows: importedFiles(store) });
