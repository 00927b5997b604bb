import { setTimeout as pause } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { serve } from '#main/kernel/threads/serve.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** A worker for tests: it counts while it listens, counts while it computes, refuses and breaks. */
export type CountCalls = {
  readonly listen: { readonly input: number; readonly output: number };
  readonly compute: { readonly input: null; readonly output: null };
  readonly refuse: { readonly input: string; readonly output: null };
  readonly crash: { readonly input: null; readonly output: null };
};

if (parentPort === null) throw new Error('a worker thread only');
serve<CountCalls>(parentPort, {
  async listen(upTo, { signal, onProgress }) {
    for (let done = 0; done < upTo; done++) {
      if (signal.aborted) throw new Problem('job.cancelled');
      onProgress({ stage: 'reading', done, total: upTo, rows: 0 });
      await pause(1);
    }
    return upTo;
  },
  compute(_input, { isStopped, onProgress }) {
    onProgress({ stage: 'checking', done: 0, total: 0, rows: 0 });
    while (!isStopped());
    throw new Problem('calibration.cancelled');
  },
  refuse(file) {
    throw new Problem('files.zip-damaged', { file }, { file });
  },
  crash: () => process.exit(3),
});
