import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import type { TableName } from '#shared/tables.ts';

/** A row that holds every word that was searched. `excerpt`: the part of it that holds the first; `place` null for what was written here. */
export interface SearchHit {
  readonly table: TableName;
  readonly id: string;
  readonly employee: string | null;
  readonly nip: string | null;
  readonly name: string | null;
  readonly excerpt: string;
  readonly place: { readonly file: string; readonly sheet: string; readonly row: number; readonly cell: string } | null;
}

export const searchContract = {
  /**
   * Everything that the caller may read and that holds all these words or their beginnings: goals, lines, evidence, dialogues, notes,
   * reasons. `more`: there are further hits. Of people themselves `employee.list` knows.
   */
  'search.find': query(
    z.strictObject({ text: z.string().max(200) }),
    output<{ readonly hits: readonly SearchHit[]; readonly more: boolean }>(),
    {
      about: { id: 'Pencarian di seluruh isi lokakarya', en: 'A search of everything in the workshop' },
      roles: panel,
      scope: 'cases',
      reads: ['log'],
    },
  ),
};
