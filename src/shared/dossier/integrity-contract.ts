import { z } from 'zod';
import { command, output, panel, query } from '#shared/kernel/entry.ts';
import { idText, namedText, writtenText } from '#shared/kernel/text-limits.ts';

/**
 * Notes on integrity are for a closed circle: the people named in each, who wrote it, and the facilitators. Nobody else learns even that
 * there is one: no paper, no search and no line of the journal holds more than that some note was written.
 */
export const integrityContract = {
  /** The notes on one person that the caller may read, newest first, and who may be named as a reader. `mayChange`: the caller wrote it or is a facilitator. */
  'integrity.list': query(
    z.strictObject({ employee: namedText }),
    output<{
      readonly rows: readonly {
        readonly id: string;
        readonly text: string;
        readonly readers: readonly { readonly id: string; readonly name: string }[];
        readonly by: string;
        readonly at: string;
        readonly mayChange: boolean;
      }[];
      readonly circle: readonly { readonly id: string; readonly name: string }[];
    }>(),
    {
      about: { id: 'Catatan integritas seorang pegawai', en: 'Notes on one person’s integrity' },
      roles: panel,
      scope: 'cases',
      reads: ['integrity_note', 'actor'],
    },
  ),
  /** Writes a note, or rewrites the one named. `readers`: ids of people of the workshop, beside who writes and the facilitators. */
  'integrity.save': command(
    z.strictObject({
      note: idText.optional(),
      employee: namedText,
      text: writtenText,
      readers: z.array(idText).max(50).default([]),
    }),
    {
      roles: panel,
      decides: false,
      words: {
        name: { id: 'Catatan integritas', en: 'Integrity note' },
        line: { id: 'Catatan integritas ditulis', en: 'Integrity note written' },
        person: 'none',
      },
    },
  ),
  'integrity.remove': command(z.strictObject({ note: idText }), {
    roles: panel,
    decides: false,
    words: {
      name: { id: 'Catatan integritas dihapus', en: 'Integrity note removed' },
      line: { id: 'Catatan integritas dihapus', en: 'Integrity note removed' },
      person: 'none',
    },
  }),
};
