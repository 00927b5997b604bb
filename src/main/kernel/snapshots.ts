import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#main/store/connection.ts';
import { commitOf } from '#main/store/journal-reads.ts';
import type { FileKey } from '#main/store/key.ts';
import { lastCommit } from '#main/store/log.ts';
import type { BeforeMigration, Reader, Writer } from '#main/store/open.ts';
import { rekeyFile } from '#main/store/password.ts';
import { copyOpenStore, copyWorkshop } from '#main/store/verified-copy.ts';
import { settingsOf } from '#main/workshop/machine-settings.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Snapshot, type SnapshotCause, snapshotCauses } from '#shared/kernel/snapshot.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long one snapshot an hour, a day and a week is kept, in milliseconds. Those made before something large are kept as days are. */
const kept = { hourly: day, daily: 30 * day, weekly: 182 * day } as const;

/** The folder of a workshop's snapshots, by its first commit: whatever the file is called and wherever it lies. Null in a new file. */
export function snapshotFolder(home: string, store: Reader): string | null {
  const first = commitOf(store, 1);
  if (first === null) return null;
  return join(settingsOf(home).snapshots ?? join(home, 'cadangan'), first.hash.slice(0, 16));
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

/** The snapshots in a folder, newest first. */
export function snapshotsIn(folder: string | null): readonly Snapshot[] {
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => snapshotOf(folder, name) ?? [])
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Which of these no longer need to be kept: of each hour, day and week the newest stays. */
export function outdated(snapshots: readonly Snapshot[], now: number): readonly Snapshot[] {
  const seen = new Set<string>();
  return snapshots.filter(({ at, cause }) => {
    const age = now - Date.parse(at);
    if (cause !== 'berkala' && age < kept.daily) return false;
    const span = age < kept.hourly ? hour : age < kept.daily ? day : 7 * day;
    const key = `${span} ${Math.floor(Date.parse(at) / span)}`;
    if (age < kept.weekly && !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}

/** Where a snapshot of now goes; the folder is made. */
export function snapshotPath(folder: string, commit: number, cause: SnapshotCause, now = new Date()): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${now.toISOString().replace(/[-:.]/g, '')}-${commit}-${cause}.selaras`);
}

/** A copy of a workshop before its schema is changed, among its snapshots. */
export function keptBeforeMigration(home: string): BeforeMigration {
  return (path, { key, salt }) => {
    const db = connect(path, key, salt, true);
    try {
      const folder = snapshotFolder(home, { db, path });
      if (folder === null) return;
      const commit = db.prepare('SELECT max(number) FROM commit_log').pluck().get() as number;
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
  if (last !== undefined && (last.commit === commit || now.getTime() - Date.parse(last.at) < hour)) return null;
  return snapshotPath(folder, commit, 'berkala', now);
}

/** Takes away what is outdated. */
function pruneSnapshots(folder: string): void {
  for (const { path } of outdated(snapshotsIn(folder), Date.now())) rmSync(path, { force: true });
}

/**
 * Keeps the workshop as it is now, before something that changes much of it. Nothing is made where nothing was committed since the last.
 * @throws Problem `snapshot.failed`, so that what was about to begin does not
 */
export function keepSnapshot(home: string, store: Writer, cause: SnapshotCause): void {
  const folder = snapshotFolder(home, store);
  if (folder === null) return;
  const commit = store.db.prepare('SELECT max(number) FROM commit_log').pluck().get() as number;
  if (snapshotsIn(folder)[0]?.commit === commit) return;
  copyKept(folder, () => copyOpenStore(store, snapshotPath(folder, commit, cause)));
}

/** Makes a snapshot, and takes away those that are outdated. @throws Problem `snapshot.failed` */
export function copyKept(folder: string, copy: () => void): void {
  try {
    copy();
    pruneSnapshots(folder);
  } catch (error) {
    const why = error instanceof Problem || (error instanceof Error && 'code' in error) ? String(error.code) : null;
    if (why === null) throw error;
    throw new Problem('snapshot.failed', { why, folder });
  }
}

/** Writes every snapshot anew under the file's new key; one that cannot be is taken away, since the old password would open it. */
export function rekeySnapshots(folder: string | null, old: FileKey, fresh: FileKey): void {
  for (const { path } of snapshotsIn(folder)) {
    const making = `${path}.baru`;
    try {
      copyFileSync(path, making);
      rekeyFile({ ...old, path: making }, { key: fresh.key, salt: fresh.salt });
      renameSync(making, path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      rmSync(path, { force: true });
    } finally {
      rmSync(making, { force: true });
    }
  }
}
