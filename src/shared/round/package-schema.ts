import { z } from 'zod';
import { checkedContent } from '#shared/kernel/sealed-header.ts';
import { instrumentSchema } from './instrument-schema.ts';
import type { AnswerContent, PackageContent } from './package.ts';
import { assessmentKinds } from './rows.ts';

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
    count: z.int().min(0).max(1_000_000).optional(),
    ratees: z.array(rateeAnswerSchema).max(10_000).readonly(),
  })
  .readonly();

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<z.output<typeof packageSchema>, PackageContent>;
true satisfies Equal<z.output<typeof answerSchema>, AnswerContent>;

/** The content of a package, whose every field is data to be checked. Throws `sealed.content`. */
export const packageContent = (json: unknown, file: string): PackageContent =>
  checkedContent(packageSchema, json, file);

/** The content of an answer or draft. Throws `sealed.content`. */
export const answerContent = (json: unknown, file: string): AnswerContent => checkedContent(answerSchema, json, file);
