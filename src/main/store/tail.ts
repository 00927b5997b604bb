import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type FileKey, keyCheck } from './key.ts';
import { pageSize } from './page-cipher.ts';
import { PageMarks } from './page-marks.ts';
import { encodeRecord, mostPages, type TailPage } from './tail-record.ts';
import { WalReader } from './wal-frames.ts';
import { writeWhole } from './write-whole.ts';

type Written = Omit<TailPage, 'mark'>;

const megabyte = 1024 * 1024;

/** How much room the tail has for commits made lately, by the size of the file: from four to sixteen megabytes. */
export function tailRoom(pages: number): number {
  return Math.min(16 * megabyte, Math.max(4 * megabyte, Math.ceil((pages * pageSize) / megabyte) * megabyte));
}

/** Room that the file may grow into before its tail lies elsewhere; nothing is written there, so it takes no room on most disks. */
const growth = 2 * megabyte;
/** The tail moves when the file has come as close as this. */
const margin = megabyte;
/** Bytes of the last record by which it is known again: its magic, its checksum and its number. */
const lastBytes = 64;
/** How often a file that was closed says what it is. */
export const closingRecords = 3;
/**
 * From so many pages in the log on it is brought into the file. SQLite encrypts every page again for that, so less often is less work, as
 * most edits write the same pages: with 10,000 people it falls on fewer than one edit in a hundred.
 */
const mostFrames = 1_000;

/**
 * Makes the one file hold every commit at any moment at which somebody may copy it. SQLite keeps the newest pages in a log beside it;
 * the tail repeats them behind the file's own pages, in a ring. Since SQLite takes the whole length of a file for its own when it opens
 * one, it never cuts the tail off. A copy that was read while pages were brought into the file is mended from the ring on opening.
 */
export class Tail {
  readonly #handle: number;
  readonly #walPath: string;
  readonly #key: FileKey;
  readonly #check: string;
  readonly #db: Database.Database;
  readonly #pageCount: Database.Statement;
  readonly #reader = new WalReader();
  readonly #start: number;
  readonly #end: number;
  readonly #marks: PageMarks;
  #wal: number | null = null;
  #at: number;
  #order: number;
  #counted: number;
  #commit = 0;
  /** Pages that the log holds or held since it was last brought in whole. */
  readonly #logged = new Set<number>();
  /** Bytes written since then. */
  #since = 0;
  #lame = false;
  /** The first record since the log was last brought in whole. */
  #from = 0;
  /** The beginning of the last record's own page, and where it lies. */
  #last: Buffer = Buffer.alloc(0);
  #lastAt = 0;

  private constructor(db: Database.Database, path: string, key: FileKey, handle: number, order: number) {
    this.#db = db;
    this.#pageCount = db.prepare('PRAGMA page_count').pluck();
    this.#handle = handle;
    this.#walPath = `${path}-wal`;
    this.#key = key;
    this.#check = keyCheck(key);
    this.#order = order;
    this.#from = order + 1;
    const pages = this.#pages();
    this.#end = fstatSync(handle).size;
    this.#start = this.#end - tailRoom(pages);
    this.#at = this.#start;
    this.#marks = PageMarks.read(handle, pages);
    this.#counted = pages;
  }

  /** Makes room for a tail behind so many pages of a file that nobody has open. */
  static reserve(path: string, pages: number): void {
    const handle = openSync(path, 'r+');
    try {
      const wanted = pages * pageSize + growth + tailRoom(pages);
      if (fstatSync(handle).size >= wanted) return;
      ftruncateSync(handle, wanted);
      // The log will count this room: it must not be lost while the log is kept.
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  /**
   * Begins the tail of a file for which room was made; its log must be empty. `order`: that of the last record found in it. On a disk
   * without room there is no tail, and commits lie in the log alone.
   */
  static begin(db: Database.Database, path: string, key: FileKey, order: number, commit: number): Tail {
    // One handle for as long as the file is open: closing any of a process gives up the system's locks on the file.
    const tail = new Tail(db, path, key, openSync(path, 'r+'), order);
    tail.#commit = commit;
    tail.#tried([]);
    return tail;
  }

  /** What a file says of itself that was closed, behind its last page. `digest`: the sum of its pages where that is known. */
  static close(path: string, key: FileKey, pages: number, order: number, commit: number, digest?: string): void {
    const handle = openSync(path, 'r+');
    try {
      ftruncateSync(handle, pages * pageSize);
      digest ??= PageMarks.read(handle, pages).digest();
      let at = pages * pageSize;
      // More than once: what says which key is the right one must not hang on one page.
      for (let copy = 1; copy <= closingRecords; copy += 1, at += pageSize) {
        const state = { order: order + copy, commit, from: order + copy, count: pages, digest, open: false };
        const bytes = encodeRecord({ ...state, salt: key.salt, check: keyCheck(key) }, [], at);
        writeWhole(handle, bytes, at);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  get order(): number {
    return this.#order;
  }

  /** Whether the log has grown so long that it should be brought into the file soon. */
  get due(): boolean {
    return this.#reader.frames >= mostFrames || this.#since * 2 > this.#end - this.#start;
  }

  /** Whether the tail can no longer take a commit, or the file has grown close to it: the file is to be reopened. */
  get narrow(): boolean {
    return this.#lame || this.#start - this.#pages() * pageSize < margin;
  }

  /** Repeats in the file what a commit has put into the log. False where that is not possible: then the log must go into the file now. */
  secure(commit: number): boolean {
    this.#wal ??= openSync(this.#walPath, 'r');
    const wal = this.#wal;
    const fresh = this.#reader.next((at, size) => {
      const bytes = Buffer.allocUnsafe(size);
      return bytes.subarray(0, readSync(wal, bytes, 0, size, at));
    });
    for (const page of fresh.keys()) this.#logged.add(page);
    this.#commit = commit;
    return this.#tried([...fresh].map(([page, content]) => ({ page, content })));
  }

  /** Brings the log into the file as far as readers let it, and says how the pages lie in the file since. */
  fold(): void {
    const [answer] = this.#db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
    const whole = answer !== undefined && answer.log === answer.checkpointed;
    if (whole) [this.#since, this.#from] = [0, this.#order + 1];
    const pages = [...this.#logged];
    for (const page of pages) this.#marks.renew(this.#handle, page);
    if (whole) this.#logged.clear();
    if (pages.length > 0) this.#tried(pages.map((page) => ({ page, content: null })));
  }

  /**
   * Whether the file still ends with what was written last: a sync client or a person may copy another state over it in place, and then
   * it is another file under the same inode.
   */
  holds(): boolean {
    // A tail that no longer finds room may be grown over by the file itself.
    if (this.#lame) return true;
    if (fstatSync(this.#handle).size < this.#end) return false;
    const found = Buffer.alloc(this.#last.length);
    readSync(this.#handle, found, 0, found.length, this.#lastAt);
    return found.equals(this.#last);
  }

  /** Whether the log that lies beside the file by its name is the one that was written to. */
  ownsLog(): boolean {
    const named = statSync(this.#walPath, { bigint: true, throwIfNoEntry: false });
    return this.#wal !== null && named?.ino === fstatSync(this.#wal, { bigint: true }).ino;
  }

  /** The sum of all pages, once the log was brought in whole and before the database is closed. */
  digest(): string {
    this.#markUnwritten(this.#pages());
    for (const page of this.#logged) this.#marks.renew(this.#handle, page);
    this.#logged.clear();
    return this.#marks.digest();
  }

  /** Gives the file up. Call when the database is closed. */
  release(): void {
    for (const handle of [this.#wal, this.#handle]) if (handle !== null) closeSync(handle);
  }

  #pages(): number {
    return this.#pageCount.get() as number;
  }

  /** False where the tail has no room, or the disk has none: the commit is durable in the log, only its repetition is not. */
  #tried(pages: readonly Written[]): boolean {
    try {
      this.#lame ||= !this.#write(pages, this.#commit);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      this.#lame = true;
    }
    return !this.#lame;
  }

  #write(pages: readonly Written[], commit: number): boolean {
    const count = this.#pages();
    this.#markUnwritten(count);
    const held = pages.filter(({ content }) => content !== null).length;
    const size = (held + Math.ceil(pages.length / mostPages) + 1) * pageSize;
    const room = this.#end - this.#start;
    if (this.#start < count * pageSize || size > room) return false;
    // What lies in the log only must not be written over in the ring. A turn of the ring may leave its end unused.
    if (this.#since + 2 * size > room && held > 0) this.fold();
    if (this.#since + 2 * size > room) return false;
    this.#since += size;
    for (let from = 0; from === 0 || from < pages.length; from += mostPages)
      this.#append(pages.slice(from, from + mostPages), from + mostPages < pages.length ? null : commit, count);
    return true;
  }

  #append(pages: readonly Written[], commit: number | null, count: number): void {
    const said = { order: this.#order + 1, commit, from: this.#from, count, digest: this.#marks.digest() };
    const state = { ...said, salt: this.#key.salt, check: this.#check, open: true };
    const size = (pages.filter(({ content }) => content !== null).length + 1) * pageSize;
    if (this.#at + size > this.#end) this.#at = this.#start;
    const marked = pages.map(({ page, content }) => ({ page, content, mark: this.#marks.get(page) }));
    const bytes = encodeRecord(state, marked, this.#at);
    writeWhole(this.#handle, bytes, this.#at);
    this.#lastAt = this.#at + size - pageSize;
    this.#last = bytes.subarray(size - pageSize, size - pageSize + lastBytes);
    this.#at += size;
    this.#order += 1;
  }

  /** Pages that the file has counted without writing them are what lies there on the disk. */
  #markUnwritten(count: number): void {
    while (this.#counted < count) {
      this.#counted += 1;
      this.#marks.renew(this.#handle, this.#counted);
    }
  }
}
