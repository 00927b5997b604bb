import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveApp } from '#main/hosts/node/serve.ts';
import type { TextPort } from '#main/kernel/app-port.ts';
import { encodeWire } from '#main/kernel/wire.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';

const asked: unknown[][] = [];
const listening: number[] = [];
let served: Served;

const app: TextPort = {
  async call(...call) {
    asked.push(call);
    if (call[1] === 'fail') return { ok: false, problem: call[2] as ProblemAnswer };
    return { ok: true, value: call[2] };
  },
  async callText(...call) {
    const answer = await app.call(...call);
    return { ok: answer.ok, text: encodeWire(answer) };
  },
  close: async () => undefined,
};

beforeAll(async () => {
  served = await serveApp(app, { pages: 'none', onListening: (count) => listening.push(count) });
});

afterAll(() => served.close());

/** A line as a page opens it, with what comes over it, one JSON a text. */
async function lineOf(client: string) {
  const socket = new WebSocket(`${served.address.replace('http', 'ws')}line`, ['selaras', served.token, client]);
  const texts: unknown[] = [];
  socket.addEventListener('message', ({ data }) => texts.push(JSON.parse(String(data))));
  const end = Promise.withResolvers<number>();
  socket.addEventListener('close', ({ code }) => end.resolve(code));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return { socket, texts, end: end.promise };
}

test('calls over a line answer by their number, bytes and all; what is looked at after one comes next', async () => {
  const { socket, texts } = await lineOf('window-0003');
  const prefetch = ['first', 'second'].map((input) => ({ name: 'look', input }));
  socket.send(JSON.stringify({ id: 4, name: 'echo', input: { file: { $bytes: 'AQL/' } }, language: 'en', prefetch }));
  socket.send(JSON.stringify({ id: 5, name: 'fail', input: 'no', language: 'id', prefetch }));
  await expect.poll(() => texts).toHaveLength(3);
  expect(texts).toContainEqual({ id: 4, answer: { ok: true, value: { file: { $bytes: 'AQL/' } } } });
  expect(texts).toContainEqual({ id: 5, answer: { ok: false, problem: 'no' } });
  const seen = ['first', 'second'].map((value) => ({ ok: true, value }));
  expect(texts.at(-1)).toEqual({ id: 4, seen });
  expect(asked).toContainEqual(['window-0003', 'echo', { file: new Uint8Array([1, 2, 255]) }, 'en']);
  socket.close();
});

test.each<[string, string]>([
  ['no JSON', '{'],
  ['too long', JSON.stringify({ id: 1, name: 'echo', input: 'x'.repeat(1024 * 1024), language: 'id' })],
])('a text that is %s ends the line', async (_case, text) => {
  const before = asked.length;
  const { socket, end } = await lineOf('window-0004');
  socket.send(text);
  expect(await end).not.toBe(1006);
  expect(asked).toHaveLength(before);
  await expect.poll(() => listening.at(-1)).toBe(0);
});

/** The answer to a request for a line, every header in our hands. */
function knock(change: Record<string, string | undefined>, path = '/line') {
  const { hostname, port } = new URL(served.address);
  const headers: Record<string, string> = {};
  const usual = {
    host: `${hostname}:${port}`,
    connection: 'Upgrade',
    upgrade: 'websocket',
    origin: new URL(served.address).origin,
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': `selaras, ${served.token}, window-0001`,
  };
  for (const [name, value] of Object.entries({ ...usual, ...change })) if (value !== undefined) headers[name] = value;
  return new Promise<{ status: number; accept: string | undefined; protocol: string | undefined }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, path, headers });
      sent.on('upgrade', ({ headers: given }, socket) => {
        socket.destroy();
        const { 'sec-websocket-accept': accept, 'sec-websocket-protocol': protocol } = given;
        resolve({ status: 101, accept, protocol });
      });
      sent.on('response', (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, accept: undefined, protocol: undefined });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

test('a line is opened with the answer of the standard, and the token is not said back', async () => {
  expect(await knock({})).toEqual({ status: 101, accept: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=', protocol: 'selaras' });
});

test.each<[string, Record<string, string | undefined>]>([
  ['no token', { 'sec-websocket-protocol': 'selaras' }],
  ['a wrong token', { 'sec-websocket-protocol': `selaras, ${'A'.repeat(43)}, window-0001` }],
  ['another protocol', { 'sec-websocket-protocol': 'chat' }],
  ['no protocol', { 'sec-websocket-protocol': undefined }],
  ['a foreign origin', { origin: 'http://evil.example' }],
  ['a name that resolves here', { host: 'rebound.example' }],
  ['a foreign site', { 'sec-fetch-site': 'cross-site' }],
])('with %s no line is opened', async (_case, change) => {
  expect(await knock(change)).toMatchObject({ status: 403 });
});

test.each<[string, Record<string, string | undefined>]>([
  ['no key', { 'sec-websocket-key': undefined }],
  ['a key that is none', { 'sec-websocket-key': 'short' }],
  ['an old version', { 'sec-websocket-version': '7' }],
  ['another upgrade', { upgrade: 'h2c' }],
])('%s is no request for a line', async (_case, change) => {
  expect([400, 405, 426]).toContain((await knock(change)).status);
});

test('a line is opened at its own address only', async () => {
  for (const path of ['/', '/call', '/line/x']) expect(await knock({}, path)).toMatchObject({ status: 403 });
});

test('events reach every page; progress only the one who asked', async () => {
  await expect.poll(() => listening.at(-1) ?? 0).toBe(0);
  const before = listening.length;
  const [one, two] = [await lineOf('window-0001'), await lineOf('window-0002')];
  expect(listening.slice(before)).toEqual([1, 2]);
  const commit = {
    type: 'commit',
    notice: { revision: 3, tables: ['rating'], rows: [{ table: 'rating', id: 'r1' }] },
  } as const;
  const progress = { type: 'progress', client: 'window-0002', done: 1, total: 2 } as const;
  served.tell(progress);
  served.tell(commit);
  await expect.poll(() => two.texts).toEqual([progress, commit]);
  await expect.poll(() => one.texts).toEqual([commit]);
  one.socket.close();
  await expect.poll(() => listening.at(-1)).toBe(1);
  two.socket.close();
  await expect.poll(() => listening.at(-1)).toBe(0);
});
