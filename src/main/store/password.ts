import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { rekeyAttachments } from './attachment-file.ts';
import { foldWhole } from './connection.ts';
import { type FileKey, fileKey, isOpenKey, newSalt } from './key.ts';
import { lastCommit } from './log.ts';
import type { Writer } from './open.ts';
import { assertCopy, shadowPath, sweepShadow } from './replacement.ts';
import { openShadow, passOf, type StorePass, takePlace } from './twin.ts';

/** Whether the open file asks for a password. */
export function isLocked(store: Writer): boolean {
  return !isOpenKey(passOf(store));
}

/** Whether this is the password of the open file; null is none. */
export async function isPasswordOf(store: Writer, password: string | null): Promise<boolean> {
  const { key, salt } = passOf(store);
  return (await fileKey(password, salt)).key === key;
}

/** Re-encrypts every page of a closed file under another key, checked to its last commit. */
export function rekeyFile(pass: StorePass, { key, salt }: FileKey): void {
  const copy = openShadow(pass);
  let hash: string | null = null;
  try {
    copy.db.pragma(`rekey="x'${key}${salt}'"`);
    hash = lastCommit(copy)?.hash ?? null;
  } finally {
    copy.close();
  }
  assertCopy(pass.path, { key, salt }, hash, true);
}

/**
 * Sets, changes or (null) removes the password: a copy is written under the new one and takes the file's place; until then the file is as
 * it was. Call while nobody else writes.
 * @throws Problem `workshop.in-use` where another program keeps the file open, `disk.full`, `disk.copy-failed`
 */
export async function changePassword(store: Writer, password: string | null): Promise<void> {
  const own = await fileKey(password, newSalt());
  store.assertPlace();
  sweepShadow(store.path);
  try {
    foldWhole(store.db);
    copyFileSync(store.path, shadowPath(store.path));
    const rekeyed = rekeyAttachments(store.path, passOf(store), own);
    rekeyFile({ ...passOf(store), path: shadowPath(store.path) }, own);
    if (!(await takePlace(store, own))) throw new Problem('workshop.in-use', {}, { file: basename(store.path) });
    rekeyed();
  } finally {
    sweepShadow(store.path);
  }
}
