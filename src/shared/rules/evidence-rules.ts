import { z } from 'zod';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { predicates } from './levels.ts';

const key = z.string().regex(/^[a-z][a-z-]{0,39}$/);
const wording = z.strictObject({ id: z.string().min(1).max(400), en: z.string().min(1).max(400) });

const schema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  official: z.boolean(),
  note: wording,
  kinds: z.array(z.strictObject({ id: key, name: wording })).min(1),
  strengths: z.array(z.strictObject({ id: key, rank: z.int().positive(), name: wording, meaning: wording })).min(1),
  leastRank: z.int().positive(),
  gate: z.strictObject({ predicates: z.array(z.enum(predicates)) }),
});

/**
 * What evidence may be and how strong, as data: `leastRank` is the lowest rank that is not called too weak; `gate` names the predicates
 * that need verified evidence. `official` false: set by Selaras, not by a regulation.
 */
export type EvidenceRules = Readonly<z.output<typeof schema>>;

/** Evidence rules out of JSON. @throws Problem `rules.*`, naming the file and the field */
export function parseEvidenceRules(json: unknown, file: string): EvidenceRules {
  const read = schema.safeParse(json, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  return read.data;
}
