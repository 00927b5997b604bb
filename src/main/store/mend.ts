import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import { connect } from './connection.ts';
import { type FileKey, saltOf } from './key.ts';
import { pageSize } from './page-cipher.ts';
import { bytesFrom, PageMarks } from './page-marks.ts';
import { commitsInPages } from './page-rows.ts';
import { closingRecords, tailRoom } from './tail.ts';
import { recordsIn, type TailRecord } from './tail-record.ts';
import { committedFrames, type WalFrame, walFrames } from './wal-frames.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

/** What was found on opening, and what of it the user should know. */
export interface Mended {
  /** Order of the last record of the tail, 0 without one. */
  readonly order: number;
  /** The last commit that the file should hold, 0 where it does not say. */
  readonly promised: number;
  /** It was not closed, its pages are not those that its tail describes, and no log is beside it: so is a copy made while it was written. */
  readonly torn: boolean;
  readonly notices: readonly Problem[];
}

/** The records behind a file's pages. */
export function tailOf(path: string): readonly TailRecord[] {
  const { size } = statSync(path);
  const read = (bytes: number): readonly TailRecord[] => {
    const from = Math.max(0, size - bytes);
    return recordsIn(bytesFrom(path, from), from);
  };
  // A file that was closed ends with what it says of itself; the ring of one that was not may be long.
  const last = read(closingRecords * pageSize);
  return last.at(-1)?.open === false ? last : read(tailRoom(Number.MAX_SAFE_INTEGER));
}

/**
 * Pages that lead the file to the state of its last record; null where they do not. The records repeat what was written lately; of all
 * other pages the sum of their marks says whether they are those that belong to it.
 */
function missingPages(path: string, records: readonly TailRecord[]): ReadonlyMap<number, Buffer> | null {
  const last = records.at(-1);
  // A copy that was made while they were written may lack some.
  if (last === undefined || (records[0]?.order ?? 0) > last.from) return null;
  // Nothing to bring in; whether every page is right is looked at when the file is opened.
  if (!last.open && records.every(({ pages }) => pages.length === 0)) return new Map();
  const handle = openSync(path, 'r');
  try {
    const marks = PageMarks.read(handle, last.count);
    const [pages, lying] = [new Map<number, Buffer>(), new Map<number, Buffer>()];
    for (const { page, mark, content } of records.flatMap((record) => record.pages)) {
      if (content !== null) pages.set(page, content);
      lying.set(page, mark);
    }
    // Pages that the records repeat may be damaged: they are rewritten.
    for (const page of pages.keys()) marks.set(page, lying.get(page) ?? marks.get(page));
    return marks.digest() === last.digest ? pages : null;
  } finally {
    closeSync(handle);
  }
}

function write(path: string, pages: ReadonlyMap<number, Buffer>): void {
  if (pages.size === 0) return;
  const handle = openSync(path, 'r+');
  try {
    for (const [page, content] of pages) writeWhole(handle, content, (page - 1) * pageSize);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The salt that a file begins with, written once more where the tail knows it better. */
export function mendSalt(path: string, { salt }: FileKey): void {
  if (saltOf(path) === salt) return;
  const handle = openSync(path, 'r+');
  try {
    writeWhole(handle, Buffer.from(salt, 'hex'), 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The last commit that SQLite would find in the file with the log beside it, tried on a copy; null where they do not fit together. */
function commitWithLog(path: string, { key, salt }: FileKey): number | null {
  const folder = mkdtempSync(join(dirname(path), `.${basename(path)}.periksa-`));
  try {
    const copy = join(folder, 'a.selaras');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const db = connect(copy, key, salt);
    try {
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return null;
      return (db.prepare('SELECT max(number) FROM commit_log').pluck().get() as number | null) ?? 0;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError && /CORRUPT|NOTADB|ERROR/.test(error.code)) return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The log counts the room of the tail as pages of the file; without that room, cut off or never written, SQLite calls it corrupt. */
function lengthen(path: string, frames: readonly WalFrame[]): void {
  const pages = committedFrames(frames).at(-1)?.commit ?? 0;
  if (statSync(path).size < pages * pageSize) truncateSync(path, pages * pageSize);
}

/** A free name beside the file for something that must not be thrown away. */
export function spareName(path: string, what: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${path}.${what}-${count}`;
    if (!existsSync(name)) return name;
  }
}

/**
 * Brings the file that nobody has open into the state of the last commit that it was given, out of its own tail where the log beside it
 * is missing, damaged or another file's. Nothing is thrown away that holds a commit: a log that does not fit is kept under another name.
 */
export function mendFile(path: string, key: FileKey): Mended {
  const records = tailOf(path);
  const last = records.at(-1);
  const promised = last?.commit ?? 0;
  const pages = missingPages(path, records);
  const found = {
    order: last?.order ?? 0,
    promised,
    torn: pages === null && last?.open === true && !existsSync(`${path}-wal`),
  };
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  const frames = walFrames(log);
  if (frames.length === 0) {
    if (pages !== null) write(path, pages);
    return { ...found, notices: [] };
  }
  const behind = frames.slice(committedFrames(frames).length);
  const broken = behind.some(({ commit }) => commit > 0);
  lengthen(path, frames);
  const reached = commitWithLog(path, key);
  const file = basename(path);
  const place = { file };
  if (pages !== null && (reached === null || reached < promised)) {
    const kept = spareName(path, 'sisa');
    renameSync(`${path}-wal`, kept);
    rmSync(`${path}-shm`, { force: true });
    write(path, pages);
    syncFolder(dirname(path));
    return { ...found, notices: [new Problem('file.log-set-apart', { kept: basename(kept) }, place)] };
  }
  if (!broken) return { ...found, notices: [] };
  const kept = spareName(path, 'sisa');
  copyFileSync(`${path}-wal`, kept);
  const lost = commitsInPages(behind, key).filter(({ number }) => number > (reached ?? 0));
  const commits = lost.map(({ number, at }) => `${number} (${at})`).join(', ');
  const values = { kept: basename(kept), count: behind.filter(({ commit }) => commit > 0).length, commits };
  return { ...found, notices: [new Problem('file.log-damaged', values, place)] };
}
