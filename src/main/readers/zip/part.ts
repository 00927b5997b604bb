import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { Problem } from '#shared/kernel/problem.ts';
import type { ReadRun } from '../reading.ts';

const STORED = 0;
const DEFLATED = 8;
// Larger pieces land among V8's large objects, each on pages of its own, and cost a fifth of the speed.
const CHUNK = 64 * 1024;

/**
 * The inflated bytes of one part. Refuses what cannot be right before inflating (`files.zip-bomb`, `files.zip-password`,
 * `files.zip-method`), stops at the first byte beyond the declared size, and at the end compares size and CRC-32
 * (`files.zip-damaged`): so no flipped byte becomes a wrong digit. Stored bytes are counted as progress.
 */
export async function* inflatePart(zip: ZipFile, entry: Entry, part: string, reading: ReadRun): AsyncGenerator<Buffer> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const { ratio, ratioFloor } = reading.limits;
  if (entry.isEncrypted()) throw reading.problem('files.zip-password');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw reading.problem('files.zip-method', { part });
  const swollen = uncompressedSize > ratioFloor && uncompressedSize > ratio * compressedSize;
  if (swollen || !reading.fits(uncompressedSize)) throw reading.problem('files.zip-bomb');
  let size = 0;
  let check = 0;
  try {
    for await (const chunk of storedBytes(zip, entry, reading)) {
      size += chunk.length;
      if (size > uncompressedSize) throw reading.problem('files.zip-damaged', { part });
      reading.inflate(chunk.length);
      check = crc32(chunk, check);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Problem ? error : reading.problem('files.zip-damaged', { part });
  }
  if (size !== uncompressedSize || check !== entry.crc32) throw reading.problem('files.zip-damaged', { part });
}

async function* storedBytes(zip: ZipFile, entry: Entry, reading: ReadRun): AsyncGenerator<Buffer> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) {
    for await (const chunk of raw) {
      reading.pass(chunk.length);
      yield chunk;
    }
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  // What fails in either stream comes out of the iteration below; the callback only keeps it from being thrown twice.
  pipeline(raw, inflate, () => undefined);
  let passed = 0;
  for await (const chunk of inflate) {
    reading.pass(inflate.bytesWritten - passed);
    passed = inflate.bytesWritten;
    yield chunk;
  }
}
