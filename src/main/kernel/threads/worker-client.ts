import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import {
  type CallTable,
  type ClientMessage,
  faultOf,
  newStopFlag,
  raiseStop,
  type StopFlag,
  type WorkerMessage,
  type WorkProgress,
} from './call-messages.ts';

/** How long a thread may take to end by itself, in milliseconds. */
const leavingPatience = 2_000;

/**
 * Resolves when a thread that was sent `leave` has ended. It is terminated only when it has not ended by itself in time, deep in a
 * computation that receives no message: terminating a thread inside a native library can end the whole process.
 */
export function endThread(worker: Worker, patience: number = leavingPatience): Promise<void> {
  return new Promise((resolve) => {
    // The number of a thread that is gone.
    if (worker.threadId === -1) return resolve();
    const late = setTimeout(() => void worker.terminate(), patience);
    worker.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

import './wasm-guard.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly stop: StopFlag;
  readonly onProgress: ((progress: WorkProgress) => void) | undefined;
  readonly release: () => void;
}

/** How a worker runs and what its failures are called. */
interface WorkerOptions {
  /** Its name in the log. */
  readonly what: string;
  /** What calls meet that it can no longer answer, because it ended or was closed. */
  gone(): Problem;
  /** What calls meet when it needed more memory than it may have. Without it no limit is set. */
  full?(): Problem;
  /** Keeps the process alive also while it is idle. */
  readonly keepsProcess?: boolean;
  /** Receives what the worker sends by itself. */
  onEvent?(event: unknown): void;
}

/** What a call may bring along: the language of its Problems, where its progress goes, and what stops it. */
export interface CallOptions {
  readonly language?: Language;
  onProgress?(progress: WorkProgress): void;
  readonly signal?: AbortSignal;
}

/** Past this much memory a worker is stopped, and the app goes on. In MiB. */
const memoryLimit = 3_072;
/** Room for short-lived objects; V8's own choice lets a large import take a third more memory and is no faster. In MiB. */
const youngMemory = 24;

const limits = { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: youngMemory };

/**
 * The one way to use a worker thread: typed calls by name, answered by {@link serve} in `file`. Calls are served one after the other,
 * unless the worker serves them side by side.
 */
export class WorkerClient<Calls extends CallTable> {
  readonly #worker: Worker;
  readonly #options: WorkerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closed: Problem | null = null;

  constructor(file: URL, workerData: unknown, options: WorkerOptions) {
    this.#options = options;
    this.#worker = new Worker(file, { workerData, ...(options.full !== undefined && { resourceLimits: limits }) });
    this.#worker.on('message', (message: WorkerMessage) => this.#receive(message));
    this.#worker.on('error', (error) => {
      const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? options.full?.() : undefined;
      if (full === undefined) console.error(`selaras: a thread stopped (${options.what}):`, faultOf(error));
      this.#end(full ?? options.gone());
    });
    this.#worker.on('exit', () => this.#end(this.#closed ?? options.gone()));
    this.#rest();
  }

  /** False once it has ended or was closed: then another is needed. */
  get open(): boolean {
    return this.#closed === null;
  }

  /** Calls the worker. Rejects with the Problem that the call meets, `app.bug` for anything else. */
  call<N extends keyof Calls & string>(
    name: N,
    input: Calls[N]['input'],
    { language = 'id', onProgress, signal }: CallOptions = {},
  ): Promise<Calls[N]['output']> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise<unknown>((resolve, reject) => {
      const id = this.#next++;
      const stop = newStopFlag();
      const onAbort = () => {
        raiseStop(stop);
        this.#post({ kind: 'stop', id });
      };
      this.#post({ kind: 'call', id, name, input, language, stop });
      const release = () => signal?.removeEventListener('abort', onAbort);
      this.#waiting.set(id, { resolve, reject, stop, onProgress, release });
      this.#worker.ref();
      signal?.addEventListener('abort', onAbort, { once: true });
      if (signal?.aborted) onAbort();
    });
  }

  /** Ends the worker: every call meets `why` at once. */
  async close(why: Problem = this.#options.gone(), patience?: number): Promise<void> {
    this.#end(why);
    await this.#leave(patience);
  }

  /** Ends the worker after it has answered what is under way; calls from now on meet `why`. */
  async drain(why: Problem, patience?: number): Promise<void> {
    this.#closed ??= why;
    await this.#leave(patience);
  }

  async #leave(patience?: number): Promise<void> {
    this.#worker.ref();
    this.#post({ kind: 'leave' });
    await endThread(this.#worker, patience);
  }

  #post(message: ClientMessage): void {
    this.#worker.postMessage(message);
  }

  /** An idle worker keeps the process from ending only where it is meant to. */
  #rest(): void {
    if (this.#waiting.size === 0 && this.#options.keepsProcess !== true) this.#worker.unref();
  }

  #receive(message: WorkerMessage): void {
    if (message.kind === 'event') {
      this.#options.onEvent?.(message.event);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'progress') {
      waiting?.onProgress?.(message);
      return;
    }
    this.#waiting.delete(message.id);
    waiting?.release();
    this.#rest();
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else if (message.kind === 'problem') waiting?.reject(new Problem(message.code, message.values, message.place));
    else {
      console.error(`selaras: a call failed (${this.#options.what}):`, message.fault);
      waiting?.reject(new Problem('app.bug', { what: this.#options.what }));
    }
  }

  #end(why: Problem): void {
    this.#closed ??= why;
    for (const { reject, release, stop } of this.#waiting.values()) {
      raiseStop(stop);
      release();
      reject(why);
    }
    this.#waiting.clear();
  }
}
