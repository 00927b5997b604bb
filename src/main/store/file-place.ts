import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';

/** Which file on which disk, however it is called. */
interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}

function identityOf(path: string): FileIdentity | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : { device: found.dev, inode: found.ino };
}

/**
 * The path behind every link in it, so that lock, journal and replacement lie beside the file itself. The file need not exist yet.
 * @throws an error of the system where a folder does not exist
 */
export function realPath(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path);
  return join(realpathSync(dirname(path)), basename(path));
}

/** Holds on to which file a path meant, since a sync client or a person may move it while it is open. */
export class FilePlace {
  readonly path: string;
  #own: FileIdentity | null;

  constructor(path: string) {
    this.path = path;
    this.#own = identityOf(path);
  }

  /** The file under the path is from now on the right one. */
  renew(): void {
    this.#own = identityOf(this.path);
  }

  /** Whether the path still leads to the file that was opened. */
  holds(): boolean {
    const now = identityOf(this.path);
    return now !== null && now.device === this.#own?.device && now.inode === this.#own.inode;
  }

  /** @throws Problem `workshop.moved` when nothing lies there any more, `workshop.replaced` when another file does */
  assert(): void {
    if (this.holds()) return;
    const gone = identityOf(this.path) === null;
    throw new Problem(gone ? 'workshop.moved' : 'workshop.replaced', {}, { file: basename(this.path) });
  }
}
