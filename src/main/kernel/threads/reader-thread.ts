import { Problem } from '#shared/kernel/problem.ts';
import type { ReaderCalls, ReaderOptions } from './reader-messages.ts';
import { WorkerClient } from './worker-client.ts';

/** How long a reader may take to end: nobody waits for it, and it may be deep in a model with the workshop open. In milliseconds. */
const endingPatience = 8_000;

/** A worker that reads the workshop beside the app's and computes or writes papers from it, so that no edit waits. `file` is the worker's, `what` it is for. */
export class ReaderThread extends WorkerClient<ReaderCalls> {
  constructor(file: URL, options: ReaderOptions, what: string) {
    const gone = () => new Problem('app.bug', { what });
    super(file, options, { what, gone, full: gone });
  }

  override close(why?: Problem): Promise<void> {
    return super.close(why, endingPatience);
  }
}
