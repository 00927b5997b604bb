import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connect } from '#main/store/connection.ts';
import { keyOfFile } from '#main/store/file-key.ts';
import { commitOf } from '#main/store/journal-reads.ts';
import type { FileKey } from '#main/store/key.ts';
import { lastCommit } from '#main/store/log.ts';
import { tailOf } from '#main/store/mend.ts';
import type { BeforeMigration, Reader } from '#main/store/open.ts';
import { rekeyFile } from '#main/store/password.ts';
import { storeProblem } from '#main/store/store-problem.ts';
import { copyWorkshop } from '#main/store/verified-copy.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Snapshot, type SnapshotCause, snapshotCauses } from '#shared/kernel/snapshot.ts';
import { settingsOf } from './machine-settings.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long one snapshot an hour, a day and a week is kept, in milliseconds. Those made before something large are kept as days are. */
const kept = { hourly: day, daily: 30 * day, weekly: 182 * day } as const;

/** The folder of a workshop's snapshots, by its first commit: whatever the file is called and wherever it lies. Null in a new file. */
export function snapshotFolder(home: string, store: Reader): string | null {
  const first = commitOf(store, 1);
  if (first === null) return null;
  return join(snapshotsRoot(home), first.hash.slice(0, 16));
}

/** Where the snapshots of all workshops lie, each in a folder of its own. */
export function snapshotsRoot(home: string): string {
  return settingsOf(home).snapshots ?? join(home, 'cadangan');
}

/** Time, last commit and cause, in that order: `20260131T120000000Z-42-impor.selaras`. */
const named = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d+)-([a-z]+)\.selaras$/;

function snapshotOf(folder: string, name: string): Snapshot | null {
  const [, year, month, date, hours, minutes, seconds, thousandths, commit, cause] = named.exec(name) ?? [];
  const known = snapshotCauses.find((one) => one === cause);
  if (known === undefined) return null;
  const at = `${year}-${month}-${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`;
  const path = join(folder, name);
  return { name, path, at, commit: Number(commit), cause: known, bytes: statSync(path).size };
}

/** The snapshots in a folder, the last commit first, whatever the clock said when they were made. */
export function snapshotsIn(folder: string | null): readonly Snapshot[] {
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => snapshotOf(folder, name) ?? [])
    .sort((a, b) => b.commit - a.commit || b.at.localeCompare(a.at));
}

/** The last snapshots do not grow too old: the clock may have been set wrong for an hour. */
const alwaysKept = 6;

/** Which of these no longer need to be kept: of each hour, day and week the newest stays. */
export function outdated(snapshots: readonly Snapshot[], now: number): readonly Snapshot[] {
  const seen = new Set<string>();
  return snapshots.filter(({ at, cause }, place) => {
    const age = now - Date.parse(at);
    if (cause !== 'berkala' && age < kept.daily) return false;
    const span = age < kept.hourly ? hour : age < kept.daily ? day : 7 * day;
    const key = `${span} ${Math.floor(Date.parse(at) / span)}`;
    if ((age < kept.weekly || place < alwaysKept) && !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}

/** The name of a snapshot of now; the folder is made. @throws Problem `snapshot.failed` */
function snapshotPath(folder: string, commit: number, cause: SnapshotCause, now = new Date()): string {
  orFailed(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return join(folder, `${now.toISOString().replace(/[-:.]/g, '')}-${commit}-${cause}.selaras`);
}

/** A copy of a workshop before its schema is changed, among its snapshots. */
export function keptBeforeMigration(home: string): BeforeMigration {
  return (path, { key, salt }) => {
    const db = connect(path, key, salt, true);
    try {
      const folder = snapshotFolder(home, { db, path });
      if (folder === null) return;
      const commit = lastCommit({ db, path })?.number ?? 0;
      copyKept(folder, () => copyWorkshop({ path, key, salt }, snapshotPath(folder, commit, 'migrasi')));
    } finally {
      db.close();
    }
  };
}

/** Where the next snapshot by the clock goes; null while the last one is younger than an hour, or nothing was committed since. */
export function dueSnapshot(home: string, store: Reader, now = new Date()): string | null {
  const folder = snapshotFolder(home, store);
  if (folder === null) return null;
  const commit = lastCommit(store)?.number ?? 0;
  const [last] = snapshotsIn(folder);
  if (last !== undefined && (last.commit === commit || Math.abs(now.getTime() - Date.parse(last.at)) < hour))
    return null;
  return snapshotPath(folder, commit, 'berkala', now);
}

/** Takes away what is outdated. */
function pruneSnapshots(folder: string): void {
  for (const { path } of outdated(snapshotsIn(folder), Date.now())) rmSync(path, { force: true });
}

/** Where a snapshot of now goes; null where nothing was committed since the last. @throws Problem `snapshot.failed` */
export function nextSnapshot(home: string, store: Reader, cause: SnapshotCause): string | null {
  const folder = snapshotFolder(home, store);
  const commit = lastCommit(store)?.number ?? 0;
  if (folder === null || snapshotsIn(folder)[0]?.commit === commit) return null;
  return snapshotPath(folder, commit, cause);
}

/** Makes a snapshot, and takes away those that are outdated. @throws Problem `snapshot.failed` */
export function copyKept(folder: string, copy: () => void): void {
  orFailed(folder, () => {
    copy();
    pruneSnapshots(folder);
  });
}

function orFailed(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const why = error instanceof Problem || (error instanceof Error && 'code' in error) ? String(error.code) : null;
    if (why === null) throw error;
    throw new Problem('snapshot.failed', { why, folder });
  }
}

/** Re-encrypts a closed file under another key, in its place. False where it cannot be: it stays as it is, since it may hold what nothing else does. */
function rekeyInPlace(path: string, old: FileKey, { key, salt }: FileKey): boolean {
  const making = join(dirname(path), `.${randomUUID()}.baru`);
  try {
    copyFileSync(path, making, constants.COPYFILE_EXCL);
    rekeyFile({ ...old, path: making }, { key, salt });
    renameSync(making, path);
    return true;
  } catch (error) {
    if (!(error instanceof Problem) && storeProblem(error, basename(path)) === null) throw error;
    return false;
  } finally {
    for (const end of ['', '-journal']) rmSync(`${making}${end}`, { force: true });
  }
}

/** The key of a file under which the old key, or none, opens it; null for a file that is not ours. */
async function oldKeyOf(path: string, old: FileKey): Promise<FileKey | null> {
  try {
    return await keyOfFile(path, null, tailOf(path), old);
  } catch (error) {
    if (!(error instanceof Problem) && storeProblem(error, basename(path)) === null) throw error;
    return null;
  }
}

/**
 * Re-encrypts every snapshot, and copies that a migration has left beside the file, under the file's new key. Gives the paths of those
 * that still open by the old password or without one: they could not be, or are logs that were set apart, which are not whole files.
 */
export async function rekeyKept(folder: string | null, file: string, old: FileKey, fresh: FileKey): Promise<string[]> {
  const beside = (what: string): readonly string[] => {
    const start = `${basename(file)}.${what}`;
    const names = readdirSync(dirname(file)).filter((name) => name.startsWith(start));
    return names
      .filter((name) => /^\d+(-\d+)?$/.test(name.slice(start.length)))
      .map((name) => join(dirname(file), name));
  };
  const left = [...beside('sisa-')];
  for (const path of [...snapshotsIn(folder).map((snapshot) => snapshot.path), ...beside('v')]) {
    const key = await oldKeyOf(path, old);
    if (key !== null && !rekeyInPlace(path, key, fresh)) left.push(path);
  }
  return left;
}
