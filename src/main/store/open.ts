import { close, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/problem.ts';
import { sweepAside } from './aside-file.ts';
import { connect, keys, patience, settle } from './connection.ts';
import { syncFolder } from './folder-sync.ts';
import { fileKey, newSalt, saltOf } from './key.ts';
import { type FileLock, lockFile } from './lock.ts';
import { migrate } from './migrate.ts';
import { storeProblem } from './store-problem.ts';

/** An open workshop file that may be read. Only `apply.ts`, `log.ts` and `migrate.ts` write through `db`. */
export interface Store {
  readonly db: Database.Database;
  readonly path: string;
  close(): void;
  /**
   * Lets a finished copy of the file take its place; `db` is then another, and statements must be prepared anew. False while another
   * connection holds the file: try again. Either way the store stays open.
   */
  replace(copy: string): boolean;
}

const pageSize = 4096;

function storeOf(first: Database.Database, path: string, lock: FileLock): Store {
  let db = first;
  return {
    path,
    get db() {
      return db;
    },
    close() {
      db.close();
      lock.release();
    },
    replace(copy) {
      if (!heldAlone(db)) return false;
      const own = keys.get(db);
      if (own === undefined) throw new Error('no key for this store');
      db.close();
      const old = heldOpen(path);
      try {
        renameSync(copy, path);
        syncFolder(dirname(path));
      } finally {
        db = connect(path, own.key, own.salt);
        keys.set(db, own);
        settle(db);
        if (old !== null) close(old, () => undefined);
      }
      return true;
    },
  };
}

/** Brings everything into the one file and leaves nothing beside it; false, and nothing is different, while others have it open. */
function heldAlone(db: Database.Database): boolean {
  db.pragma('busy_timeout=0');
  try {
    return db.pragma('journal_mode=DELETE', { simple: true }) === 'delete';
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    db.pragma(`busy_timeout=${patience}`);
  }
}

/** A large file takes a while to be taken off the disk: held open it is so only after its successor stands, and where nobody waits. */
function heldOpen(path: string): number | null {
  return process.platform === 'win32' ? null : openSync(path, 'r');
}

/** Whether the first page can be read under this key. A full page HMAC stands behind it, so a wrong key never passes. */
function readable(db: Database.Database): boolean {
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(error.code)) return false;
    throw error;
  }
}

/** Reads every page once, some 6 ms a megabyte: a flipped byte is to be said on opening, not in the middle of a panel. */
function assertWhole(db: Database.Database, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new Problem('workshop.damaged', {}, { file: basename(path) });
}

function existing(path: string): void {
  const file = basename(path);
  if (!existsSync(path)) throw new Problem('workshop.missing', {}, { file });
  const { size } = statSync(path);
  if (!statSync(path).isFile() || size === 0 || size % pageSize !== 0)
    throw new Problem('workshop.notOurs', {}, { file });
}

/**
 * A new, empty workshop file; password null for none. It is made beside the final name and moved there when whole.
 * @throws Problem `workshop.exists`, `disk.cannotWrite`
 */
export async function createStore(path: string, password: string | null): Promise<Store> {
  const file = basename(path);
  if (existsSync(path)) throw new Problem('workshop.exists', {}, { file });
  if (!existsSync(dirname(path))) throw new Problem('disk.cannotWrite', {}, { file });
  const making = `${path}.baru`;
  rmSync(making, { force: true });
  const { key, salt } = await fileKey(password, newSalt());
  const db = connect(making, key, salt);
  try {
    migrate(db, making);
  } finally {
    db.close();
  }
  renameSync(making, path);
  return openStore(path, password);
}

/**
 * Opens a workshop file and brings it to the newest schema (the file is copied first).
 * @throws Problem `workshop.missing`, `workshop.notOurs`, `workshop.password` (asked for, or wrong), `workshop.newer`, `workshop.inUse`, `workshop.damaged`
 */
export async function openStore(path: string, password: string | null): Promise<Store> {
  existing(path);
  const lock = lockFile(path);
  try {
    sweepAside(path);
    return await openLocked(path, password, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(path: string, password: string | null, lock: FileLock): Promise<Store> {
  const salt = saltOf(path);
  const attempt = async (word: string | null): Promise<Database.Database | null> => {
    const { key } = await fileKey(word, salt);
    const db = connect(path, key, salt);
    keys.set(db, { key, salt });
    if (readable(db)) return db;
    db.close();
    return null;
  };
  const db = (await attempt(null)) ?? (password === null ? null : await attempt(password));
  if (db === null) {
    throw new Problem(password === null ? 'workshop.password' : 'workshop.wrongPassword', {}, { file: basename(path) });
  }
  try {
    settle(db);
    assertWhole(db, path);
    migrate(db, path);
    return storeOf(db, path, lock);
  } catch (error) {
    db.close();
    throw error instanceof Problem ? error : (storeProblem(error, basename(path)) ?? error);
  }
}

/** Sets, changes or (null) removes the password: every page is rewritten under the new key. */
export async function changePassword(store: Store, password: string | null): Promise<void> {
  const { key, salt } = await fileKey(password, newSalt());
  store.db.pragma('journal_mode=DELETE');
  store.db.pragma(`rekey="x'${key}${salt}'"`);
  keys.set(store.db, { key, salt });
  settle(store.db);
}

/** Whether the file asks for a password: its first page cannot be read under the known key. */
export async function isLocked(store: Store): Promise<boolean> {
  const { key, salt } = await fileKey(null, saltOf(store.path));
  const db = connect(store.path, key, salt);
  try {
    return !readable(db);
  } finally {
    db.close();
  }
}
