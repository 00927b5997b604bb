import { z } from 'zod';
import type { MinutesDocument } from '../domain/minutes.ts';
import { output, panel, query } from './entry.ts';

export const minutesContract = {
  /** What the minutes would say now: a draft until the workshop is signed. */
  'minutes.get': query(z.strictObject({}), output<MinutesDocument>(), {
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['log'],
  }),
};
