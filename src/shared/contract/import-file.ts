import { z } from 'zod';
import type { ImportFileRow } from '../domain/tables.ts';
import { output, query } from './entry.ts';

/** A file that was imported, with the commit that brought it: its number, when (ISO 8601, UTC) and by whom. */
export interface ImportedFile extends ImportFileRow {
  readonly commit: number;
  readonly at: string;
  readonly actor: string;
}

export const importFileContract = {
  /** Newest first. Files of an import that was undone are not among them. */
  'import.files': query(z.strictObject({}), output<{ readonly rows: readonly ImportedFile[] }>(), ['import_file']),
};
