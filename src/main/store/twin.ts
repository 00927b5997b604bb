import type Database from 'better-sqlite3';
import { connect, keys, settle } from './connection.ts';
import type { FileKey } from './key.ts';
import type { Store } from './open.ts';

/** What another thread of this app needs to open the same file: never leaves the process. */
export interface StorePass extends FileKey {
  readonly path: string;
}

/** The pass of an open file, for a thread of its own connection. */
export function passOf({ db, path }: Store): StorePass {
  const key = keys.get(db);
  if (key === undefined) throw new Error('no key for this store');
  return { path, ...key };
}

/**
 * A second connection to a file that this process has open and locked: to read beside it, or to write one long transaction. What it
 * writes is brought from the log into the file when it is closed, when nobody waits any more. Close it as soon as it is done, for a
 * new password needs the file to itself.
 */
export function openTwin({ path, key, salt }: StorePass, use: 'read' | 'write'): Store {
  const db = connect(path, key, salt);
  try {
    // A reader takes the file as it is: it may be about to be replaced, and then nothing must appear beside it.
    if (use === 'read') {
      db.pragma('temp_store=MEMORY');
      db.pragma('cache_size=-65536');
      db.pragma('query_only=ON');
    } else {
      settle(db);
      // Pages that do not fit are written twice, and the checkpoint would make everybody wait.
      db.pragma('cache_size=-262144');
      db.pragma('wal_autocheckpoint=0');
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

/** A copy that nobody else has open. Nothing protects it from a power cut before its end: it is thrown away then. */
export function openAside({ path, key, salt }: StorePass): Store {
  const db = connect(path, key, salt);
  try {
    db.pragma('locking_mode=EXCLUSIVE');
    db.pragma('temp_store=MEMORY');
    db.pragma('cache_size=-65536');
    db.pragma('journal_mode=OFF');
    db.pragma('synchronous=OFF');
    db.pragma('foreign_keys=ON');
  } catch (error) {
    db.close();
    throw error;
  }
  return fixed(db, path, () => void db.close());
}

/** A connection of its own that is never the one to be replaced. */
function fixed(db: Database.Database, path: string, close: () => void): Store {
  return { db, path, close, replace: () => false };
}
