import type { Reader } from '#main/store/open.ts';
import { passOf } from '#main/store/twin.ts';
import type { RowQueryName } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { ReaderCalls, ReaderOptions, View } from './reader-messages.ts';
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

/**
 * Threads that read the workshop beside the app's: one answers queries that compute long, others write files and read those of others.
 * Started when first needed.
 */
export class Readers {
  readonly #file: URL;
  readonly #options: ReaderOptions;
  #computing: ReaderThread | null = null;
  #idle: ReaderThread | null = null;
  readonly #awaited: Set<Promise<unknown>> = new Set();

  constructor(file: URL, options: ReaderOptions) {
    this.#file = file;
    this.#options = options;
  }

  /** Answers a query from another thread, without the rows of the people in `unseen`. */
  query(store: Reader, name: RowQueryName, input: unknown, view: View, language: Language): Promise<unknown> {
    if (this.#computing === null || !this.#computing.open)
      this.#computing = new ReaderThread(this.#file, this.#options, 'query');
    return this.#computing.call('query', { pass: passOf(store), name, input, ...view }, { language });
  }

  /** A thread for one file or one reading; give it back. */
  take(): ReaderThread {
    const writer = this.#idle?.open ? this.#idle : new ReaderThread(this.#file, this.#options, 'export');
    this.#idle = null;
    return writer;
  }

  /** Keeps it for the next file, with the libraries it has loaded. Resolves when one too many has ended. */
  async giveBack(writer: ReaderThread): Promise<void> {
    if (this.#idle !== null) await writer.close();
    else if (writer.open) this.#idle = writer;
  }

  /** The same, for which {@link release} waits until it has settled. */
  async awaited<Result>(under: Promise<Result>): Promise<Result> {
    this.#awaited.add(under);
    try {
      return await under;
    } finally {
      this.#awaited.delete(under);
    }
  }

  /** Resolves when none has the workshop file or that of its attachments open. */
  async release(): Promise<void> {
    await Promise.allSettled(this.#awaited);
    // One that has ended holds nothing.
    await this.#computing?.call('release', null).catch(() => null);
  }

  /** Ends them all. */
  async close(why: Problem): Promise<void> {
    const threads = [this.#computing, this.#idle];
    [this.#computing, this.#idle] = [null, null];
    await Promise.all(threads.map((thread) => thread?.close(why)));
  }
}
