import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Named for its first use; every secret of this machine is derived from it. */
const secretFile = 'votes.key';

/** 32 random bytes of this machine, made on first use and in no workshop file. */
export function machineSecret(home: string): Buffer {
  const path = join(home, secretFile);
  mkdirSync(home, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path);
}
