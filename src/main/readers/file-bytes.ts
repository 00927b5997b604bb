import { type FileHandle, open } from 'node:fs/promises';
import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';
import type { Source } from './read-sink.ts';
import type { ReadRun } from './reading.ts';

// Text of more than 128 KiB would land among V8's large objects, each on pages of its own, and cost a fifth of the speed.
const CHUNK = 64 * 1024;

const REFUSALS: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'files.missing',
  ENOTDIR: 'files.missing',
  EACCES: 'files.denied',
  EPERM: 'files.denied',
  EBUSY: 'files.locked',
  ETXTBSY: 'files.locked',
  EAGAIN: 'files.locked',
  EISDIR: 'files.folder',
};

/** A file opened for reading, wherever its bytes are. Close it when done. */
export interface FileBytes {
  readonly size: number;
  /** On disk: its path, for readers that seek by themselves. */
  readonly path?: string;
  /** In hand: all of it. */
  readonly bytes?: Buffer;
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>;
  /** All bytes from the first to the last, in pieces of up to 64 KiB that stay valid after the next is requested. */
  chunks(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** What the system's refusal means to the person: missing, not permitted, in use, a folder, or simply unreadable. */
export function refusalOf(error: unknown, file: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REFUSALS[code];
  return known
    ? new Problem(known, { file }, { file })
    : new Problem('files.unreadable', { file, detail: code || 'I/O' }, { file });
}

/** Opens a source; throws Problems `files.missing|denied|locked|folder|unreadable|empty|too-large` naming the file. */
export async function openBytes(source: Source, reading: ReadRun): Promise<FileBytes> {
  const opened = 'bytes' in source ? inHand(source.bytes) : await onDisk(source.path, reading);
  const { size } = opened;
  if (size > 0 && size <= reading.limits.fileBytes) return opened;
  await opened.close();
  if (size === 0) throw reading.problem('files.empty');
  throw reading.problem('files.too-large', { limit: Math.floor(reading.limits.fileBytes / (1024 * 1024)) });
}

function inHand(given: Uint8Array): FileBytes {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return {
    size: bytes.length,
    bytes,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) {
        yield bytes.subarray(at, at + CHUNK);
        // Bytes in hand never wait for a disk, so let a cancel and other work in between.
        await new Promise(setImmediate);
      }
    },
    close: async () => undefined,
  };
}

async function onDisk(path: string, reading: ReadRun): Promise<FileBytes> {
  try {
    const handle = await open(path, 'r');
    const stat = await handle.stat();
    if (stat.isFile()) return overHandle(path, handle, stat.size, reading);
    await handle.close();
    // A pipe or a device has no size and may never end.
    throw reading.problem(stat.isDirectory() ? 'files.folder' : 'files.not-a-file');
  } catch (error) {
    throw error instanceof Problem ? error : refusalOf(error, reading.file);
  }
}

function overHandle(path: string, handle: FileHandle, size: number, reading: ReadRun): FileBytes {
  async function read(offset: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafeSlow(length);
    try {
      const { bytesRead } = await handle.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      throw refusalOf(error, reading.file);
    }
  }
  return {
    size,
    path,
    read,
    async *chunks() {
      for (let at = 0; at < size; ) {
        const chunk = await read(at, Math.min(CHUNK, size - at));
        if (chunk.length === 0) throw reading.problem('files.truncated');
        yield chunk;
        at += chunk.length;
      }
    },
    close: () => handle.close(),
  };
}
