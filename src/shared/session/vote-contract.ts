import { z } from 'zod';
import { command, everyone, lead } from '#shared/kernel/entry.ts';
import { ratingInput } from '#shared/rules/level-input.ts';
import { predicates } from '#shared/rules/levels.ts';

const key = z.string().trim().min(1);
const words = z.string().trim().min(1).max(2000);

export const voteContract = {
  'vote.open': command(z.strictObject({ employee: key }), { roles: lead, undoable: 'kept' }),
  /** `actor` is the voter; their PIN proves it. A second vote before the reveal replaces the first. */
  'vote.cast': command(
    z.strictObject({
      ballot: key,
      actor: key,
      pin: z.string().nullable().default(null),
      predicate: z.enum(predicates),
    }),
    { roles: everyone, undoable: 'kept' },
  ),
  /** `incomplete`: although somebody who may vote has not. */
  'vote.reveal': command(z.strictObject({ ballot: key, incomplete: z.boolean().default(false) }), {
    roles: lead,
    undoable: 'kept',
  }),
  /** The facilitator sets what holds now; `reason` is needed as for any move. */
  'vote.settle': command(
    z.strictObject({
      ballot: key,
      hasil: ratingInput,
      perilaku: ratingInput,
      reason: words,
      evidence: z.array(words).default([]),
      /** Members who do not agree with what is set, each with their words. */
      dissents: z.array(z.strictObject({ actor: key, words })).default([]),
    }),
    { roles: lead },
  ),
  'vote.cancel': command(z.strictObject({ ballot: key, reason: words }), { roles: lead, undoable: 'kept' }),
};
