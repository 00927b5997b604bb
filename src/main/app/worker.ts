import { parentPort, workerData } from 'node:worker_threads';
import { createApp } from './app.ts';
import { answerOver } from './worker-side.ts';

// The thread in which the app lives, started by `relay.ts` only.
if (parentPort === null) throw new Error('worker.ts runs as a worker thread');
answerOver(parentPort, workerData, createApp);
