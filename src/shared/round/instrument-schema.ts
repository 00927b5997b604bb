import { z } from 'zod';
import { Problem } from '#shared/kernel/problem.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import type { Instrument } from './instrument.ts';

const text = z.string().trim().min(1).max(2000);
const both = z.strictObject({ id: text, en: text }).readonly();
const key = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60);

/** One instrument, shipped or an agency's own. Equal to the domain's `Instrument`, both ways, checked below by the compiler. */
export const instrumentSchema = z
  .strictObject({
    format: z.literal(1),
    id: key,
    version: z.int().positive(),
    name: both,
    sources: z
      .array(z.strictObject({ id: key, title: text, subject: text, official: z.boolean() }).readonly())
      .max(20)
      .readonly(),
    levels: z
      .array(z.strictObject({ value: z.int().min(0).max(100), name: both }).readonly())
      .min(2)
      .max(11)
      .readonly(),
    evidenceAt: z.array(z.int()).readonly(),
    criteria: z
      .array(
        z
          .strictObject({
            key,
            name: both,
            guides: z.array(both).max(20).readonly(),
            anchors: z.array(both).readonly(),
            weight: z.number().positive().max(100),
            source: key,
            anchorSource: key,
          })
          .readonly(),
      )
      .min(1)
      .max(50)
      .readonly(),
  })
  .readonly();

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<z.output<typeof instrumentSchema>, Instrument>;

/**
 * An instrument from JSON. Throws a `rules.*` Problem naming the field that does not fit, `instrument.levels` where levels do not rise,
 * `instrument.anchors` where a criterion has not one anchor for each level, `instrument.twice` where a key occurs twice.
 */
export function parseInstrument(json: unknown, file: string): Instrument {
  const read = instrumentSchema.safeParse(json, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  const instrument = read.data;
  const values = instrument.levels.map(({ value }) => value);
  if (values.some((value, at) => at > 0 && value <= (values[at - 1] ?? value)))
    throw new Problem('instrument.levels', { file }, { file, field: 'levels' });
  if (instrument.evidenceAt.some((value) => !values.includes(value)))
    throw new Problem('instrument.levels', { file }, { file, field: 'evidenceAt' });
  const seen = new Set<string>();
  for (const { key: one, anchors } of instrument.criteria) {
    if (seen.has(one)) throw new Problem('instrument.twice', { file, key: one }, { file, field: 'criteria' });
    if (anchors.length !== values.length)
      throw new Problem('instrument.anchors', { file, key: one, levels: values.length }, { file, field: 'criteria' });
    seen.add(one);
  }
  return instrument;
}
