import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/problem.ts';
import type { Language } from '#shared/text/wording.ts';
import { faultOf } from '../fault.ts';
import { siblingFile } from '../sibling-file.ts';
import { endThread, leaveNow } from '../thread-end.ts';
import {
  type ImportAsk,
  type ImportAsks,
  type ImportProgress,
  type ImportQuestion,
  type ImportThreadOptions,
  type ImportTold,
  stopBuilding,
} from './import-messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Past this much memory the thread is stopped, and the app goes on. In MiB. */
const memoryLimit = 3_072;

/**
 * An import in a thread of its own: files are read and compared there, and what was read stays there until it is written or dropped,
 * so that the app's thread never holds it. `file` is the worker's.
 */
export class ImportThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #onProgress: (progress: ImportProgress) => void;
  #next = 0;
  #closed: Problem | null = null;

  constructor(
    options: ImportThreadOptions,
    onProgress: (progress: ImportProgress) => void,
    file: URL = siblingFile('import-worker', import.meta.url),
  ) {
    this.#onProgress = onProgress;
    this.#worker = new Worker(file, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    this.#worker.on('message', (told: ImportTold) => this.#hear(told));
    this.#worker.on('error', (error) => {
      const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!full) console.error('selaras: an import stopped:', faultOf(error));
      this.#end(new Problem(full ? 'import.memory' : 'import.gone'));
    });
    this.#worker.on('exit', () => this.#end(new Problem('import.gone', {}, { field: 'preview' })));
  }

  /** Asks the thread. Rejects with the Problem it meets, `import.gone` once it is closed. */
  ask<N extends ImportAsk>(
    name: N,
    input: ImportAsks[N]['input'],
    language: Language,
  ): Promise<ImportAsks[N]['output']> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise<unknown>((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, input, language } satisfies ImportQuestion);
    }) as Promise<ImportAsks[N]['output']>;
  }

  /** Tells from now on this one how far the thread is. */
  tell(onProgress: (progress: ImportProgress) => void): void {
    this.#onProgress = onProgress;
  }

  /** Stops writing, if it is; what was read stays. */
  stop(): void {
    this.#worker.postMessage(stopBuilding);
  }

  /** Ends the thread; whoever waits is told `why` at once. Nothing of it is left. */
  async close(why = new Problem('import.gone', {}, { field: 'preview' })): Promise<void> {
    this.#end(why);
    this.#worker.postMessage(leaveNow);
    await endThread(this.#worker);
  }

  #hear(told: ImportTold): void {
    if (told.kind === 'progress') {
      if (this.#closed === null) this.#onProgress(told);
      return;
    }
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if (told.kind === 'answer') waiting?.resolve(told.value);
    else if (told.kind === 'problem') waiting?.reject(new Problem(told.code, told.values, told.place));
    else {
      console.error('selaras: an import failed:', told.fault);
      waiting?.reject(new Problem('app.bug', { what: 'import' }));
    }
  }

  #end(why: Problem): void {
    this.#closed ??= why;
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }
}
