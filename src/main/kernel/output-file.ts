import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { tailOf } from '#main/store/mend.ts';
import { placeNew } from '#main/store/replacement.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** A workshop by its name, or what Selaras and SQLite keep beside one; sealed files are called `.selaras-paket` and the like. */
const names = /\.selaras(-(wal|shm|journal)|\.[^/\\]*)?$/i;

/** Whether a path is that of a workshop, whatever it is called, or of a file beside one: nothing else may be written there. */
function isWorkshopFile(path: string): boolean {
  if (names.test(basename(path))) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && tailOf(path).length > 0;
}

/** Words as part of a file name that any file system takes. */
export function fileNamed(words: string): string {
  return words.replace(/[^\p{L}\p{N} ._-]/gu, '_');
}

/** Bytes by which kinds of files are distinguished. */
const headSize = 4;

function headOf(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(headSize);
    return head.subarray(0, readSync(handle, head, 0, headSize, 0));
  } finally {
    closeSync(handle);
  }
}

/** A file and where it goes; `overwrite`: one of the same kind may be replaced there. */
interface OutputTarget {
  readonly to: string;
  readonly overwrite: boolean;
}

/**
 * Whether a file may be written there: never onto a workshop or what lies beside one, never onto a file of another kind, never into a
 * device, and onto one of the same kind only by the user's word, since it may not be ours.
 * @throws Problem `output.workshop`, `output.occupied`, `output.exists`
 */
export function assertFree({ to, overwrite }: OutputTarget, bytes: Uint8Array): void {
  const path = resolve(to);
  const place = { file: basename(path) };
  if (isWorkshopFile(path)) throw new Problem('output.workshop', {}, place);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw new Problem('output.occupied', {}, place);
  if (found.size > 0 && !headOf(path).equals(Buffer.from(bytes.subarray(0, headSize))))
    throw new Problem('output.occupied', {}, place);
  if (!overwrite) throw new Problem('output.exists', {}, place);
}

/** Writes a file for a person, whole or not at all. Gives its name. @throws Problem as `assertFree`, and of the disk */
export function writeOutput(target: OutputTarget, bytes: Uint8Array): string {
  const path = resolve(target.to);
  assertFree(target, bytes);
  const making = join(dirname(path), `.${randomUUID()}.baru`);
  try {
    writeFileSync(making, bytes, { flag: 'wx' });
    const handle = openSync(making, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (target.overwrite) renameSync(making, path);
    else placeNew(making, path, 'output.exists');
  } finally {
    rmSync(making, { force: true });
  }
  return basename(path);
}
