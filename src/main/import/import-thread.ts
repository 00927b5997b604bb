import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { WorkerClient } from '#main/kernel/threads/worker-client.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ImportCalls, ImportThreadOptions } from './thread-messages.ts';

/**
 * An import in a thread of its own: files are read and compared there, and what was read stays there until it is written or dropped,
 * so that the app's thread never holds it.
 */
export class ImportThread extends WorkerClient<ImportCalls> {
  constructor(options: ImportThreadOptions) {
    super(siblingFile('import-worker', import.meta.url), options, {
      what: 'import',
      gone: () => new Problem('import.gone', {}, { field: 'preview' }),
      full: () => new Problem('import.memory'),
    });
  }
}
