import type { WorkProgress } from '#main/kernel/threads/call-messages.ts';
import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { WorkerClient } from '#main/kernel/threads/worker-client.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type ImportCalls, type ImportThreadOptions, stopBuilding } from './thread-messages.ts';

/**
 * An import in a thread of its own: files are read and compared there, and what was read stays there until it is written or dropped,
 * so that the app's thread never holds it.
 */
export class ImportThread extends WorkerClient<ImportCalls> {
  constructor(options: ImportThreadOptions, onProgress: (progress: WorkProgress) => void) {
    const faults = {
      what: 'import',
      gone: () => new Problem('import.gone', {}, { field: 'preview' }),
      full: () => new Problem('import.memory'),
    };
    super(siblingFile('import-worker', import.meta.url), options, faults, onProgress);
  }

  /** Stops writing, if it is; what was read stays. */
  stop(): void {
    this.say(stopBuilding);
  }
}
