import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { connect } from './connection.ts';
import { realPath } from './file-place.ts';
import { type FileKey, fileKey, newSalt } from './key.ts';
import { lastCommit } from './log.ts';
import { migrate } from './migrate.ts';
import { openWorkshopFile, type Writer } from './open.ts';
import { assertCopy, placeNew } from './replacement.ts';
import { openShadow } from './twin.ts';

/**
 * A new workshop file under a key, filled by `fill`: made beside its name, and given it when it is whole.
 * @throws Problem `workshop.exists`, `disk.cannot-write`, `disk.full`
 */
export function makeFile(given: string, own: FileKey, fill: (store: Writer) => void = () => undefined): void {
  const file = basename(given);
  if (existsSync(given)) throw new Problem('workshop.exists', {}, { file });
  if (!existsSync(dirname(given))) throw new Problem('disk.cannot-write', {}, { file });
  const path = realPath(given);
  const making = join(dirname(path), `.${randomUUID()}.baru`);
  try {
    // Nobody else on this machine reads it, from its first byte on.
    closeSync(openSync(making, 'wx', 0o600));
    const db = connect(making, own.key, own.salt);
    try {
      migrate(db, path);
    } finally {
      db.close();
    }
    const store = openShadow({ ...own, path: making });
    let hash: string | null = null;
    try {
      fill(store);
      hash = lastCommit(store)?.hash ?? null;
    } finally {
      store.close();
    }
    assertCopy(making, own, hash, true);
    placeNew(making, path);
  } finally {
    for (const end of ['', '-journal']) rmSync(`${making}${end}`, { force: true });
  }
}

/** A new, empty workshop file, opened; password null for none. @throws Problem as `makeFile` does */
export async function createWorkshopFile(given: string, password: string | null): Promise<Writer> {
  makeFile(given, await fileKey(password, newSalt()));
  return openWorkshopFile(given, password);
}
