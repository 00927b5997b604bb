import { z } from 'zod';
import { Problem } from '#shared/kernel/problem.ts';
import { type Field, fields, tableKinds } from './field.ts';
import { codeDirections } from './level-codes.ts';
import { averages } from './profile.ts';

/** Where a mapping's columns go: folded header, or `#3`, to a field; null reads past the column. */
const profileColumns = z.record(z.string().max(500), z.enum(fields as readonly [Field, ...Field[]]).nullable());

/** A mapping as it is saved and shared. */
export const profileShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(tableKinds),
  columns: profileColumns,
  row: z.int().nonnegative().nullable().default(null),
  depth: z.int().min(1).max(3).nullable().default(null),
  codes: z.enum(codeDirections).nullable().default(null),
  average: z.enum(averages).nullable().default(null),
});

type SharedProfile = z.output<typeof profileShape>;

const format = 'selaras-mapping-1';
const file = z.strictObject({ format: z.literal(format), profiles: z.array(profileShape).min(1).max(1_000) });

/** Mappings as the text of a file to share. */
export function profileText(profiles: readonly SharedProfile[]): string {
  return `${JSON.stringify({ format, profiles }, null, 2)}\n`;
}

/** The mappings in the text of a shared file. @throws Problem `profile.not-ours` */
export function profilesIn(text: string): readonly SharedProfile[] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('profile.not-ours');
  }
  const read = file.safeParse(given);
  if (!read.success) throw new Problem('profile.not-ours');
  return read.data.profiles;
}
