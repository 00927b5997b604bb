import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';
import { finishErasures } from './attachment-erasure.ts';
import { connect, foldWhole, setPragmas } from './connection.ts';
import { keyOfFile } from './file-key.ts';
import { realPath } from './file-place.ts';
import { FileStore, lastNumber } from './file-store.ts';
import type { FileKey } from './key.ts';
import { lockFile } from './lock.ts';
import { type Mended, mendFile, mendSalt, spareName, tailOf } from './mend.ts';
import { isOlder, migrate, schemaVersion } from './migrate.ts';
import { pageSize } from './page-cipher.ts';
import { finishReplacement, formerPath, sweepShadow } from './replacement.ts';
import { storeProblem } from './store-problem.ts';

/** A statement that only reads. */
interface ReadStatement {
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  iterate(...values: unknown[]): IterableIterator<unknown>;
  pluck(): ReadStatement;
}

/** An open workshop file that can only be read, by its type. */
export interface Reader {
  readonly db: { readonly open: boolean; prepare(sql: string): ReadStatement };
  readonly path: string;
}

/** An open workshop file. Only `apply.ts`, `log.ts`, `access-log.ts`, `erase.ts` and `migrate.ts` write through `db`. */
export interface Writer extends Reader {
  readonly db: Database.Database;
  /** The file itself, behind every link. */
  readonly path: string;
  /** The file that the user named: where it is read-only, `path` is a copy of it. */
  readonly origin: string;
  /** What was found on opening that the user should know. */
  readonly notices: readonly Problem[];
  /** Nothing can be written: it is a copy of a file that lies where nothing may be. */
  readonly readOnly: boolean;
  /** @throws Problem `workshop.moved`, `workshop.replaced` when the path no longer leads to the file that was opened */
  assertPlace(): void;
  /** Makes a durable commit part of the one file too, before anybody is notified of it. */
  secure(commit: number): void;
  /** Brings the log into the file now: the user turns away, and may take the file along. */
  settle(): void;
  close(): void;
  /**
   * Lets a finished copy of the file take its place, under this key; `db` is then another, and statements must be prepared again. False
   * while another connection holds the file: try again. Either way the store stays open.
   * @throws Problem as `assertPlace` does
   */
  replace(copy: string, key?: FileKey): boolean;
}

/** Reads every page once, some 6 ms a megabyte: a flipped byte is to be said on opening, not in the middle of a panel. */
function assertWhole(db: Database.Database, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new Problem('workshop.damaged', {}, { file: basename(path) });
}

/** @throws Problem `workshop.missing`, `workshop.not-ours` */
export function assertWorkshopFile(path: string): void {
  const file = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Problem('workshop.missing', {}, { file });
  if (!found.isFile() || found.size === 0) throw new Problem('workshop.not-ours', {}, { file });
}

/** Keeps a copy of a file before its schema is changed: it is whole, and nobody writes to it meanwhile. */
export type BeforeMigration = (path: string, key: FileKey, version: number) => void;

const besideIt: BeforeMigration = (path, _key, version) => {
  copyFileSync(path, spareName(path, `v${version}`), constants.COPYFILE_EXCL);
};

/**
 * Opens a workshop file and brings it to the newest schema, a copy of an older one kept first. A damaged file that was put in place of
 * another which is still there gives way to it. `before`: what is to be said of the file already.
 * @throws Problem `workshop.missing`, `workshop.not-ours`, `workshop.password`, `workshop.wrong-password`, `workshop.newer`, `workshop.in-use`, `workshop.damaged`
 */
export async function openWorkshopFile(
  given: string,
  password: string | null,
  beforeMigration: BeforeMigration = besideIt,
  before: readonly Problem[] = [],
): Promise<Writer> {
  if (existsSync(dirname(given))) finishReplacement(given);
  assertWorkshopFile(given);
  const path = realPath(given);
  const lock = lockFile(path);
  try {
    sweepShadow(path);
    const own = await keyOf(path, password);
    mendSalt(path, own);
    const mended = mendFile(path, own);
    const { order, promised, notices } = mended;
    const found = bringUp(path, own, beforeMigration, mended);
    rmSync(formerPath(path), { force: true });
    const unfinished = finishErasures(path, own);
    const values = { last: found, promised };
    const behind = found < promised ? [new Problem('file.behind', values, { file: basename(path) })] : [];
    return new FileStore(path, own, lock, order, [...before, ...notices, ...behind, ...unfinished]);
  } catch (error) {
    lock.release();
    const problem = error instanceof Problem ? error : storeProblem(error, basename(path));
    if (before.length > 0 || problem === null || !damages.includes(problem.code)) throw problem ?? error;
    const kept = bringBackFormer(path);
    if (kept === null) throw problem;
    const notice = new Problem('file.former-back', { kept: basename(kept) }, { file: basename(path) });
    return openWorkshopFile(given, password, beforeMigration, [notice]);
  }
}

const damages: readonly ProblemCode[] = ['workshop.damaged', 'workshop.torn', 'workshop.not-ours'];

/** Gives a file that was about to be replaced its name again, and the damaged one another. Null where there is no former file. */
function bringBackFormer(path: string): string | null {
  if (!existsSync(formerPath(path))) return null;
  const kept = spareName(path, 'rusak');
  renameSync(path, kept);
  for (const end of ['-wal', '-shm']) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${kept}${end}`);
  finishReplacement(path);
  return kept;
}

/** @throws Problem `workshop.damaged` for a file of ours that is cut short, `workshop.not-ours` where nothing says that it is ours */
async function keyOf(path: string, password: string | null): Promise<FileKey> {
  if (statSync(path).size % pageSize === 0) return keyOfFile(path, password, tailOf(path));
  const file = basename(path);
  await keyOfFile(path, password, []).catch((error: unknown) => {
    if (error instanceof Problem) throw new Problem('workshop.not-ours', {}, { file });
    throw error;
  });
  throw new Problem('workshop.damaged', {}, { file });
}

/**
 * Brings what lies beside the file into it, looks through every page, and brings it to the newest schema. Gives its last commit.
 * @throws Problem `workshop.damaged`; `workshop.torn` where it is probably a copy that was made while the file was written
 */
export function bringUp(path: string, own: FileKey, beforeMigration: BeforeMigration, mended: Mended): number {
  const db = connect(path, own.key, own.salt);
  try {
    setPragmas(db);
    assertWhole(db, path);
    if (isOlder(schemaVersion(db))) {
      foldWhole(db);
      beforeMigration(path, own, schemaVersion(db));
    }
    migrate(db, path);
    foldWhole(db);
    return lastNumber(db);
  } catch (error) {
    const file = basename(path);
    const problem = error instanceof Problem ? error : storeProblem(error, file);
    if (!mended.torn || problem?.code !== 'workshop.damaged') throw error;
    throw new Problem('workshop.torn', { promised: mended.promised }, { file });
  } finally {
    db.close();
  }
}
