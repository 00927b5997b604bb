import { parentPort, workerData } from 'node:worker_threads';
import { answerReads } from './reader-side.ts';

// A thread that reads the workshop, started by `reader-thread.ts` only.
if (parentPort === null) throw new Error('reader-worker.ts runs as a worker thread');
answerReads(parentPort, workerData);
