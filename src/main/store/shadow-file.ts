import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the copy of a workshop file lies while a very large commit is written into it. */
export function shadowPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.salinan`);
}

/** Takes away what an interrupted commit has left beside the file. */
export function sweepShadow(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${shadowPath(path)}${end}`, { force: true });
}
