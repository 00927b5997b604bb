import { z } from 'zod';
import { command, everyone, lead } from '#shared/kernel/entry.ts';
import { anyText, namedText, writtenText } from '#shared/kernel/text-limits.ts';
import { ratingInput } from '#shared/rules/level-input.ts';
import { predicates } from '#shared/rules/levels.ts';

const key = namedText;

export const voteContract = {
  'vote.open': command(z.strictObject({ employee: key }), {
    roles: lead,
    undoable: 'kept',
    words: {
      name: { id: 'Pemungutan suara', en: 'Vote started' },
      line: { id: 'Pemungutan suara untuk {name} dimulai', en: 'Vote on {name} started' },
    },
  }),
  /** `actor` is the voter; their PIN proves it. A second vote before the reveal replaces the first. */
  'vote.cast': command(
    z.strictObject({
      ballot: key,
      actor: key,
      pin: anyText.nullable().default(null),
      predicate: z.enum(predicates),
    }),
    {
      roles: everyone,
      undoable: 'kept',
      words: {
        name: { id: 'Suara', en: 'Vote' },
        line: { id: '{name} memberi suara untuk {person}', en: '{name} voted on {person}' },
      },
    },
  ),
  /** `incomplete`: although somebody who may vote has not. */
  'vote.reveal': command(z.strictObject({ ballot: key, incomplete: z.boolean().default(false) }), {
    roles: lead,
    traced: 'revealed',
    undoable: 'kept',
    words: {
      name: { id: 'Suara dibuka', en: 'Votes revealed' },
      line: { id: '{votes} suara untuk {name} dibuka', en: '{votes} {votes|vote|votes} on {name} revealed' },
    },
  }),
  /** The facilitator sets what holds now; `reason` is needed as for any move. */
  'vote.settle': command(
    z.strictObject({
      ballot: key,
      hasil: ratingInput,
      perilaku: ratingInput,
      reason: writtenText,
      evidence: z.array(writtenText).default([]),
      /** Members who do not agree with what is set, each with their words. */
      dissents: z.array(z.strictObject({ actor: key, words: writtenText })).default([]),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Hasil suara', en: 'Outcome of a vote' },
        line: { id: '{name}, hasil suara: {from} → {to}', en: '{name}, outcome of the vote: {from} → {to}' },
      },
    },
  ),
  'vote.cancel': command(z.strictObject({ ballot: key, reason: writtenText }), {
    roles: lead,
    undoable: 'kept',
    words: {
      name: { id: 'Suara dibatalkan', en: 'Vote cancelled' },
      line: { id: 'Pemungutan suara untuk {name} dibatalkan', en: 'Vote on {name} cancelled' },
    },
  }),
};
