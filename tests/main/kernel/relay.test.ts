import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { startApp } from '#main/app/relay.ts';
import type { AppEvent, TextPort } from '#main/kernel/app-port.ts';
import { decodeWire } from '#main/kernel/wire.ts';

const file = new URL('./echo-worker.ts', import.meta.url);
const started: TextPort[] = [];

function start(): { readonly app: TextPort; readonly events: AppEvent[] } {
  const events: AppEvent[] = [];
  const app = startApp({ resources: 'res', home: 'home', onEvent: (event) => void events.push(event) }, file);
  started.push(app);
  return { app, events };
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((app) => app.close()));
  vi.restoreAllMocks();
});

const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

test('an answer wanted in text comes as the wire has it, bytes and faults too', async () => {
  quiet();
  const { app } = start();
  const bytes = new Uint8Array([1, 2, 255]);
  const { ok, text } = await app.callText('a', 'echo', { bytes }, 'en');
  expect(ok).toBe(true);
  expect(decodeWire(text)).toMatchObject({ ok: true, value: { client: 'a', name: 'echo', input: { bytes } } });
  const failed = await app.callText('a', 'bug', {}, 'en');
  expect(failed.ok).toBe(false);
  expect(decodeWire(failed.text)).toMatchObject({ ok: false, problem: { code: 'app.bug' } });
});

test('calls travel to the thread and answers come back, each to its own', async () => {
  const { app } = start();
  const bytes = new Uint8Array([1, 2, 255]);
  const slow = app.call('a', 'wait', 60, 'id');
  const quick = await app.call('b', 'echo', { bytes }, 'en');
  expect(quick).toEqual({
    ok: true,
    value: { client: 'b', name: 'echo', input: { bytes }, language: 'en', resources: 'res', calls: 2 },
  });
  expect(await slow).toMatchObject({ ok: true, value: { client: 'a', input: 60 } });
});

test('events come through, before the answer that follows them', async () => {
  const { app, events } = start();
  await app.call('a', 'tell', null, 'id');
  expect(events).toEqual([{ type: 'progress', client: 'a', done: 1, total: 2 }]);
});

test('a bug in one call is that call’s Problem; the app goes on', async () => {
  const log = quiet();
  const { app } = start();
  for (const name of ['bug', 'uncloneable'])
    expect(await app.call('a', name, null, 'en')).toMatchObject({
      ok: false,
      problem: { code: 'app.bug', message: expect.stringContaining('Selaras itself has failed (') },
    });
  expect(await app.call('a', 'send', () => 1, 'en')).toMatchObject({ ok: false, problem: { code: 'app.bug' } });
  expect(log).toHaveBeenCalledTimes(3);
  expect(await app.call('a', 'echo', null, 'id')).toMatchObject({ ok: true, value: { calls: 3 } });
});

test.each(['die', 'throwLater'])(
  'a thread that dies (%s) answers every waiting call, and the next call finds a new one',
  async (death) => {
    quiet();
    const { app, events } = start();
    const waiting = app.call('a', 'never', null, 'id');
    expect(await app.call('b', death, null, 'en')).toMatchObject({ ok: false, problem: { code: 'app.crashed' } });
    expect(await waiting).toMatchObject({
      ok: false,
      problem: { code: 'app.crashed', message: expect.stringContaining('Semua yang sudah tersimpan aman') },
    });
    expect(events).toEqual([{ type: 'workshop', open: false }]);
    expect(await app.call('a', 'echo', null, 'id')).toMatchObject({ ok: true, value: { calls: 1 } });
  },
);

test('closing waits for the app, once; later calls are refused', async () => {
  const { app, events } = start();
  const terminate = vi.spyOn(Worker.prototype, 'terminate');
  const waiting = app.call('a', 'never', null, 'id');
  await Promise.all([app.close(), app.close()]);
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'host.refused' } });
  expect(terminate).not.toHaveBeenCalled();
  expect(events).toEqual([{ type: 'progress', client: 'closing', done: 2, total: 2 }]);
  expect(await app.call('a', 'echo', null, 'id')).toMatchObject({ ok: false, problem: { code: 'host.refused' } });
});
