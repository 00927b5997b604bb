import type { Query } from '#main/kernel/context.ts';
import { importedFiles } from './file-reads.ts';

/** The files imported so far. */
export const importFiles: Query<'import.files'> = (_input, { store }) => ({ rows: importedFiles(store) });
