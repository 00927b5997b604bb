import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { connect } from './connection.ts';
import { realPath } from './file-place.ts';
import type { FileKey } from './key.ts';
import type { Writer } from './open.ts';
import { pageSize } from './page-cipher.ts';
import { assertCopy, placeNew } from './replacement.ts';
import { Tail } from './tail.ts';
import { passOf, type StorePass } from './twin.ts';

/** Room that a copy must leave on the disk, in bytes. */
const spare = 32 * 1024 * 1024;

function lastIn(path: string, { key, salt }: FileKey): { readonly number: number; readonly hash: string | null } {
  const db = connect(path, key, salt, true);
  try {
    const row = db.prepare('SELECT number, hash FROM commit_log ORDER BY number DESC LIMIT 1').get();
    return (row as { number: number; hash: string } | undefined) ?? { number: 0, hash: null };
  } finally {
    db.close();
  }
}

function copyInto(db: ReturnType<typeof connect>, pass: StorePass, to: string): void {
  const file = basename(to);
  const pages = db.pragma('page_count', { simple: true }) as number;
  const disk = statfsSync(dirname(to));
  if (disk.bavail * disk.bsize < pages * pageSize + spare) throw new Problem('disk.full', {}, { file });
  const path = realPath(to);
  const making = join(dirname(path), `.${randomUUID()}.baru`);
  try {
    closeSync(openSync(making, 'wx', 0o600));
    // One read transaction: the copy is the file as it is after some commit, and edits go on.
    db.prepare('VACUUM INTO ?').run(making);
    const { number, hash } = lastIn(making, pass);
    // What the copy ends with is a commit of the original.
    const known = db.prepare('SELECT hash FROM commit_log WHERE number = ?').pluck().get(number) ?? null;
    if (known !== hash) throw new Problem('disk.copy-failed', { why: 'hash' }, { file });
    assertCopy(making, pass, hash, true);
    Tail.close(making, pass, statSync(making).size / pageSize, 0, number);
    placeNew(making, path);
  } finally {
    for (const end of ['', '-journal']) rmSync(`${making}${end}`, { force: true });
  }
}

/**
 * A copy of a workshop under the same key, read once more to its last page: the file alone, whole. Over a connection of its own, so that
 * another thread may make it.
 * @throws Problem `workshop.exists`, `disk.full`, `disk.copy-failed`
 */
export function copyWorkshop(pass: StorePass, to: string): void {
  const db = connect(pass.path, pass.key, pass.salt, true);
  try {
    copyInto(db, pass, to);
  } finally {
    db.close();
  }
}

/** The same over the open connection, which holds the file even where its name was taken away. */
export function copyOpenStore(store: Writer, to: string): void {
  // The connection of a file that is open for reading writes nothing, a copy neither.
  if (store.readOnly) copyWorkshop(passOf(store), to);
  else copyInto(store.db, passOf(store), to);
}
