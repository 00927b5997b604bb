import { createHash, createHmac, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { passwordCost, stretched } from './stretch.ts';

/** A raw SQLCipher key and its salt, both hex; the salt is the first 16 bytes of the file. */
export interface FileKey {
  readonly key: string;
  readonly salt: string;
}

/**
 * A file without a password is still written through the cipher, under this known key: it keeps no secret, but every page carries
 * an HMAC, so a flipped byte is noticed instead of believed.
 */
const openKey = createHash('sha256').update('selaras: no password').digest('hex');

/** Key of a file: argon2id (64 MiB, 3 passes, RFC 9106 second choice) of the password over the file's salt; the known key for null. */
export async function fileKey(password: string | null, salt: string): Promise<FileKey> {
  if (password === null) return { key: openKey, salt };
  const key = await stretched(password, { ...passwordCost, salt });
  return { key: key.toString('hex'), salt };
}

/** Says whether a key is that of a file, without saying anything else of it; hex. */
export function keyCheck({ key, salt }: FileKey): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`selaras key ${salt}`).digest('hex').slice(0, 32);
}

/** 16 random bytes, hex. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** The salt that a file begins with. */
export function saltOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    return head.toString('hex');
  } finally {
    closeSync(handle);
  }
}

/** Whether this is the known key of files without a password. */
export function isOpenKey({ key }: FileKey): boolean {
  return key === openKey;
}
