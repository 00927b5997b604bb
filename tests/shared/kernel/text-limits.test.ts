import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract.ts';
import { namedText, writtenText } from '#shared/kernel/text-limits.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Every place of a schema that takes any text of any length. */
function* unlimited(schema: unknown, place: string): Generator<string> {
  if (Array.isArray(schema)) for (const one of schema) yield* unlimited(one, place);
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return;
  const { type, maxLength, pattern, format } = schema as Schema;
  const closed = 'enum' in schema || 'const' in schema;
  if (type === 'string' && maxLength === undefined && pattern === undefined && format === undefined && !closed)
    yield place;
  for (const [name, part] of Object.entries(schema)) {
    if (name === 'propertyNames') continue;
    if (name !== 'properties' && name !== '$defs') yield* unlimited(part, place);
    else for (const [field, inner] of Object.entries(part as Schema)) yield* unlimited(inner, `${place}.${field}`);
  }
}

test('every text that anybody can give has a limit', () => {
  const open = Object.entries(contract).flatMap(([name, { input }]) => [
    ...unlimited(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), name),
  ]);
  expect(open).toEqual([]);
});

test.each(['\u0000', '\u200b', '\u202e \u200f', '\u00ad', '\uffff', ' \u2028 '])(
  'a name or reason of %j shows nothing',
  (text) => {
    for (const schema of [namedText, writtenText]) expect(schema.safeParse(text).success).toBe(false);
  },
);

test.each(['a\u0000', '.', '😀', '\u202eمحمد', '\ud83d', '-'])('a name or reason of %j shows something', (text) => {
  for (const schema of [namedText, writtenText]) expect(schema.safeParse(text).success).toBe(true);
});
