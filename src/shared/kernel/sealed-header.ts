import { z } from 'zod';
import { Problem } from './problem.ts';

/** What a sealed file may be: work for one evaluator, an evaluator's answer, a ballot paper for one member, a member's vote. */
const sealedKinds = ['paket', 'jawaban', 'surat-suara', 'suara'] as const;

export type SealedKind = (typeof sealedKinds)[number];

const headerSchema = z.strictObject({
  kind: z.enum(sealedKinds),
  /** The package this is, or answers; of a vote the ballot, and below it the voter. */
  package: z.uuid(),
  round: z.uuid(),
  /** Public Ed25519 key of the sealer, base64. */
  key: z.string().max(64),
  made: z.iso.datetime(),
  expires: z.iso.datetime().nullable(),
});

/** The open part of a sealed file: no name, no rating. */
export type SealedHeader = z.output<typeof headerSchema>;

/** The header of a sealed file, or null when it is none. */
export function sealedHeader(json: unknown): SealedHeader | null {
  const read = headerSchema.safeParse(json);
  return read.success ? read.data : null;
}

/** Content that fits its schema. Throws `sealed.content`. */
export function checkedContent<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw new Problem('sealed.content', { field }, { file, field });
}
