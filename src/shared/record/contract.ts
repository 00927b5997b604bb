import { z } from 'zod';
import { command, lead, output, panel, query } from '#shared/kernel/entry.ts';
import type { MinutesDocument } from './minutes.ts';

export const recordContract = {
  /** What the minutes would say now: a draft until the workshop is signed. */
  'minutes.get': query(z.strictObject({}), output<MinutesDocument>(), {
    about: { id: 'Isi berita acara saat ini', en: 'What the minutes would say now' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['log'],
  }),
  /** Signs the sign-off in force with the key of the facilitator who is entered. */
  'record.sign': command(z.strictObject({}), {
    roles: lead,
    scope: 'whole',
    undoable: 'barrier',
    whenSigned: true,
    decides: false,
    words: {
      name: { id: 'Tanda tangan digital', en: 'Digital signature' },
      line: {
        id: 'Hasil ditandatangani secara digital oleh {name}, sidik kunci {fingerprint}',
        en: 'Result signed digitally by {name}, key fingerprint {fingerprint}',
      },
      person: 'none',
    },
  }),
};
