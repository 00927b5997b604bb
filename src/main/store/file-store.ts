import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import { connect, foldWhole, patience, setPragmas } from './connection.ts';
import { FilePlace } from './file-place.ts';
import type { FileKey } from './key.ts';
import type { FileLock } from './lock.ts';
import { spareName } from './mend.ts';
import { replaceFile } from './replacement.ts';
import { storeProblem } from './store-problem.ts';
import { Tail } from './tail.ts';

/** After a commit the log is brought into the file when nothing was written for so long, in milliseconds. */
const idle = 300;
/** How often the tail of a file that is never idle may be given room elsewhere, in milliseconds. */
const moving = 500;

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

/** The number of the last commit, 0 in a new file. */
export function lastNumber(db: Database.Database): number {
  return (db.prepare('SELECT max(number) FROM commit_log').pluck().get() as number | null) ?? 0;
}

/** A large file takes a while to be taken off the disk: held open, that happens only after its successor is complete, and where nobody waits. */
function heldOpen(path: string): number | null {
  return process.platform === 'win32' ? null : openSync(path, 'r');
}

/** The workshop file as the app has it open: see `Store`. */
export class FileStore {
  readonly path: string;
  readonly notices: readonly Problem[];
  readonly readOnly = false;
  readonly origin: string;
  readonly #place: FilePlace;
  readonly #lock: FileLock;
  #key: FileKey;
  #db: Database.Database;
  #tail: Tail;
  #order: number;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | null = null;
  /** When the tail was last to be given room, in milliseconds. */
  #moved = Number.NEGATIVE_INFINITY;
  #closed = false;

  /** `order`: of the last record in the file's tail. */
  constructor(path: string, key: FileKey, lock: FileLock, order: number, notices: readonly Problem[]) {
    this.path = path;
    this.origin = path;
    this.notices = notices;
    this.#key = key;
    this.#lock = lock;
    this.#order = order;
    this.#place = new FilePlace(path);
    [this.#db, this.#tail] = this.#enter();
  }

  get db(): Database.Database {
    if (!this.#db.open && !this.#closed) [this.#db, this.#tail] = this.#enter();
    return this.#db;
  }

  assertPlace(): void {
    this.#place.assert();
    if (this.#db.open && !this.#tail.holds()) throw new Problem('workshop.replaced', {}, { file: basename(this.path) });
  }

  secure(commit: number): void {
    // Where it has no room at all, it cannot wait for a quiet moment.
    if (!this.#tail.secure(commit)) {
      if (this.#mayMove()) this.#rest();
      else this.#fold();
    }
    if ((this.#tail.due || this.#mayMove()) && this.#soon === null)
      this.#soon = setImmediate(() => {
        this.#soon = null;
        if (this.#mayMove()) this.#rest();
        else this.#fold();
      });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), idle).unref();
  }

  settle(): void {
    if (this.#closed || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#rest();
  }

  replace(copy: string, key: FileKey = this.#key): boolean {
    this.assertPlace();
    if (!this.#leave()) return false;
    const old = heldOpen(this.path);
    try {
      const place = replaceFile(copy, this.path);
      const former = this.#key;
      try {
        this.#key = key;
        this.#place.renew();
        [this.#db, this.#tail] = this.#enter();
      } catch (error) {
        this.#key = former;
        place.revert();
        this.#place.renew();
        throw error;
      }
      place.keep();
    } finally {
      if (old !== null) closeSync(old);
    }
    return true;
  }

  close(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#closed = true;
    try {
      if (!this.#place.holds()) this.#endElsewhere();
      else if (this.#db.open && !this.#tail.holds()) this.#endOverwritten();
      else this.#end();
    } finally {
      this.#lock.release();
    }
  }

  /** Opens the database with room for its tail. */
  #enter(): [Database.Database, Tail] {
    const [path, { key, salt }] = [this.path, this.#key];
    const first = connect(path, key, salt, true);
    const pages = first.pragma('page_count', { simple: true }) as number;
    first.close();
    Tail.reserve(path, pages);
    const db = connect(path, key, salt);
    try {
      setPragmas(db);
      const tail = Tail.begin(db, path, this.#key, this.#order, lastNumber(db));
      return [db, tail];
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Closes the database, everything in the one file; false while others have it open. */
  #leave(): boolean {
    clearTimeout(this.#timer);
    if (!heldAlone(this.db)) return false;
    this.#db.close();
    this.#order = this.#tail.order;
    this.#tail.release();
    return true;
  }

  /** Brings the log into the file as far as readers let it. A disk that cannot take it now leaves it in the log, where it is durable. */
  #fold(): void {
    if (this.#closed || !this.#db.open || !this.#tail.holds()) return;
    try {
      this.#tail.fold();
    } catch (error) {
      if (storeProblem(error, basename(this.path)) === null) throw error;
    }
  }

  /** Whether the tail should get room elsewhere; others may have the file open, so it is not tried all the time. A file closed since the last commit needs none. */
  #mayMove(): boolean {
    return !this.#closed && this.#db.open && this.#tail.narrow && performance.now() - this.#moved > moving;
  }

  #rest(): void {
    this.#timer = undefined;
    this.#fold();
    if (this.#closed || !this.#db.open || !this.#tail.narrow || !this.#place.holds()) return;
    this.#moved = performance.now();
    try {
      if (this.#leave()) [this.#db, this.#tail] = this.#enter();
    } catch (error) {
      // What was committed is durable. The next use of the database opens it again, or refuses by its own reason.
      if (storeProblem(error, basename(this.path)) === null) throw error;
    }
  }

  #end(): void {
    const { path } = this;
    if (!this.#db.open) return;
    const [pages, commit] = [this.#db.pragma('page_count', { simple: true }) as number, lastNumber(this.#db)];
    let digest: string | undefined;
    try {
      foldWhole(this.#db);
      digest = this.#tail.digest();
    } catch (error) {
      // Others still read, or the disk is full or was made read-only: the log stays, and the next opening brings it in.
      if (!(error instanceof Problem) && storeProblem(error, basename(path)) === null) throw error;
    }
    this.#db.close();
    this.#tail.release();
    if (existsSync(`${path}-wal`)) return;
    try {
      Tail.close(path, this.#key, pages, this.#tail.order, commit, digest);
    } catch (error) {
      if (storeProblem(error, basename(path)) === null) throw error;
    }
  }

  /**
   * Another state was copied over the file in place: nothing may be brought into it. SQLite would do so when its last connection is
   * closed, but one that only reads cannot. The log stays and is looked at on the next opening.
   */
  #endOverwritten(): void {
    const { key, salt } = this.#key;
    const guard = connect(this.path, key, salt, true);
    try {
      guard.pragma('query_only=ON');
      guard.prepare('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      if (storeProblem(error, basename(this.path)) === null) throw error;
    } finally {
      this.#db.close();
      guard.close();
      this.#tail.release();
    }
  }

  /** Another file lies under the name by now, maybe with a log of its own, which SQLite would take for ours and delete. */
  #endElsewhere(): void {
    const log = `${this.path}-wal`;
    const spare = spareName(this.path, 'wal');
    const foreign = existsSync(log) && !this.#tail.ownsLog();
    if (foreign) renameSync(log, spare);
    this.#fold();
    this.#db.close();
    this.#tail.release();
    if (foreign) renameSync(spare, log);
    else for (const end of ['-wal', '-shm']) rmSync(`${this.path}${end}`, { force: true });
  }
}
