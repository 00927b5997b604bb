import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closing, frameReader, pingFrame, pongFrame, textFrame } from '#main/hosts/node/frames.ts';

const mask = Buffer.from([1, 2, 3, 250]);

/** A frame as a page sends it, masked; `first` is its whole first byte. */
function sent(first: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = first;
  head[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  const masked = Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return Buffer.concat([head, mask, masked]);
}

function listen(limit = 100_000) {
  const texts: string[] = [];
  const pings: string[] = [];
  const ends: number[] = [];
  const read = frameReader(limit, {
    text: (text) => texts.push(text),
    ping: (payload) => pings.push(payload.toString()),
    end: (code) => ends.push(code),
  });
  return { texts, pings, ends, read };
}

test('texts come out as they went in, however the bytes are cut and the frames are split', () => {
  const parts = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 40 }), (texts, step) => {
      const heard = listen();
      const bytes = Buffer.concat(
        texts.flatMap((split) =>
          split.map((part, at) =>
            sent((at === 0 ? 1 : 0) | (at === split.length - 1 ? 0x80 : 0), Buffer.from(part, 'utf8')),
          ),
        ),
      );
      for (let at = 0; at < bytes.length; at += step) heard.read(bytes.subarray(at, at + step));
      expect(heard.ends).toEqual([]);
      expect(heard.texts).toEqual(texts.map((split) => split.join('')));
    }),
  );
});

test('texts of every length form are read, and written as the standard says', () => {
  for (const length of [0, 125, 126, 65_535, 65_536]) {
    const heard = listen();
    const text = 'a'.repeat(length);
    heard.read(sent(0x81, Buffer.from(text)));
    expect(heard.texts).toEqual([text]);
    const written = textFrame(text);
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    expect(written.length).toBe(head + length);
    expect(written[0]).toBe(0x81);
    expect(written.subarray(head).toString()).toBe(text);
  }
});

test('a ping between the parts of a text is heard, and what follows the end is not', () => {
  const heard = listen();
  heard.read(sent(0x01, Buffer.from('one ')));
  heard.read(sent(0x89, Buffer.from('there?')));
  heard.read(sent(0x8a, Buffer.alloc(0)));
  heard.read(sent(0x80, Buffer.from('two')));
  heard.read(Buffer.concat([sent(0x88, Buffer.alloc(0)), sent(0x81, Buffer.from('late'))]));
  expect(heard).toMatchObject({ texts: ['one two'], pings: ['there?'], ends: [closing.normal] });
  expect(pingFrame()[0]).toBe(0x89);
  expect(pongFrame(Buffer.from('x'))).toEqual(Buffer.from([0x8a, 1, 'x'.charCodeAt(0)]));
});

test.each<[string, Buffer, number]>([
  ['unmasked', textFrame('plain'), closing.protocol],
  ['with a reserved bit', sent(0xc1, Buffer.from('x')), closing.protocol],
  ['a part of nothing', sent(0x80, Buffer.from('x')), closing.protocol],
  [
    'a text inside a text',
    Buffer.concat([sent(0x01, Buffer.from('a')), sent(0x81, Buffer.from('b'))]),
    closing.protocol,
  ],
  ['a ping in parts', sent(0x09, Buffer.from('x')), closing.protocol],
  ['a long ping', sent(0x89, Buffer.alloc(126)), closing.protocol],
  ['bytes', sent(0x82, Buffer.from('x')), closing.kind],
  ['no letters', sent(0x81, Buffer.from([0xc3, 0x28])), closing.letters],
  ['too long', sent(0x81, Buffer.alloc(65, 97)), closing.tooLong],
  [
    'too long in parts',
    Buffer.concat([sent(0x01, Buffer.alloc(40, 97)), sent(0x80, Buffer.alloc(40, 97))]),
    closing.tooLong,
  ],
  [
    'said to be longer than any memory',
    Buffer.from([0x81, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]),
    closing.tooLong,
  ],
])('%s ends the line, and no text is heard', (_case, bytes, code) => {
  const heard = listen(64);
  heard.read(bytes);
  expect(heard).toMatchObject({ texts: [], ends: [code] });
});
