import { crc32, inflateSync } from 'node:zlib';
import { Problem } from '#shared/kernel/problem.ts';

/** A picture for a document, with its size in pixels. */
interface Picture {
  readonly kind: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The most that a PNG may inflate to: an emblem is small, a bomb is not. */
const mostPixels = 64 * 1024 * 1024;

/**
 * Reads kind and size of a PNG or JPEG. A PNG is checked to its last byte, as the PDF library would never come back from a damaged
 * one. Throws `export.logo` for anything else.
 */
export function pictureOf(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = pngSize(bytes, view);
  const size = png ?? jpegSize(view);
  if (size === null || size.width < 1 || size.height < 1) throw new Problem('export.logo');
  return { kind: png === null ? 'jpg' : 'png', bytes, ...size };
}

/** Source: PNG specification, third edition, 5.3 and 11.2. */
function pngSize(bytes: Uint8Array, view: DataView): Size | null {
  if (view.byteLength < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  const pixels: Uint8Array[] = [];
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > view.byteLength || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IDAT') pixels.push(bytes.subarray(at + 8, end));
    if (kind === 'IEND') return inflates(pixels) ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
    at = end + 4;
  }
  return null;
}

function inflates(pixels: readonly Uint8Array[]): boolean {
  try {
    return inflateSync(Buffer.concat(pixels), { maxOutputLength: mostPixels }).length > 0;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Walks JPEG segments to the frame header. Source: ITU-T T.81, B.2.2. */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
