import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pictureOf } from '#main/papers/picture-kind.ts';

function chunk(kind: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function png(pixels: Uint8Array): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const header = Buffer.from('00000078000000500802000000', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const whole = png(deflateSync(Buffer.alloc((120 * 3 + 1) * 80)));
/** SOI, an APP0 segment, a progressive frame header of 40 x 30. */
const jpeg = Buffer.from('ffd8ffe000044a46ffc2000b08001e00280103012200ffd9', 'hex');
const refused = expect.objectContaining({ code: 'export.logo' });

test('knows PNG and JPEG and their size', () => {
  expect(pictureOf(whole)).toMatchObject({ kind: 'png', width: 120, height: 80 });
  expect(pictureOf(jpeg)).toMatchObject({ kind: 'jpg', width: 40, height: 30 });
});

test.each(['', 'GIF89a', '<svg/>', 'ffd8'.repeat(20)])('%j is no picture', (text) => {
  expect(() => pictureOf(Buffer.from(text))).toThrow(refused);
});

test('a truncated picture is none', () => {
  for (let length = 0; length < jpeg.length - 6; length++)
    expect(() => pictureOf(jpeg.subarray(0, length))).toThrow(refused);
  for (let length = 0; length < whole.length; length++)
    expect(() => pictureOf(whole.subarray(0, length))).toThrow(refused);
});

test('a PNG with any flipped byte, or with pixels that do not inflate, is none', () => {
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x40;
    expect(() => pictureOf(damaged)).toThrow(refused);
  }
  expect(() => pictureOf(png(Buffer.alloc(40, 7)))).toThrow(refused);
});
