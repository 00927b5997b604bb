import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

/** Encodings that office files come in. `utf-8-damaged` is UTF-8 with some broken bytes, shown as the replacement character. */
export type Encoding = 'utf-8' | 'utf-8-damaged' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Turns bytes into text piece by piece; `end` gives what was held back of a character cut in two. */
interface TextDecoding {
  write(chunk: Buffer): string;
  end(): string;
}

/** Code points of windows-1252 for bytes 0x80-0x9F; the five unassigned bytes map to themselves. Source: WHATWG Encoding, index windows-1252. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const C1_RANGE = /[\u0080-\u009f]/g;

/** The encoding a byte order mark announces, and how many bytes the mark takes. */
export function byteOrderMarkOf(head: Buffer): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark shows as zero bytes on every other place; asks for some 4 KiB from the start of the file. */
export function unmarkedUtf16(head: Buffer): Encoding | undefined {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

export function decoderFor(encoding: Encoding): TextDecoding {
  if (encoding === 'windows-1252') return { write: windows1252, end: () => '' };
  if (encoding === 'utf-16be') return bigEndian();
  return new StringDecoder(encoding === 'utf-16le' ? 'utf16le' : 'utf8');
}

function windows1252(chunk: Buffer): string {
  const text = chunk.toString('latin1');
  return text.replace(C1_RANGE, (c) => C1[c.charCodeAt(0) - 0x80] ?? c);
}

function bigEndian(): TextDecoding {
  const little = new StringDecoder('utf16le');
  let odd = Buffer.alloc(0);
  return {
    write(chunk) {
      const all = Buffer.concat([odd, chunk]);
      const even = all.length & ~1;
      odd = all.subarray(even);
      return little.write(all.subarray(0, even).swap16());
    },
    end: () => little.end(),
  };
}

/** Length of the longest start of `bytes` that cuts no UTF-8 character in two. */
export function wholeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wants > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Strict UTF-8: `write` gives undefined at the first byte that is none. */
export class StrictUtf8 {
  #carry = Buffer.alloc(0);

  write(chunk: Buffer): string | undefined {
    // Plain ASCII, nearly all of most files, is copied and not decoded: several times faster.
    if (this.#carry.length === 0 && isAscii(chunk)) return chunk.toString('latin1');
    const all = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const whole = wholeUtf8(all);
    this.#carry = Buffer.from(all.subarray(whole));
    const part = all.subarray(0, whole);
    return isUtf8(part) ? part.toString('utf8') : undefined;
  }

  /** Whether the last character was complete. */
  end(): boolean {
    return this.#carry.length === 0;
  }
}
