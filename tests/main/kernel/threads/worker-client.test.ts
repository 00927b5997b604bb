import { afterEach, expect, test, vi } from 'vitest';
import { WorkerClient } from '#main/kernel/threads/worker-client.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { CountCalls } from './count-worker.ts';

const started: WorkerClient<CountCalls>[] = [];

function client(): WorkerClient<CountCalls> {
  const made = new WorkerClient<CountCalls>(new URL('./count-worker.ts', import.meta.url), null, {
    what: 'count',
    gone: () => new Problem('job.cancelled'),
  });
  started.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()));
  vi.restoreAllMocks();
});

test('calls are answered in turn, each with its own progress', async () => {
  const worker = client();
  const seen = { first: 0, second: 0 };
  const answers = await Promise.all([
    worker.call('listen', 3, { onProgress: () => seen.first++ }),
    worker.call('listen', 2, { onProgress: () => seen.second++ }),
  ]);
  expect(answers).toEqual([3, 2]);
  expect(seen).toEqual({ first: 3, second: 2 });
});

test('a signal stops the call that it came with, also one that computes or waits; the worker serves on', async () => {
  const worker = client();
  const [computing, waiting] = [new AbortController(), new AbortController()];
  const stopped = worker.call('compute', null, { signal: computing.signal, onProgress: () => computing.abort() });
  const queued = worker.call('listen', 1_000_000, { signal: waiting.signal });
  waiting.abort();
  await expect(stopped).rejects.toMatchObject({ code: 'calibration.cancelled' });
  await expect(queued).rejects.toMatchObject({ code: 'job.cancelled' });
  await expect(worker.call('listen', 1_000_000, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'job.cancelled',
  });
  expect(await worker.call('listen', 1)).toBe(1);
});

test('a Problem comes through whole; a closed worker, and one that dies, answer every call', async () => {
  const worker = client();
  await expect(worker.call('refuse', 'a.zip')).rejects.toMatchObject({
    code: 'files.zip-damaged',
    values: { file: 'a.zip' },
    place: { file: 'a.zip' },
  });
  const waiting = worker.call('listen', 1_000_000);
  const closed = worker.close(new Problem('workshop.none'));
  await expect(waiting).rejects.toMatchObject({ code: 'workshop.none' });
  await expect(worker.call('listen', 1)).rejects.toMatchObject({ code: 'workshop.none' });
  await closed;
  const dying = client();
  await expect(dying.call('crash', null)).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(dying.open).toBe(false);
});
