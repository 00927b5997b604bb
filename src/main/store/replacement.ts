import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';
import { connect, demand } from './connection.ts';
import type { FileKey } from './key.ts';
import { pageSize } from './page-cipher.ts';
import { syncFile, syncFolder } from './write-whole.ts';

/** Where a workshop file is kept while its successor takes its place. */
export function formerPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.lama`);
}

/**
 * A closed copy, put on the disk and read once more before anybody relies on it: as long as it says, nothing beside it, and its last
 * commit the right one. Every page is read where `deep`.
 * @throws Problem `disk.copy-failed`
 */
export function assertCopy(path: string, { key, salt }: FileKey, lastHash: string | null, deep: boolean): void {
  syncFile(path);
  syncFolder(dirname(path));
  const failed = (why: string) => new Problem('disk.copy-failed', { why }, { file: basename(path) });
  for (const end of ['-journal', '-wal']) if (existsSync(`${path}${end}`)) throw failed(end);
  const db = connect(path, key, salt, true);
  try {
    const pages = db.pragma('page_count', { simple: true }) as number;
    if (statSync(path).size !== pages * pageSize) throw failed('size');
    const hash = db.prepare('SELECT hash FROM commit_log ORDER BY number DESC LIMIT 1').pluck().get() ?? null;
    if (hash !== lastHash) throw failed('hash');
    if (deep && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw failed('quick_check');
  } finally {
    db.close();
  }
}

/** The journal that a copy is written with: set and read back. */
export function settleCopy(db: ReturnType<typeof connect>): void {
  demand(db, 'locking_mode', 'EXCLUSIVE', 'exclusive');
  demand(db, 'journal_mode', 'DELETE', 'delete');
  demand(db, 'synchronous', 'OFF', 0);
  demand(db, 'foreign_keys', 'ON', 1);
}

/**
 * Gives a finished file its name, where no other file has it.
 * @throws Problem `taken`
 */
export function placeNew(made: string, path: string, taken: ProblemCode = 'workshop.exists'): void {
  try {
    linkSync(made, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || existsSync(path)) throw new Problem(taken, {}, { file: basename(path) });
    // A disk without second names (FAT).
    renameSync(made, path);
  }
  rmSync(made, { force: true });
  syncFolder(dirname(path));
}

/** A file's place that a copy has taken; the former file is kept until it is clear that the copy opens. */
interface Replacement {
  /** The copy is complete: the former file goes. */
  keep(): void;
  /** The copy does not open: the former file comes back. */
  revert(): void;
}

/** Lets a finished copy take a file's place. Until `keep` the former file lies beside it, under a name that opening knows. */
export function replaceFile(copy: string, path: string): Replacement {
  const former = formerPath(path);
  rmSync(former, { force: true });
  try {
    linkSync(path, former);
  } catch {
    // A disk without second names (FAT): for a moment the file has only this other one, under which opening finds it.
    renameSync(path, former);
  }
  try {
    renameSync(copy, path);
  } catch (error) {
    if (existsSync(path)) rmSync(former, { force: true });
    else renameSync(former, path);
    throw error;
  }
  syncFolder(dirname(path));
  return {
    keep() {
      rmSync(former, { force: true });
    },
    revert() {
      renameSync(former, path);
      syncFolder(dirname(path));
    },
  };
}

/** Brings a former file back where a replacement was cut off before its copy had the name. */
export function finishReplacement(path: string): void {
  if (existsSync(path) || !existsSync(formerPath(path))) return;
  renameSync(formerPath(path), path);
  syncFolder(dirname(path));
}

/** Where the copy of a workshop file lies while a very large commit is written into it. */
export function shadowPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.salinan`);
}

/** Takes away what an interrupted commit has left beside the file. */
export function sweepShadow(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${shadowPath(path)}${end}`, { force: true });
}
