import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import type { FileKey } from './key.ts';

/** How long a connection waits for another one's transaction, in milliseconds. */
export const patience = 2000;

/** Which key each connection was opened under. */
export const keys: WeakMap<object, FileKey> = new WeakMap();

/**
 * Sets a pragma and reads it back: SQLite answers a setting that it cannot grant with the old one and no error.
 * @throws Problem `disk.unsuitable` for any other answer
 */
export function demand(db: Database.Database, name: string, value: string | number, answer: string | number): void {
  db.pragma(`${name}=${value}`);
  const granted = db.pragma(name, { simple: true });
  if (String(granted) !== String(answer))
    throw new Problem('disk.unsuitable', { setting: name, answer: String(granted) });
}

/** A connection under this key; whether the key fits shows only on the first read. */
export function connect(path: string, key: string, salt: string, readonly = false): Database.Database {
  const db = new Database(path, { timeout: patience, readonly });
  try {
    demand(db, 'cipher', "'sqlcipher'", 'sqlcipher');
    demand(db, 'legacy', 4, 4);
    db.pragma(`key="x'${key}${salt}'"`);
    keys.set(db, { key, salt });
    demand(db, 'temp_store', 'MEMORY', 2);
    demand(db, 'cache_size', -65536, -65536);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How the workshop file itself is kept: durable with every commit. The log is brought into the file by `Tail` only. */
export function setPragmas(db: Database.Database): void {
  demand(db, 'journal_mode', 'WAL', 'wal');
  demand(db, 'synchronous', 'FULL', 2);
  demand(db, 'foreign_keys', 'ON', 1);
  demand(db, 'wal_autocheckpoint', 0, 0);
}

/** Brings everything that committed into the one file. @throws Problem `workshop.in-use` where part of it could not be */
export function foldWhole(db: Database.Database): void {
  const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number; checkpointed: number }[];
  if (answer === undefined || answer.busy !== 0 || answer.log !== answer.checkpointed)
    throw new Problem('workshop.in-use');
}
