import { setTimeout as pause } from 'node:timers/promises';
import type { FileKey } from './key.ts';
import type { Writer } from './open.ts';
import { shadowPath } from './shadow-file.ts';

/** How often the file is asked for until it is free, ten milliseconds apart. */
const tries = 300;

/** Lets the copy take the file's place as soon as nobody reads it; false where that is never so. */
export async function takePlace(store: Writer, key?: FileKey): Promise<boolean> {
  try {
    for (let turn = 0; turn < tries; turn++) {
      if (store.replace(shadowPath(store.path), key)) return true;
      await pause(10);
    }
    return false;
  } catch (error) {
    // A system that lets nobody take the place of a file somebody looks at (a virus scanner, a backup): the slow road is left.
    if (error instanceof Error && 'code' in error && ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code)))
      return false;
    throw error;
  }
}
