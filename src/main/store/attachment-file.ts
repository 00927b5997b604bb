import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import { connect, demand } from './connection.ts';
import type { FileKey } from './key.ts';
import { storeProblem } from './store-problem.ts';
import { syncFile, syncFolder } from './write-whole.ts';

/** Bytes of one row: as many are decrypted at a time. */
const pieceSize = 1024 * 1024;

/**
 * The file beside a workshop that holds the bytes of its attachments, encrypted under the workshop's own key and each content once. The
 * workshop itself holds their hashes. Apart from it, since every page of a workshop is read when it is opened, and copied for each
 * snapshot and each large commit.
 */
export function attachmentPath(workshop: string): string {
  return `${workshop}.bukti`;
}

/** Where the file lies while it is written under a new key. */
const freshPath = (workshop: string): string => `${attachmentPath(workshop)}.baru`;

/** How the bytes under a hash are: `gone` also where the whole file is missing. */
export type KeptState = 'whole' | 'changed' | 'gone';

function opens(path: string, { key, salt }: FileKey): boolean {
  try {
    const db = connect(path, key, salt, true);
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      return true;
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return false;
  }
}

/**
 * A change of password that was cut off: the fresh file counts where it opens by the workshop's key, and goes where the other one does.
 * Where neither opens both stay: a disk that fails for a moment must not cost the only one that ever will.
 */
function settleRekeyed(workshop: string, key: FileKey): void {
  const fresh = freshPath(workshop);
  if (!existsSync(fresh)) return;
  if (opens(fresh, key)) renameSync(fresh, attachmentPath(workshop));
  else if (opens(attachmentPath(workshop), key)) rmSync(fresh, { force: true });
}

/** Does work over the file of a workshop's attachments, which is made where it is to be written. @throws Problem `attachment.file-damaged` */
export function overAttachments<R>(
  workshop: string,
  own: FileKey,
  use: 'read' | 'write',
  work: (db: Database.Database) => R,
): R {
  const path = attachmentPath(workshop);
  settleRekeyed(workshop, own);
  try {
    // Nobody else on this machine reads it, from its first byte on.
    if (use === 'write' && !existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    // What was cut off while it was written is taken back on opening, which one that only reads may not do.
    const db = connect(path, own.key, own.salt, use === 'read' && !existsSync(`${path}-journal`));
    try {
      if (use === 'write') {
        // Nothing lies beside the file once a commit is made: it can be copied at any moment.
        demand(db, 'journal_mode', 'DELETE', 'delete');
        demand(db, 'synchronous', 'FULL', 2);
      }
      return work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError && /CORRUPT|NOTADB/.test(error.code))
      throw new Problem('attachment.file-damaged', {}, { file: basename(path) });
    throw storeProblem(error, basename(path)) ?? error;
  }
}

function hashIn(db: Database.Database, sha256: string): string | null {
  const hash = createHash('sha256');
  let seen = 0;
  for (const content of db.prepare('SELECT content FROM piece WHERE sha256 = ? ORDER BY seq').pluck().iterate(sha256)) {
    hash.update(content as Buffer);
    seen += 1;
  }
  return seen === 0 ? null : hash.digest('hex');
}

/** Keeps the bytes of these files durably, each content once; one that was changed or damaged is written again. Gives their hashes. */
export function keepBytes(workshop: string, own: FileKey, files: readonly Uint8Array[]): readonly string[] {
  return overAttachments(workshop, own, 'write', (db) => {
    db.exec(`CREATE TABLE IF NOT EXISTS piece (
      sha256 TEXT NOT NULL, seq INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (sha256, seq)) STRICT`);
    const remove = db.prepare('DELETE FROM piece WHERE sha256 = ?');
    const add = db.prepare('INSERT INTO piece VALUES (?, ?, ?)');
    return db
      .transaction(() =>
        files.map((bytes) => {
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          if (hashIn(db, sha256) === sha256) return sha256;
          remove.run(sha256);
          for (let at = 0; at < bytes.length; at += pieceSize)
            add.run(sha256, at / pieceSize, bytes.subarray(at, at + pieceSize));
          return sha256;
        }),
      )
      .immediate();
  });
}

/** The bytes under a hash. @throws Problem `attachment.gone`, `attachment.changed`, `attachment.file-damaged` */
export function readBytes(workshop: string, own: FileKey, sha256: string, name: string): Uint8Array {
  const place = { file: basename(attachmentPath(workshop)) };
  if (!existsSync(attachmentPath(workshop)) && !existsSync(freshPath(workshop)))
    throw new Problem('attachment.gone', { name }, place);
  const bytes = overAttachments(workshop, own, 'read', (db) =>
    Buffer.concat(
      db.prepare('SELECT content FROM piece WHERE sha256 = ? ORDER BY seq').pluck().all(sha256) as Buffer[],
    ),
  );
  if (bytes.length === 0) throw new Problem('attachment.gone', { name }, place);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Problem('attachment.changed', { name }, place);
  return bytes;
}

/** Reads every one of these contents and hashes it again. `onPart` is called with how many were read. */
export function checkBytes(
  workshop: string,
  own: FileKey,
  hashes: readonly string[],
  onPart: (done: number) => void,
): ReadonlyMap<string, KeptState> {
  if (!existsSync(attachmentPath(workshop)) && !existsSync(freshPath(workshop)))
    return new Map(hashes.map((hash) => [hash, 'gone']));
  return overAttachments(workshop, own, 'read', (db) => {
    const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'piece'").get() !== undefined;
    return new Map(
      hashes.map((hash, at) => {
        onPart(at);
        return [hash, known ? stateIn(db, hash) : 'gone'] as const;
      }),
    );
  });
}

function stateIn(db: Database.Database, sha256: string): KeptState {
  try {
    const found = hashIn(db, sha256);
    if (found === null) return 'gone';
    return found === sha256 ? 'whole' : 'changed';
  } catch (error) {
    // A page whose HMAC no longer fits.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return 'changed';
    throw error;
  }
}

/** How large the file is, in bytes; null where the workshop has none. */
export function attachmentBytes(workshop: string): number | null {
  return statSync(attachmentPath(workshop), { throwIfNoEntry: false })?.size ?? null;
}

/**
 * Copies the attachments of a workshop to beside another file under the same key, while nobody writes to them. Without attachments there
 * is nothing to do. @throws Problem `workshop.exists`, `disk.full`
 */
export async function copyAttachments(from: string, own: FileKey, to: string): Promise<void> {
  settleRekeyed(from, own);
  const [path, target] = [attachmentPath(from), attachmentPath(to)];
  if (!existsSync(path)) return;
  if (existsSync(target)) throw new Problem('workshop.exists', {}, { file: basename(target) });
  const making = `${target}.salinan`;
  const db = connect(path, own.key, own.salt);
  try {
    db.exec('BEGIN IMMEDIATE');
    await copyFile(path, making);
    db.exec('ROLLBACK');
    syncFile(making);
    renameSync(making, target);
    syncFolder(dirname(target));
  } catch (error) {
    throw storeProblem(error, basename(target)) ?? error;
  } finally {
    rmSync(making, { force: true });
    db.close();
  }
}

/**
 * Writes the attachments under a new key, beside those under the old one, while nobody uses them. What comes back lets them take their
 * place, and is called once the workshop itself is under that key: cut off before, the next use of the file decides by the workshop's key.
 */
export function rekeyAttachments(workshop: string, old: FileKey, { key, salt }: FileKey): () => void {
  settleRekeyed(workshop, old);
  const path = attachmentPath(workshop);
  if (!existsSync(path)) return () => undefined;
  const making = `${path}.salinan`;
  const sweep = (): void => {
    // A journal of an earlier attempt would be played back into the new copy.
    for (const one of [`${making}-journal`, making]) rmSync(one, { force: true });
  };
  sweep();
  try {
    const whole = connect(path, old.key, old.salt);
    try {
      whole.exec('BEGIN IMMEDIATE');
      copyFileSync(path, making);
      whole.exec('ROLLBACK');
    } finally {
      whole.close();
    }
    const db = connect(making, old.key, old.salt);
    try {
      db.pragma(`rekey="x'${key}${salt}'"`);
    } finally {
      db.close();
    }
    syncFile(making);
    renameSync(making, freshPath(workshop));
    syncFolder(dirname(path));
  } finally {
    sweep();
  }
  return () => {
    renameSync(freshPath(workshop), path);
    syncFolder(dirname(path));
  };
}
