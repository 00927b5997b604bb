import Database from 'better-sqlite3';
import { fileKey, saltOf } from '#main/store/key.ts';

/** Alters the closed file of a workshop without a password over a connection of our own, past every trigger of the log. */
export async function tamper(path: string, sql: string): Promise<void> {
  const { key, salt } = await fileKey(null, saltOf(path));
  const db = new Database(path);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${key}${salt}'"`);
  for (const name of ['commit_log_no_update', 'commit_log_no_delete', 'change_log_no_update', 'change_log_no_delete'])
    db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys=OFF');
  db.exec(sql);
  db.close();
}
