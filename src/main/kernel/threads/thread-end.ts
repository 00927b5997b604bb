import type { Worker } from 'node:worker_threads';

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
