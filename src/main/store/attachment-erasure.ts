import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import { attachmentPath, overAttachments } from './attachment-file.ts';
import { connect } from './connection.ts';
import type { FileKey } from './key.ts';

/** Contents that an erasure takes out: written before the erasure is on record, which no longer names them afterwards. */
const list = 'CREATE TABLE IF NOT EXISTS erasing (erasure TEXT, sha256 TEXT, PRIMARY KEY (erasure, sha256)) STRICT';

/** Hashes of all that was ever attached to a person, also of what was taken off: undo would have brought its bytes back. */
function hashesOf(db: Database.Database, person: string): readonly string[] {
  const logged = (side: string) => `SELECT json_extract(${side}, '$.sha256') AS sha256 FROM change_log
    WHERE table_name = 'attachment' AND json_extract(${side}, '$.employee_id') = :person`;
  const all = `SELECT sha256 FROM attachment WHERE employee_id = :person UNION ${logged('before')} UNION ${logged('after')}`;
  return db.prepare(`SELECT sha256 FROM (${all}) WHERE sha256 IS NOT NULL`).pluck().all({ person }) as string[];
}

/** Notes beside the bytes which of them the erasure with this id takes out. Call before it is on record. */
export function noteErasure(
  workshop: Database.Database,
  own: FileKey & { readonly path: string },
  erasure: string,
  person: string,
): void {
  const hashes = hashesOf(workshop, person);
  if (hashes.length === 0 || !existsSync(attachmentPath(own.path))) return;
  overAttachments(own.path, own, 'write', (db) => {
    db.transaction(() => {
      db.exec(list);
      const add = db.prepare('INSERT INTO erasing VALUES (?, ?)');
      for (const hash of hashes) add.run(erasure, hash);
    }).immediate();
  });
}

interface Noted {
  readonly erasure: string;
  readonly sha256: string;
}

function notedIn(db: Database.Database): readonly Noted[] {
  const there = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasing'").get() !== undefined;
  return there ? (db.prepare('SELECT erasure, sha256 FROM erasing').all() as Noted[]) : [];
}

/** Of what was noted the hashes whose erasure is on record, and that no row names today. */
function going(workshop: string, { key, salt }: FileKey, noted: readonly Noted[]): readonly string[] {
  const db = connect(workshop, key, salt);
  try {
    const wanted = db.prepare(`SELECT 1 WHERE EXISTS (SELECT 1 FROM erasure WHERE id = :erasure)
      AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = :sha256)`);
    return noted.flatMap((one) => (wanted.get(one) === undefined ? [] : [one.sha256]));
  } finally {
    db.close();
  }
}

/**
 * Takes out the bytes that erasures on record noted, and overwrites where they lay; what an erasure noted that never came to be is kept.
 * Called after an erasure and whenever the workshop is opened, so that one that was cut off is finished. Gives what prevents it.
 */
export function finishErasures(workshop: string, own: FileKey): readonly Problem[] {
  if (!existsSync(attachmentPath(workshop))) return [];
  try {
    // Opened for writing from the start: a transaction that was cut off is rolled back first.
    overAttachments(workshop, own, 'write', (db) => {
      const noted = notedIn(db);
      if (noted.length === 0) return;
      const hashes = going(workshop, own, noted);
      db.pragma('secure_delete=ON');
      db.transaction(() => {
        const remove = db.prepare('DELETE FROM piece WHERE sha256 = ?');
        for (const hash of hashes) remove.run(hash);
        db.exec('DROP TABLE erasing');
      }).immediate();
      if (hashes.length > 0) db.exec('VACUUM');
    });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error];
  }
}
