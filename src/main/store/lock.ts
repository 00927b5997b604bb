import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';

/** Holds a workshop file for this process until released. */
export interface FileLock {
  release(): void;
}

/** Whether the file that was locked is still the one under this name: its last holder removes it when leaving. */
function same(path: string, inode: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === inode;
}

/**
 * Takes the file for this process. The lock is a hidden file beside it, held through SQLite's own file locking, so the system lets
 * go of it however the process ends.
 * @throws Problem `workshop.in-use` when another process holds it
 */
export function lockFile(path: string): FileLock {
  const lock = join(dirname(path), `.${basename(path)}.kunci`);
  for (;;) {
    const db = new Database(lock, { timeout: 0 });
    const inode = statSync(lock, { throwIfNoEntry: false })?.ino ?? -1;
    try {
      db.pragma('journal_mode=MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        throw new Problem('workshop.in-use', {}, { file: basename(path) });
      }
      throw error;
    }
    if (same(lock, inode)) {
      return {
        release: () => {
          try {
            rmSync(lock, { force: true });
          } catch (error) {
            // The folder was made read-only meanwhile: the empty file stays, the lock on it goes.
            if (!(error instanceof Error && 'code' in error)) throw error;
          } finally {
            db.close();
          }
        },
      };
    }
    db.close();
  }
}
