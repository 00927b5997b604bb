import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the copy of a workshop file lies while a very large commit is written into it. */
export function asidePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.salinan`);
}

/** Takes away what an interrupted commit has left beside the file. */
export function sweepAside(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${asidePath(path)}${end}`, { force: true });
}
