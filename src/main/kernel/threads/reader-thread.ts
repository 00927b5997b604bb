import { Problem } from '#shared/kernel/problem.ts';
import type { ReaderCalls, ReaderOptions } from './reader-messages.ts';
import { siblingFile } from './sibling-file.ts';
import { newStopFlag, raiseStop, type StopFlag } from './stop-flag.ts';
import { WorkerClient } from './worker-client.ts';

/** How long one may take to end: nobody waits for it, and it may be deep in a model with the workshop open. In milliseconds. */
const endingPatience = 8_000;

/** A thread that reads the workshop beside the app's and computes or writes files from it, so that no edit waits. `what` it is for. */
export class ReaderThread extends WorkerClient<ReaderCalls> {
  readonly #stop: StopFlag;

  constructor(options: Omit<ReaderOptions, 'stop'>, what: string) {
    const gone = () => new Problem('app.bug', { what });
    const stop = newStopFlag();
    const workerData = { ...options, stop } satisfies ReaderOptions;
    super(siblingFile('reader-worker', import.meta.url), workerData, { what, gone, full: gone });
    this.#stop = stop;
  }

  override close(why?: Problem): Promise<void> {
    raiseStop(this.#stop);
    return super.close(why, endingPatience);
  }
}
