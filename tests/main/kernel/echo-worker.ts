import { parentPort, workerData } from 'node:worker_threads';
import { answerOver } from '#main/app/worker-side.ts';
import { echoApp } from './echo-app.ts';

if (parentPort === null) throw new Error('a worker thread only');
answerOver(parentPort, workerData, echoApp);
