import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { endThread } from '#main/kernel/threads/worker-client.ts';
import { peerDesk } from '../round/peer-desk.ts';
import { samples } from '../workshop/road.ts';

afterEach(() => void vi.restoreAllMocks());

const code = (onMessage: string): string => `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => { ${onMessage} });
  parentPort.postMessage('ready');
`;

async function started(onMessage: string): Promise<Worker> {
  const worker = new Worker(code(onMessage), { eval: true });
  await once(worker, 'message');
  return worker;
}

const endings = () => vi.spyOn(Worker.prototype, 'terminate');

test('a thread that hears ends by itself, and one that is gone is not waited for', async () => {
  const terminate = endings();
  const worker = await started('parentPort.close()');
  worker.postMessage({ kind: 'leave' });
  await endThread(worker);
  await endThread(worker);
  expect(terminate).not.toHaveBeenCalled();
});

test('one that hears nothing is stopped from outside when its time is up', async () => {
  const terminate = endings();
  const worker = await started('for (;;);');
  worker.postMessage({ kind: 'leave' });
  await endThread(worker, 50);
  expect(terminate).toHaveBeenCalledOnce();
});

test('an app that closes over a fit, a reading and an import that waits lets each thread end by itself', async () => {
  const desk = await peerDesk();
  const sources = [{ path: samples }];
  await desk.ask('import.read', { sources });
  const before = desk.events.length;
  const terminate = endings();
  const reading = desk.answer('import.read', { sources });
  while (desk.events.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
  // The fit starts last: on a busy machine it would be over before the reading tells anything.
  const fit = desk.answer('facets.fit', {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  await desk.app.close();
  expect(await Promise.all([fit, reading])).toMatchObject([
    { ok: false, problem: { code: 'calibration.cancelled' } },
    { ok: false, problem: { code: 'job.cancelled' } },
  ]);
  expect(terminate).not.toHaveBeenCalled();
});
