import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { keyOfFile } from './file-key.ts';
import { realPath } from './file-place.ts';
import type { FileKey } from './key.ts';
import { mendFile, tailOf } from './mend.ts';
import { assertWorkshopFile, bringUp, type Writer } from './open.ts';
import { openTwin } from './twin.ts';

/**
 * A file opened as a copy of it, brought to the newest schema, in a folder that nobody else reads: the file itself stays as it is, and may
 * lie where nothing can be written; `why` refuses every write. Under the key at hand where that fits, else by password.
 * @throws Problem as `openWorkshopFile` does
 */
export async function openCopy(
  path: string,
  own: FileKey | null,
  password: string | null,
  why = new Problem('workshop.read-only', {}, { file: basename(path) }),
): Promise<Writer> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'a.selaras');
    copyFileSync(path, copy);
    const records = tailOf(copy);
    const key = await keyOfFile(copy, password, records, own);
    const mended = mendFile(copy, key);
    bringUp(copy, key, () => undefined, mended);
    const store = openTwin({ ...key, path: copy }, 'read');
    return {
      ...store,
      origin: path,
      readOnly: true,
      notices: [...store.notices, ...(why.code === 'workshop.read-only' ? [] : [why])],
      assertPlace() {
        throw why;
      },
      close() {
        store.close();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

/**
 * A workshop to look at, verify and take files out of: it lies where nothing can be written, or `why` says what keeps it from being edited.
 * @throws Problem as `openWorkshopFile` does
 */
export async function openReadOnly(given: string, password: string | null, why?: Problem): Promise<Writer> {
  assertWorkshopFile(given);
  return openCopy(realPath(given), null, password, why);
}
