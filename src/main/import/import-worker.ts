import { parentPort, workerData } from 'node:worker_threads';
import { answerImports } from './import-side.ts';

// The thread of one import, started by `import-thread.ts` only.
if (parentPort === null) throw new Error('import-worker.ts runs as a worker thread');
answerImports(parentPort, workerData);
