import { z } from 'zod';
import { Problem } from '#shared/kernel/problem.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { organisationPredicates, predicates, ratings } from './levels.ts';
import { majorityReadings } from './pattern/constraint.ts';
import { constraintSchema } from './pattern-schema.ts';
import { confidences, type RuleSet } from './rule-set.ts';
import { fold } from './word-forms.ts';

const words = z.string().trim().min(1);
const backing = { source: words, confidence: z.enum(confidences) };
const percent = z.number().min(0).max(100);

const source = z.strictObject({ id: words, title: words, subject: words, official: z.boolean() }).readonly();

const matrix = z
  .strictObject({
    ...backing,
    cells: z.record(z.enum(ratings), z.record(z.enum(ratings), z.enum(predicates)).readonly()).readonly(),
  })
  .readonly();

const spelling = z
  .strictObject({
    ...backing,
    ratings: z.record(z.enum(ratings), words).readonly(),
    ratingCodes: z.record(z.enum(ratings), z.int()).readonly(),
    predicates: z.record(z.enum(predicates), words).readonly(),
  })
  .readonly();

const pattern = z
  .strictObject({ ...backing, note: z.string(), constraints: z.array(constraintSchema).min(1).readonly() })
  .readonly();

const mix = z
  .strictObject({
    ...backing,
    group: z.enum(['pns', 'pppk']),
    period: words,
    records: z.int().positive(),
    percent: z.record(z.enum(predicates), percent).readonly(),
  })
  .readonly();

const peerScale = z
  .strictObject({ ...backing, least: z.number(), most: z.number(), sesuai: z.number(), 'di-atas': z.number() })
  .readonly()
  .refine((scale) => scale.least < scale.sesuai && scale.sesuai < scale['di-atas'] && scale['di-atas'] <= scale.most, {
    path: ['di-atas'],
    message: 'least < sesuai < di-atas <= most',
  });

const folded = z
  .array(words.refine((one) => fold(one) === one, { message: 'lower case, letters and digits' }))
  .min(1)
  .readonly();

const clarity = z
  .strictObject({
    ...backing,
    activities: folded,
    measures: folded,
    levels: folded,
    aspects: z.record(words, folded).readonly(),
  })
  .readonly();

/** One file of `resources/rules`. Equal to the domain's `RuleSet`, both ways, checked below by the compiler. */
const ruleSetSchema = z
  .strictObject({
    format: z.literal(1),
    id: words,
    edition: words,
    title: words,
    sources: z.array(source).min(1).readonly(),
    matrix,
    spelling,
    majority: z.strictObject({ ...backing, reading: z.enum(majorityReadings) }).readonly(),
    patterns: z.record(z.enum(organisationPredicates), pattern).readonly(),
    nationalMix: z.array(mix).readonly(),
    organisationHead: z
      .strictObject({ ...backing, hasil: z.record(z.enum(organisationPredicates), z.enum(ratings)).readonly() })
      .readonly(),
    peerPrivacy: z.strictObject({ ...backing, fewestRaters: z.int().min(2) }).readonly(),
    peerScale: peerScale.optional(),
    clarity: clarity.optional(),
  })
  .readonly();

type Schema = z.infer<typeof ruleSetSchema>;
type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<Schema, RuleSet>;

function citations(ruleSet: RuleSet): readonly (readonly [field: string, source: string])[] {
  const { matrix, spelling, majority, patterns, nationalMix, organisationHead, peerPrivacy, peerScale, clarity } =
    ruleSet;
  const optional = { ...(peerScale && { peerScale }), ...(clarity && { clarity }) };
  const facts = { matrix, spelling, majority, organisationHead, peerPrivacy, ...optional };
  return [
    ...Object.entries(facts).map(([field, fact]) => [field, fact.source] as const),
    ...Object.entries(patterns).map(([key, fact]) => [`patterns.${key}`, fact.source] as const),
    ...nationalMix.map((fact, index) => [`nationalMix[${index + 1}]`, fact.source] as const),
  ];
}

/** Checks parsed JSON and gives the rule set. Throws a `rules.*` Problem that names the field; `file` only names the place. */
export function parseRuleSet(json: unknown, file: string | null = null): RuleSet {
  const read = ruleSetSchema.safeParse(json, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  const known = new Set(read.data.sources.map(({ id }) => id));
  for (const [fact, source] of citations(read.data)) {
    const field = `${fact}.source`;
    if (known.has(source)) continue;
    throw new Problem('rules.source-unknown', { field, source }, file === null ? { field } : { file, field });
  }
  return read.data;
}
