import { truncateSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { connect, demand, keys, setPragmas } from './connection.ts';
import { hideCases } from './hidden-cases.ts';
import type { FileKey } from './key.ts';
import type { Reader, Writer } from './open.ts';
import { pageSize } from './page-cipher.ts';
import { settleCopy, shadowPath } from './replacement.ts';

/** What another thread of this app needs to open the same file: never leaves the process. */
export interface StorePass extends FileKey {
  readonly path: string;
}

/** The pass of an open file, for a thread of its own connection. */
export function passOf({ db, path }: Reader): StorePass {
  const key = keys.get(db);
  if (key === undefined) throw new Error('no key for this store');
  return { path, ...key };
}

/**
 * A second connection to a file that this process has open and locked: to read beside it, or to write one long transaction. What it
 * writes is brought from the log into the file when it is closed, when nobody waits any more. Close it as soon as it is done, for a
 * new password needs the file to itself. `hidden`: people of whom a reader is to see nothing.
 */
export function openTwin(
  { path, key, salt }: StorePass,
  use: 'read' | 'write',
  hidden: ReadonlySet<string> = new Set(),
): Writer {
  const db = connect(path, key, salt);
  try {
    // A reader takes the file as it is: it may be about to be replaced, and then nothing must appear beside it.
    if (use === 'read') {
      if (hidden.size > 0) hideCases(db, hidden);
      demand(db, 'query_only', 'ON', 1);
    } else {
      setPragmas(db);
      // Pages that do not fit are written twice.
      demand(db, 'cache_size', -262144, -262144);
    }
  } catch (error) {
    db.close();
    throw error;
  }
  const close = () => {
    if (use === 'write') db.pragma('wal_checkpoint(PASSIVE)');
    db.close();
  };
  return fixed(db, path, close);
}

/**
 * A copy that nobody else has open. Nothing protects it from a power cut before its end: it is thrown away then. What comes after its
 * last page is of the file that it was copied from, and goes.
 */
export function openShadow({ path, key, salt }: StorePass): Writer {
  const first = connect(path, key, salt, true);
  const pages = first.pragma('page_count', { simple: true }) as number;
  first.close();
  truncateSync(path, pages * pageSize);
  const db = connect(path, key, salt);
  try {
    settleCopy(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return fixed(db, path, () => void db.close());
}

/** A connection of its own that is never the one to be replaced. */
function fixed(db: Database.Database, path: string, close: () => void): Writer {
  return {
    db,
    path,
    origin: path,
    notices: [],
    readOnly: false,
    close,
    assertPlace: () => undefined,
    secure: () => undefined,
    settle: () => undefined,
    replace: () => false,
  };
}

/** How often the file is tried until it is free, ten milliseconds apart. */
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
