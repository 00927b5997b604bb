import { z } from 'zod';
import { predicates } from '../levels.ts';
import { confidences } from '../rule-set.ts';
import { degrees } from './facts.ts';

/** A text of an edition. */
export const words = z.string().trim().min(1).max(2000);
/** A text in both languages. */
export const both = z.strictObject({ id: words, en: words }).readonly();
/** Points or percent, 0-100. */
export const score = z.number().min(0).max(100);
/** A part of a whole, 0-1. */
export const share = z.number().min(0).max(1);
/** A window of calendar years. */
export const years = z.int().min(1).max(60);
/** What every rule says of itself: source, how sure it is, and its wording. */
export const backing = { source: words, confidence: z.enum(confidences), words: both };

/** What every edition says of itself. `standard`: it holds unless the agency adopts another of its subject. */
export const head = {
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/)
    .max(80),
  edition: words,
  title: both,
  validFrom: z.iso.date(),
  kinds: z
    .array(z.enum(['PNS', 'PPPK']))
    .min(1)
    .readonly(),
  standard: z.boolean(),
  basedOn: words.optional(),
  sources: z
    .array(z.strictObject({ id: words, title: words, official: z.boolean() }).readonly())
    .min(1)
    .readonly(),
};

/** Points by degree, none left out. */
export const byDegree = z.record(z.enum(degrees), score).readonly();
/** Points by predicate, none left out. */
export const byPredicate = z.record(z.enum(predicates), z.number().min(0)).readonly();
