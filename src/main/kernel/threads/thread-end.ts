import type { Worker } from 'node:worker_threads';

/** What a thread of this app is told when it is no longer wanted: it lets go of what it holds, then of its port, and so ends by itself. */
export const leaveNow = 'leave';

/** How long a thread may take to end by itself, in milliseconds. */
const leavingPatience = 2_000;

/**
 * Resolves when a thread that was told to leave has ended. It is stopped from outside only when it has not done so in time, deep in a
 * computation that hears nothing: stopping a thread inside a library that is not JavaScript can take the whole process along.
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
