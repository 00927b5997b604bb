import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { tailOf } from './mend.ts';

/** A workshop by its name, or what Selaras and SQLite keep beside one; sealed files are called `.selaras-paket` and the like. */
const names = /\.selaras(-(wal|shm|journal)|\.[^/\\]*)?$/i;

/** Whether a path is that of a workshop, whatever it is called, or of a file beside one: nothing else may be written there. */
export function isWorkshopFile(path: string): boolean {
  if (names.test(basename(path))) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && tailOf(path).length > 0;
}
