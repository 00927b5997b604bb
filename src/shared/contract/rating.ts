import { z } from 'zod';
import { caseStates } from '../domain/tables.ts';
import { command } from './entry.ts';
import { ratingInput } from './levels.ts';

/** Who is meant: a row id or an 18-digit NIP. */
const employee = z.string().trim().min(1);

export const ratingContract = {
  'rating.set': command(
    z.strictObject({
      employee,
      hasil: ratingInput.optional(),
      perilaku: ratingInput.optional(),
      reason: z.string().trim().min(1),
    }),
  ),
  'rating.state': command(z.strictObject({ employee, state: z.enum(caseStates) })),
};
