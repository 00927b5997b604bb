import { z } from 'zod';
import { predicates } from '../levels.ts';
import { backing, both, byDegree, byPredicate, head, score, share, words, years } from './edition-parts.ts';
import { echelons, postKinds, sanctionLevels, trainingKinds } from './facts.ts';
import { talentSchema } from './talent-schema.ts';

/** A range of whole scores as a form prints it, both ends counted. */
const band = z.strictObject({ from: z.number(), to: z.number(), points: z.number().min(0) }).readonly();

const ipAsn = z
  .strictObject({
    ...head,
    subject: z.literal('ip-asn'),
    rules: z
      .strictObject({
        education: z.strictObject({ ...backing, max: score, points: byDegree }).readonly(),
        training: z
          .strictObject({
            ...backing,
            max: score,
            hours: z.number().positive(),
            seminarYears: years,
            points: z.record(z.enum(postKinds), z.record(z.enum(trainingKinds), score).readonly()).readonly(),
            posts: z.record(z.enum(echelons), z.array(words).readonly()).readonly(),
            courses: z.record(z.enum(echelons), z.array(words).min(1).readonly()).readonly(),
          })
          .readonly(),
        performance: z
          .strictObject({
            ...backing,
            max: score,
            points: byPredicate,
            bands: z.array(band).readonly(),
            tie: z.enum(['higher', 'lower']).nullable(),
          })
          .readonly(),
        discipline: z
          .strictObject({
            ...backing,
            max: score,
            years,
            none: score,
            points: z.record(z.enum(sanctionLevels), score).readonly(),
          })
          .readonly(),
        categories: z
          .strictObject({
            ...backing,
            steps: z
              .array(z.strictObject({ from: score, name: both }).readonly())
              .min(1)
              .readonly(),
          })
          .readonly(),
      })
      .readonly(),
  })
  .readonly();

const creditPoints = z
  .strictObject({
    ...head,
    subject: z.literal('credit-points'),
    rules: z
      .strictObject({
        percent: z.strictObject({ ...backing, points: byPredicate }).readonly(),
        levels: z
          .strictObject({
            ...backing,
            list: z
              .array(
                z
                  .strictObject({
                    name: words,
                    coefficient: z.number().positive(),
                    rank: z.number().positive().nullable(),
                    level: z.number().positive().nullable(),
                    next: words.nullable(),
                  })
                  .readonly(),
              )
              .min(1)
              .readonly(),
          })
          .readonly(),
        months: z.strictObject(backing).readonly(),
      })
      .readonly(),
  })
  .readonly();

const workload = z
  .strictObject({
    ...head,
    subject: z.literal('workload'),
    rules: z
      .strictObject({
        minutes: z.strictObject({ ...backing, year: z.number().positive() }).readonly(),
        annual: z
          .strictObject({
            ...backing,
            times: z
              .record(z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']), z.number().positive())
              .readonly(),
          })
          .readonly(),
        load: z.strictObject({ ...backing, most: z.number().positive(), squadShare: share }).readonly(),
        results: z.strictObject({ ...backing, most: share, small: share }).readonly(),
        /** Ages of retirement: the usual one, and those of posts that bear a name; left out, nothing is projected. */
        retirement: z
          .strictObject({
            ...backing,
            age: z.int().min(40).max(90),
            posts: z.array(z.strictObject({ name: words, age: z.int().min(40).max(90) }).readonly()).readonly(),
          })
          .readonly()
          .optional(),
      })
      .readonly(),
  })
  .readonly();

const allowance = z
  .strictObject({
    ...head,
    subject: z.literal('allowance'),
    rules: z
      .strictObject({
        performance: z
          .strictObject({
            ...backing,
            share,
            percent: z.record(z.enum(predicates), score).readonly(),
            byReports: z
              .array(z.strictObject({ from: z.int().min(1), predicate: z.enum(predicates) }).readonly())
              .readonly(),
          })
          .readonly(),
        attendance: z.strictObject({ ...backing, share }).readonly(),
        noReport: z.strictObject({ ...backing, cut: score }).readonly(),
      })
      .readonly(),
  })
  .readonly();

/** One file of `resources/rules/consequences`: what follows from a rating in one subject, as data. */
export const editionSchema = z.discriminatedUnion('subject', [ipAsn, creditPoints, talentSchema, workload, allowance]);

export type Edition = z.infer<typeof editionSchema>;
export type Subject = Edition['subject'];
export type EditionOf<S extends Subject> = Extract<Edition, { readonly subject: S }>;

export const subjects = [
  'ip-asn',
  'credit-points',
  'talent',
  'workload',
  'allowance',
] as const satisfies readonly Subject[];
