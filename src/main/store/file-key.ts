import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { type FileKey, fileKey, keyCheck, saltOf } from './key.ts';
import { pageCipher, pageSize } from './page-cipher.ts';
import type { TailRecord } from './tail-record.ts';

/** Pages tried one after the other before a key is given up; damage seldom reaches so many. */
const mostTried = 4_096;

/** Whether any page of the file was written under this key: damage to others is then no wrong password. */
function opensPage(path: string, key: FileKey): boolean {
  const cipher = pageCipher(key);
  const handle = openSync(path, 'r');
  try {
    const page = Buffer.alloc(pageSize);
    for (let number = 1; number <= mostTried; number += 1) {
      if (readSync(handle, page, 0, pageSize, (number - 1) * pageSize) < pageSize) return false;
      if (cipher.fits(page, number)) return true;
    }
    return false;
  } finally {
    closeSync(handle);
  }
}

/**
 * The key of a file under this password, where the file's beginning is damaged too: what its tail says of the key is read first, then
 * its pages. Without a password only the key of files without one is tried; a `known` key before any other.
 * @throws Problem `workshop.password`, `workshop.wrong-password`
 */
export async function keyOfFile(
  path: string,
  password: string | null,
  records: readonly TailRecord[],
  known: FileKey | null = null,
): Promise<FileKey> {
  if (known !== null && opensPage(path, known)) return { key: known.key, salt: known.salt };
  const said = records.at(-1);
  const salts = [...new Set([...(said === undefined ? [] : [said.salt]), saltOf(path)])];
  for (const word of password === null ? [null] : [null, password]) {
    for (const salt of salts) {
      const key = await fileKey(word, salt);
      if (said !== undefined && said.salt === salt ? said.check === keyCheck(key) : opensPage(path, key)) return key;
    }
  }
  throw new Problem(password === null ? 'workshop.password' : 'workshop.wrong-password', {}, { file: basename(path) });
}
