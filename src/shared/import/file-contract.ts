import { z } from 'zod';
import { desk, output, panel, query, sessionQuery } from '#shared/kernel/entry.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import type { ImportFileRow } from './rows.ts';

/** A file that was imported, with the commit that brought it: its number, when (ISO 8601, UTC) and by whom. */
export interface ImportedFile extends ImportFileRow {
  readonly commit: number;
  readonly at: string;
  readonly actor: string;
}

/** The first rows of a table of a preview as the source holds them, header and titles too; `row` is the source's own number. */
export interface FirstRows {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export const importFileContract = {
  /** What a mapping is made by: the table as it is, whatever it was taken for. */
  'import.table': sessionQuery(z.strictObject({ preview: idText, table: z.int().nonnegative() }), output<FirstRows>(), {
    about: { id: 'Baris pertama tabel untuk dipetakan', en: 'First rows of a table, to map it' },
    roles: desk,
    scope: 'whole',
    reads: ['preview'],
  }),
  /** Newest first. Files of an import that was undone are not among them. */
  'import.files': query(z.strictObject({}), output<{ readonly rows: readonly ImportedFile[] }>(), {
    about: { id: 'Berkas yang sudah diimpor', en: 'Files that were imported' },
    roles: panel,
    scope: 'workshop',
    reads: ['import_file'],
  }),
};
