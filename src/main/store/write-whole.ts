import { writeSync } from 'node:fs';

/**
 * Writes all of the bytes at a place of an open file. A single `writeSync` on a disk that fills up may
 * write some of them and report only how many: the next one then throws.
 * @throws Error of the system, such as ENOSPC
 */
export function writeWhole(handle: number, bytes: Uint8Array, at: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(handle, bytes, written, bytes.length - written, at + written);
}
