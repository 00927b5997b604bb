import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '#shared/problem.ts';
import { migrations } from './migrations/migrations.ts';

/** `SLRS`: says that a database is a Selaras workshop. */
const applicationId = 0x534c5253;

/**
 * Brings the schema to the newest version in one transaction. A file that already holds something is copied to `PATH.vN` first.
 * @throws Problem `workshop.notOurs` for another program's database, `workshop.newer` for a file of a later Selaras
 */
export function migrate(db: Database.Database, path: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const file = basename(path);
  if (version > 0 && db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Problem('workshop.notOurs', {}, { file });
  }
  if (version > migrations.length)
    throw new Problem('workshop.newer', { file: version, ours: migrations.length }, { file });
  if (version === migrations.length) return;
  if (version > 0) {
    // After a power cut part of the work may still lie in the journal beside the file, which the copy would miss.
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.v${version}`);
  }
  db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.pragma(`application_id=${applicationId}`);
    db.pragma(`user_version=${migrations.length}`);
  })();
}
