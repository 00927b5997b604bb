import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import type { MinutesDocument } from './minutes.ts';

export const minutesContract = {
  /** What the minutes would say now: a draft until the workshop is signed. */
  'minutes.get': query(z.strictObject({}), output<MinutesDocument>(), {
    about: { id: 'Isi berita acara saat ini', en: 'What the minutes would say now' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['log'],
  }),
};
