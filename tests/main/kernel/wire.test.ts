import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWire, encodeWire } from '#main/kernel/wire.ts';

test('JSON and bytes come back as they were', () => {
  const value = fc.jsonValue().filter((one) => !JSON.stringify(one).includes('$bytes') && !Object.is(one, -0));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), value, (bytes, json) => {
      const sent = { bytes, list: [bytes, json], json: JSON.parse(JSON.stringify(json)) };
      expect(decodeWire(encodeWire(sent))).toEqual({ ...sent, list: [bytes, JSON.parse(JSON.stringify(json))] });
    }),
  );
});

test('a Buffer, also one inside a larger one, travels as its own bytes only', () => {
  const part = Buffer.from('abcdef').subarray(2, 4);
  expect(encodeWire({ part })).toBe('{"part":{"$bytes":"Y2Q="}}');
  const back = decodeWire('{"part":{"$bytes":"Y2Q="}}');
  expect(back).toEqual({ part: new Uint8Array([99, 100]) });
});

test('what only looks like bytes stays what it is', () => {
  for (const text of ['{"$bytes":1}', '{"$bytes":"Y2Q=","x":1}', '{"$bytes":null}'])
    expect(encodeWire(decodeWire(text))).toBe(text);
  expect(() => decodeWire('{')).toThrow(SyntaxError);
});
