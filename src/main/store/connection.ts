import Database from 'better-sqlite3';
import type { FileKey } from './key.ts';

/** How long a connection waits for another one's transaction, in milliseconds. */
export const patience = 2000;

/** Which key each connection was opened under. */
export const keys: WeakMap<object, FileKey> = new WeakMap();

/** A connection under this key; whether the key fits shows only on the first read. */
export function connect(path: string, key: string, salt: string): Database.Database {
  const db = new Database(path, { timeout: patience });
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${key}${salt}'"`);
  return db;
}

/** How the workshop file itself is kept: durable with every commit. */
export function settle(db: Database.Database): void {
  db.pragma('temp_store=MEMORY');
  db.pragma('cache_size=-65536');
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('foreign_keys=ON');
}
