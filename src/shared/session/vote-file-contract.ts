import { z } from 'zod';
import { anyone, command, desk, job, output, panel } from '#shared/kernel/entry.ts';
import { checkedContent } from '#shared/kernel/sealed-header.ts';
import { fileSource, namedText, savedTo } from '#shared/kernel/text-limits.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import type { BallotPaper, VotePaper } from './vote-file.ts';

const key = namedText;
const line = z.string().max(500);

const paperSchema = z
  .strictObject({
    format: z.literal(1),
    ballot: z.uuid(),
    voter: z.strictObject({ id: z.uuid(), name: line, locked: z.boolean() }).readonly(),
    agency: line,
    period: line,
    person: z
      .strictObject({
        name: line,
        position: line.nullable(),
        unit: line.nullable(),
        hasil: z.enum(ratings).nullable(),
        perilaku: z.enum(ratings).nullable(),
        predicate: z.enum(predicates).nullable(),
      })
      .readonly(),
    made: z.iso.datetime(),
    expires: z.iso.datetime(),
    answer: z.strictObject({ secret: z.string().max(200), key: z.string().max(200) }).readonly(),
  })
  .readonly();

const voteSchema = z
  .strictObject({
    format: z.literal(1),
    ballot: z.uuid(),
    voter: z.uuid(),
    choice: z
      .int()
      .min(0)
      .max(predicates.length - 1),
    pin: z.string().max(100).nullable(),
    made: z.iso.datetime(),
  })
  .readonly();

/** The content of a ballot paper, every field checked. Throws `sealed.content`. */
export const paperContent = (json: unknown, file: string): BallotPaper => checkedContent(paperSchema, json, file);

/** The content of a sealed vote. Throws `sealed.content`. */
export const voteContent = (json: unknown, file: string): VotePaper => checkedContent(voteSchema, json, file);

/** A ballot paper as the member sees it: without the keys. */
export type ShownPaper = Omit<BallotPaper, 'answer' | 'format'>;

/** Voting with a file: the facilitator hands a paper out, the member votes on a machine of their own, the sealed vote comes back. */
export const voteFileContract = {
  /** A paper for one member, and the passphrase that opens it, shown this once. `to`: a folder; without it paper and slip come back. */
  'vote.hand': job(
    z.strictObject({ ballot: key, actor: key, ...savedTo }),
    output<{
      readonly name: string;
      readonly passphrase: string;
      readonly bytes: Uint8Array | null;
      /** A sheet with the passphrase, to hand over apart from the paper. */
      readonly slip: { readonly name: string; readonly bytes: Uint8Array } | null;
    }>(),
    {
      about: { id: 'Membuat surat suara bersegel', en: 'Makes a sealed ballot paper' },
      roles: desk,
      traced: 'exported',
      scope: 'cases',
    },
  ),
  /** Takes a sealed vote in. A newer one of the same member replaces the older. */
  'vote.receive': command(z.strictObject({ source: fileSource }), {
    roles: panel,
    undoable: 'kept',
    words: {
      name: { id: 'Suara dengan berkas', en: 'Vote by file' },
      line: { id: '{name} memberi suara untuk {person} dengan berkas', en: '{name} voted on {person} by file' },
    },
  }),
  /** Whether an evaluator's file is a package or a ballot paper; other sealed files are refused with where they belong. */
  'evaluation.kind': job(z.strictObject({ source: fileSource }), output<{ readonly kind: 'paket' | 'surat-suara' }>(), {
    about: { id: 'Jenis berkas bersegel', en: 'Kind of a sealed file' },
    roles: anyone,
    scope: 'machine',
  }),
  /** Opens a paper on the member's machine. Nothing of it is kept there. */
  'evaluation.ballot': job(
    z.strictObject({ source: fileSource, passphrase: z.string().trim().min(1).max(200) }),
    output<ShownPaper>(),
    { about: { id: 'Membuka surat suara', en: 'Opens a ballot paper' }, roles: anyone, scope: 'machine' },
  ),
  /** Seals the vote on a paper that is open. `to`: a path; without it the bytes come back. */
  'evaluation.vote': job(
    z.strictObject({
      ballot: key,
      predicate: z.enum(predicates),
      pin: z.string().max(100).nullable().default(null),
      ...savedTo,
    }),
    output<{ readonly name: string; readonly bytes: Uint8Array | null }>(),
    { about: { id: 'Menyegel suara', en: 'Seals a vote' }, roles: anyone, scope: 'machine' },
  ),
};
