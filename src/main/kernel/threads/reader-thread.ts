import { Problem } from '#shared/kernel/problem.ts';
import type { ReaderCalls, ReaderOptions } from './reader-messages.ts';
import { siblingFile } from './sibling-file.ts';
import { WorkerClient } from './worker-client.ts';

/** How long a reader may take to end: nobody waits for it, and it may be deep in a model with the workshop open. In milliseconds. */
const endingPatience = 8_000;

/** A worker that reads the workshop beside the app's and computes or writes papers from it, so that no edit waits. `what` it is for. */
export class ReaderThread extends WorkerClient<ReaderCalls> {
  constructor(options: ReaderOptions, what: string) {
    const gone = () => new Problem('app.bug', { what });
    super(siblingFile('reader-worker', import.meta.url), options, { what, gone, full: gone });
  }

  override close(why?: Problem): Promise<void> {
    return super.close(why, endingPatience);
  }
}
