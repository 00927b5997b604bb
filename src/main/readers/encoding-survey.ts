import { isAscii, isUtf8 } from 'node:buffer';
import type { FileBytes } from './file-bytes.ts';
import type { ReadRun } from './reading.ts';
import { byteOrderMarkOf, type Encoding, unmarkedUtf16, wholeUtf8 } from './text-encoding.ts';

/** How a text file is written; `guessed` when nothing in the file says so. */
export interface EncodingFinding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark to skip. */
  readonly skip: number;
  readonly guessed: boolean;
}

/** Programs drop single zero bytes into a text; what is no text has one in some 256 bytes, or more. */
const fewZeros = 2;
const bytesAZero = 2000;

/**
 * Settles the encoding of a text file over all its bytes, before a row is given: one odd byte in the last row must not turn the
 * names in the first. Valid UTF-8 is UTF-8; what is not is windows-1252, unless well-formed multibyte characters outnumber the
 * broken ones five to one, which only damaged UTF-8 does. More than stray zero bytes in an 8-bit text: Problem `files.not-a-table`.
 */
export async function surveyEncoding(file: FileBytes, reading: ReadRun): Promise<EncodingFinding> {
  const head = await file.read(0, 4096);
  const mark = byteOrderMarkOf(head);
  if (mark && mark.encoding !== 'utf-8') return { encoding: mark.encoding, skip: mark.length, guessed: false };
  const wide = mark ? undefined : unmarkedUtf16(head);
  if (wide) return { encoding: wide, skip: 0, guessed: true };
  const skip = mark?.length ?? 0;
  let good = 0;
  let bad = 0;
  let zeros = 0;
  let carry = Buffer.alloc(0);
  for await (const chunk of file.chunks()) {
    reading.breathe();
    if (chunk.includes(0)) zeros += zerosIn(chunk);
    if (zeros > Math.max(fewZeros, file.size / bytesAZero)) throw reading.problem('files.not-a-table');
    const all = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const whole = wholeUtf8(all);
    carry = Buffer.from(all.subarray(whole));
    const part = all.subarray(0, whole);
    if (isAscii(part)) continue;
    const counted = isUtf8(part) ? { good: countLeads(part), bad: 0 } : countBroken(part);
    good += counted.good;
    bad += counted.bad;
  }
  if (carry.length > 0) bad++;
  if (bad === 0) return { encoding: 'utf-8', skip, guessed: false };
  if (mark || good >= 5 * bad) return { encoding: 'utf-8-damaged', skip, guessed: true };
  return { encoding: 'windows-1252', skip: 0, guessed: true };
}

function zerosIn(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0) count++;
  return count;
}

function countLeads(bytes: Buffer): number {
  let leads = 0;
  for (const byte of bytes) if (byte >= 0xc2) leads++;
  return leads;
}

function countBroken(bytes: Buffer): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const tail = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < tail && ((bytes[i + seen + 1] ?? 0) & 0xc0) === 0x80) seen++;
    if (tail > 0 && seen === tail) {
      good++;
      i += tail;
    } else bad++;
  }
  return { good, bad };
}
