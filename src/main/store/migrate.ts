import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/kernel/problem.ts';
import { migrations } from './migrations/migrations.ts';

/** `SLRS`: says that a database is a Selaras workshop. */
const applicationId = 0x534c5253;

/** How many migrations a file has; 0 before its first. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Whether the schema is an older one than this Selaras writes. */
export function isOlder(version: number): boolean {
  return version > 0 && version < migrations.length;
}

/** Tables without which a file can be neither opened nor verified; any other that is missing is a finding of the check. */
const needed = ['workshop', 'actor', 'unit', 'employee', 'rating', 'sign_off', 'commit_log', 'change_log'];

/**
 * Brings the schema to the newest version in one transaction.
 * @throws Problem `workshop.not-ours` for another program's database, `workshop.newer` for a file of a later Selaras, `workshop.structure`
 * for one whose tables are not those of the version that it bears
 */
export function migrate(db: Database.Database, path: string): void {
  const version = schemaVersion(db);
  const file = basename(path);
  if (version > 0 && db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Problem('workshop.not-ours', {}, { file });
  }
  if (version > migrations.length)
    throw new Problem('workshop.newer', { file: version, ours: migrations.length }, { file });
  if (version < migrations.length) bring(db, version, file);
  const sql = `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?))`;
  if (db.prepare(sql).pluck().get(JSON.stringify(needed)) !== needed.length)
    throw new Problem('workshop.structure', {}, { file });
}

function bring(db: Database.Database, version: number, file: string): void {
  const all = db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.pragma(`application_id=${applicationId}`);
    db.pragma(`user_version=${migrations.length}`);
  });
  try {
    all();
  } catch (error) {
    // A migration finds what it makes already made, or not what it changes: the file is not of the version that it bears.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
      throw new Problem('workshop.structure', {}, { file });
    throw error;
  }
}
