import { closeSync, copyFileSync, fsync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { applyChange } from '#main/store/apply.ts';
import type { CommitEntry, CommitRow } from '#main/store/commit-row.ts';
import { BulkLog, changesIn, commitsSince, copyCommit, lastCommit } from '#main/store/log.ts';
import type { Writer } from '#main/store/open.ts';
import { assertCopy, shadowPath, sweepShadow } from '#main/store/replacement.ts';
import { openShadow, openTwin, type StorePass } from '#main/store/twin.ts';
import { syncFolder } from '#main/store/write-whole.ts';
import { type Change, storableChange } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

const attempts = 200;
const synced = promisify(fsync);

/**
 * Copies the file as it is after some commit, while others go on writing. A reader that finds the log of fresh pages empty keeps
 * everybody from bringing pages into the file itself, so the file holds still for as long as it reads.
 */
function copyStill(pass: StorePass): void {
  const store = openTwin(pass, 'write');
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      store.db.pragma('wal_checkpoint(PASSIVE)');
      store.db.pragma('wal_checkpoint(TRUNCATE)');
      store.db.exec('BEGIN');
      try {
        lastCommit(store);
        if ((statSync(`${pass.path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) continue;
        copyFileSync(pass.path, shadowPath(pass.path));
        return;
      } finally {
        store.db.exec('COMMIT');
      }
    }
  } finally {
    store.close();
  }
  throw new Error('the file never held still');
}

/**
 * A very large commit, written into a copy of the workshop file while everybody goes on working on the file itself. Edits made
 * meanwhile are brought into the copy ({@link catchUp}); at last it takes the file's place (`Writer.replace`), which is a matter of
 * milliseconds. Until then nothing of it is in the workshop, whatever happens.
 */
export class ShadowCommit {
  readonly #pass: StorePass;
  readonly #store: Writer;
  readonly #log: BulkLog;
  #last: number;

  constructor(pass: StorePass) {
    this.#pass = pass;
    sweepShadow(pass.path);
    copyStill(pass);
    this.#store = openShadow({ ...pass, path: shadowPath(pass.path) });
    this.#last = lastCommit(this.#store)?.number ?? 0;
    this.#log = new BulkLog(this.#store);
    this.#store.db.exec('BEGIN');
  }

  /** The last commit of the workshop that is in the copy. */
  get last(): number {
    return this.#last;
  }

  /** @throws Problem `commit.conflict` */
  write(changes: readonly Change[]): void {
    for (const change of changes.map(storableChange)) {
      applyChange(this.#store, change);
      this.#log.add(change);
    }
  }

  /** Brings what was committed meanwhile into the copy. @throws Problem `commit.conflict` where it touches the same rows */
  catchUp(main: Writer): void {
    for (const commit of commitsSince(main, this.#last)) {
      for (const change of changesIn(main, commit.number)) applyChange(this.#store, change);
      copyCommit(main, this.#store, commit);
      this.#last = commit.number;
    }
  }

  /** Puts on the disk what is written so far. In small portions: a disk that is busy with a large one keeps every edit waiting. */
  async settle(): Promise<void> {
    this.#store.db.exec('COMMIT');
    await this.#sync();
    this.#store.db.exec('BEGIN');
  }

  /** The last portion, read once more page by page, and all that the disk still has to do: the last step then finds it idle. */
  async prepare(): Promise<void> {
    await this.settle();
    if (this.#store.db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Problem('disk.copy-failed', { why: 'quick_check' }, { file: basename(this.#pass.path) });
    syncFolder(dirname(this.#store.path));
  }

  /** Appends the commit. After this the copy is whole, durable, closed and was opened once more: it may take the file's place. */
  async finish(entry: CommitEntry): Promise<CommitRow> {
    const commit = this.#log.close(entry);
    this.#store.db.exec('COMMIT');
    await this.#sync();
    this.#store.close();
    assertCopy(this.#store.path, this.#pass, commit.hash, false);
    return commit;
  }

  /** Nothing is left of it. */
  drop(): void {
    this.#store.close();
    rmSync(this.#store.path, { force: true });
  }

  async #sync(): Promise<void> {
    const file = openSync(this.#store.path, 'r+');
    try {
      await synced(file);
    } finally {
      closeSync(file);
    }
  }
}
