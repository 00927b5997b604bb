import { closeSync, fsyncSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes all of the bytes at a place of an open file. A single `writeSync` on a disk that fills up may
 * write some of them and report only how many: the next one then throws.
 * @throws Error of the system, such as ENOSPC
 */
export function writeWhole(handle: number, bytes: Uint8Array, at: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(handle, bytes, written, bytes.length - written, at + written);
}

/** A file's new name is durable only with its folder; systems that cannot open one keep names themselves. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file that only its owner reads beside the old one, and puts it in its place: whenever the machine dies, one whole file is there. */
export function replaceSmallFile(path: string, bytes: Uint8Array): void {
  const beside = `${path}.baru`;
  const file = openSync(beside, 'w', 0o600);
  try {
    // A disk that fills up may take a part only, which `writeSync` does not refuse.
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  syncFolder(dirname(path));
}
