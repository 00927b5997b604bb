import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { CallMessage, CallRequest, CallTable, WorkProgress } from './call-messages.ts';
import { faultOf } from './fault.ts';
import { endThread, leaveNow } from './thread-end.ts';
import './wasm-guard.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How a thread is named where it fails: `what` in the log, the others to whoever waits. */
interface ThreadFaults {
  readonly what: string;
  /** It has ended, or was closed. */
  gone(): Problem;
  /** It needed more memory than it may have. */
  full(): Problem;
}

/** Past this much memory a thread is stopped, and the app goes on. In MiB. */
const memoryLimit = 3_072;
/** Room for what was made just now; V8's own choice lets a large import take a third more memory and is no faster. In MiB. */
const youngMemory = 24;

/** A thread that is asked by name and answers one question after the other; `file` is its worker's. */
export class WorkerClient<Asks extends CallTable> {
  readonly #worker: Worker;
  readonly #faults: ThreadFaults;
  readonly #waiting = new Map<number, Waiting>();
  #onProgress: (progress: WorkProgress) => void;
  #next = 0;
  #closed: Problem | null = null;

  constructor(
    file: URL,
    workerData: unknown,
    faults: ThreadFaults,
    onProgress: (progress: WorkProgress) => void = () => undefined,
  ) {
    this.#faults = faults;
    this.#onProgress = onProgress;
    const resourceLimits = { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: youngMemory };
    this.#worker = new Worker(file, { workerData, resourceLimits });
    this.#worker.on('message', (told: CallMessage) => this.#hear(told));
    this.#worker.on('error', (error) => {
      const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!full) console.error(`selaras: a thread stopped (${faults.what}):`, faultOf(error));
      this.#end(full ? faults.full() : faults.gone());
    });
    this.#worker.on('exit', () => this.#end(faults.gone()));
    // An idle thread keeps nobody from ending.
    this.#worker.unref();
  }

  /** False once it has ended or was closed: then another is needed. */
  get open(): boolean {
    return this.#closed === null;
  }

  /** Asks the thread. Rejects with the Problem it meets. */
  ask<N extends keyof Asks & string>(name: N, input: Asks[N]['input'], language: Language): Promise<Asks[N]['output']> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise<unknown>((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, name, input, language } satisfies CallRequest);
    });
  }

  /** Tells from now on this one how far the thread is. */
  tell(onProgress: (progress: WorkProgress) => void): void {
    this.#onProgress = onProgress;
  }

  /** Says what is heard before the questions that wait. */
  protected say(message: string): void {
    this.#worker.postMessage(message);
  }

  /** Ends the thread; whoever waits is told `why` at once. Nothing of it is left. */
  async close(why: Problem = this.#faults.gone(), patience?: number): Promise<void> {
    this.#end(why);
    this.#worker.ref();
    this.#worker.postMessage(leaveNow);
    await endThread(this.#worker, patience);
  }

  #hear(told: CallMessage): void {
    if (told.kind === 'progress') {
      if (this.#closed === null) this.#onProgress(told);
      return;
    }
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (told.kind === 'answer') waiting?.resolve(told.value);
    else if (told.kind === 'problem') waiting?.reject(new Problem(told.code, told.values, told.place));
    else {
      console.error(`selaras: a thread failed (${this.#faults.what}):`, told.fault);
      waiting?.reject(new Problem('app.bug', { what: this.#faults.what }));
    }
  }

  #end(why: Problem): void {
    this.#closed ??= why;
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }
}
