import { setImmediate as breath } from 'node:timers/promises';
import { commitsSince } from '#main/store/log.ts';
import type { Writer } from '#main/store/open.ts';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import { storable } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type CommitSummary, commitSummaryOf, entryOf } from '../commit.ts';
import { refusal } from '../gate.ts';
import type { Call } from '../threads/serve.ts';
import type { CommitMaker, Ready, StillHolds } from './plan-ready.ts';
import { ShadowCommit } from './shadow-copy.ts';

/** Rows written between two looks at whether to stop, some 30 milliseconds. */
const slice = 1_000;

/** Slices between two moments at which what is written goes to the disk. */
const portion = 8;

/** A very large plan on its way into the workshop, in a thread that nobody waits for. */
export class ShadowWork {
  #pass: StorePass;
  #commit: ShadowCommit | null = null;
  #main: Writer | null = null;

  constructor(pass: StorePass) {
    this.#pass = pass;
  }

  enter(pass: StorePass): void {
    this.#pass = pass;
  }

  drop(): void {
    this.#commit?.drop();
    this.#commit = null;
    this.#leave();
  }

  /**
   * Writes the plan into a copy. False when the workshop has moved on and the plan must be made again.
   * @throws Problem `job.cancelled`, and `commit.conflict` where `holds` lets an edit of the same rows through
   */
  async build({ plan: { changes }, holds }: Ready, { signal, onProgress }: Call): Promise<boolean> {
    this.drop();
    const commit = new ShadowCommit(this.#pass);
    this.#commit = commit;
    try {
      for (let from = 0; from < changes.length; from += slice) {
        onProgress({ stage: 'writing', done: from, total: changes.length, rows: from });
        await breath();
        if (signal.aborted) throw new Problem('job.cancelled');
        commit.write(changes.slice(from, from + slice));
        if ((from / slice) % portion === portion - 1) await commit.settle();
      }
      onProgress({ stage: 'writing', done: changes.length, total: changes.length, rows: changes.length });
      await commit.settle();
      const main = openTwin(this.#pass, 'read');
      this.#main = main;
      const built = this.#caughtUp(commit, main, holds);
      if (!built) {
        this.drop();
        return false;
      }
      // Brings the edits made meanwhile into the file, where nobody waits for it; closing the file has less to do then.
      openTwin(this.#pass, 'write').close();
      await commit.prepare();
      return true;
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** The last step, while nobody else writes: the summary of the commit, or null when the plan must be made again. */
  async finish({ plan, holds }: Ready, { actor, at }: CommitMaker, { signal }: Call): Promise<CommitSummary | null> {
    const [commit, main] = [this.#commit, this.#main];
    if (commit === null || main === null) throw new Error('nothing was built');
    try {
      if (signal.aborted) throw new Problem('job.cancelled');
      const refused = refusal(main, plan, actor);
      if (refused !== null) throw refused;
      if (!this.#caughtUp(commit, main, holds)) {
        this.drop();
        return null;
      }
      this.#leave();
      const { number } = await commit.finish(entryOf(storable({ ...plan, changes: [] }), actor, at));
      this.#commit = null;
      return commitSummaryOf(number, plan);
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** Closes the workshop file, so that it can be replaced. */
  #leave(): void {
    this.#main?.close();
    this.#main = null;
  }

  #caughtUp(commit: ShadowCommit, main: Writer, holds: StillHolds): boolean {
    const since = commitsSince(main, commit.last);
    if (since.some(({ barrier }) => barrier === 1) || !holds(main)) return false;
    commit.catchUp(main);
    return true;
  }
}
