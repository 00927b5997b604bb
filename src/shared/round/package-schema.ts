import { z } from 'zod';
import { Problem } from '#shared/kernel/problem.ts';
import { assessmentKinds } from '#shared/tables.ts';
import { instrumentSchema } from './instrument-schema.ts';
import type { AnswerContent, PackageContent } from './package.ts';

/** What a person may write in one field; longer text is refused, not cut. */
const longestText = 4000;
const line = z.string().max(500);
const text = z.string().max(longestText);
const base64 = z.string().max(200);
const day = z.iso.date();

export const scoresSchema = z.record(z.string().max(60), z.number().nullable()).readonly();
export const rateeAnswerSchema = z
  .strictObject({
    id: line,
    scores: scoresSchema,
    evidence: z.record(z.string().max(60), text).readonly(),
    comment: text,
  })
  .readonly();

const ratee = z
  .strictObject({
    id: line,
    name: line,
    nip: line.nullable(),
    position: line.nullable(),
    unit: line.nullable(),
    kind: z.enum(assessmentKinds),
    results: z
      .array(z.strictObject({ plan: text, target: text, realisation: text, evidence: text }).readonly())
      .readonly(),
  })
  .readonly();

const packageSchema = z
  .strictObject({
    format: z.literal(1),
    package: z.uuid(),
    round: z.uuid(),
    roundName: line,
    agency: line,
    period: line,
    rater: z.strictObject({ key: line, name: line }).readonly(),
    due: day,
    expires: day,
    instrument: instrumentSchema,
    ratees: z.array(ratee).min(1).max(10_000).readonly(),
    answer: z
      .strictObject({ secret: base64, recipient: base64, draftIdentity: base64, draftRecipient: base64 })
      .readonly(),
  })
  .readonly();

const answerSchema = z
  .strictObject({
    format: z.literal(1),
    package: z.uuid(),
    round: z.uuid(),
    instrument: z.strictObject({ id: line, version: z.int() }).readonly(),
    rater: line,
    made: z.iso.datetime(),
    ratees: z.array(rateeAnswerSchema).max(10_000).readonly(),
  })
  .readonly();

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<z.output<typeof packageSchema>, PackageContent>;
true satisfies Equal<z.output<typeof answerSchema>, AnswerContent>;

/** What a sealed file may be: work for one evaluator, an evaluator's answer, a ballot paper for one member, a member's vote. */
const sealedKinds = ['paket', 'jawaban', 'surat-suara', 'suara'] as const;
export type SealedKind = (typeof sealedKinds)[number];

const headerSchema = z.strictObject({
  kind: z.enum(sealedKinds),
  /** The package this is, or answers; of a vote the ballot, and below it the voter. */
  package: z.uuid(),
  round: z.uuid(),
  /** Public Ed25519 key of whoever sealed it, base64. */
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

/** The content of a package, whose every field is data to be checked. Throws `sealed.content`. */
export const packageContent = (json: unknown, file: string): PackageContent =>
  checkedContent(packageSchema, json, file);

/** The content of an answer or draft. Throws `sealed.content`. */
export const answerContent = (json: unknown, file: string): AnswerContent => checkedContent(answerSchema, json, file);
