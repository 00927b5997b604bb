import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveApp } from '#main/hosts/node/serve.ts';
import type { TextPort } from '#main/kernel/app-port.ts';
import { encodeWire } from '#main/kernel/wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-serve-'));
const pages = join(folder, 'pages');
const asked: unknown[][] = [];
let served: Served;

const app: TextPort = {
  async call(...call) {
    asked.push(call);
    return { ok: true, value: call[2] };
  },
  async callText(...call) {
    const answer = await app.call(...call);
    return { ok: answer.ok, text: encodeWire(answer) };
  },
  close: async () => undefined,
};

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '"out of reach"');
  writeFileSync(join(pages, '.hidden.json'), '{}');
  writeFileSync(join(pages, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p nonce="__CSP_NONCE__">');
  writeFileSync(join(pages, 'assets', 'index-B1.js'), 'export {};');
  served = await serveApp(app, { pages, megabytes: 1 });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request as any program on this machine could send it, every header in our hands. */
function send(
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { hostname, port } = new URL(served.address);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const page = () => ({
  authorization: `Bearer ${served.token}`,
  'x-client': 'window-0001',
  origin: new URL(served.address).origin,
});
const echo = JSON.stringify({ name: 'echo', input: { file: { $bytes: 'AQL/' } }, language: 'en' });

test('a call with the token reaches the app, bytes and all', async () => {
  const reply = await send('/call', { method: 'POST', headers: page(), body: echo });
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json' },
  });
  expect(asked.at(-1)).toEqual(['window-0001', 'echo', { file: new Uint8Array([1, 2, 255]) }, 'en']);
  expect(JSON.parse(reply.text)).toEqual({ ok: true, value: { file: { $bytes: 'AQL/' } } });
});

test('only loopback, at a port of its own, with a token of 32 bytes', () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(Buffer.from(served.token, 'base64url')).toHaveLength(32);
});

const wrong: readonly (readonly [string, Record<string, string | undefined>])[] = [
  ['no token', { authorization: undefined }],
  ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
  ['the token without its word', { authorization: 'Basic xyz' }],
  ['no name', { 'x-client': undefined }],
  ['a name that is none', { 'x-client': 'a b' }],
  ['a foreign origin', { origin: 'http://evil.example' }],
  ['the origin of another port', { origin: 'http://127.0.0.1:1' }],
  ['a null origin', { origin: 'null' }],
  ['a name that resolves here', { host: 'rebound.example' }],
  ['localhost', { host: 'localhost' }],
  ['a foreign site', { 'sec-fetch-site': 'cross-site' }],
];

test.each(wrong)('%s is refused', async (_case, change) => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...page(), ...change })) if (value !== undefined) headers[name] = value;
  const before = asked.length;
  const reply = await send('/call', { method: 'POST', headers, body: echo });
  expect(reply.status).toBe(403);
  expect(JSON.parse(reply.text)).toMatchObject({
    ok: false,
    problem: { code: 'host.refused', message: expect.stringContaining('Tutup jendela ini') },
  });
  expect(asked).toHaveLength(before);
});

test('pages too are only for our own name', async () => {
  expect(await send('/', { headers: { host: 'rebound.example' } })).toMatchObject({ status: 403 });
});

test('the page has the strict policy and a nonce of its own each time', async () => {
  const nonces = await Promise.all(
    ['/', '/index.html?x=1'].map(async (path) => {
      const { status, headers, text } = await send(path);
      expect(status).toBe(200);
      const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(text).toContain(`<p nonce="${nonce}">`);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
  expect(await send('/assets/index-B1.js')).toMatchObject({
    status: 200,
    text: 'export {};',
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
});

test.each([
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/..\\..\\secret.json',
  '//secret.json',
  '/.hidden.json',
  '/assets/',
  '/assets',
  '/none.js',
  '/index.html/',
  '/C:/x.json',
  '/assets/index-B1.js/x.js',
  '/index.html%00.js',
  '/package',
])('%s is not to be had', async (path) => {
  expect(await send(path)).toMatchObject({ status: 404, text: '', headers: { 'x-content-type-options': 'nosniff' } });
});

test('a path that no URL would carry is not to be had either', async () => {
  const { hostname, port } = new URL(served.address);
  const raw = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.end(`GET ../secret.json HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  expect(raw).toMatch(/^HTTP\/1\.1 40[04] /);
  expect(raw).not.toContain('out of reach');
});

test.each<[string, string, string]>([
  ['no JSON', 'POST', '{'],
  ['a wrong method', 'PUT', echo],
])('%s is malformed', async (_case, method, body) => {
  const reply = await send('/call', { method, headers: { ...page(), 'accept-language': 'en' }, body });
  expect(reply.status).toBe(400);
  expect(JSON.parse(reply.text)).toMatchObject({
    problem: { code: 'host.malformed', message: expect.stringContaining('Reload') },
  });
});

test('a body over the cap is refused with its limit, whether it says its length or not', async () => {
  const body = JSON.stringify({ name: 'echo', input: 'x'.repeat(1024 * 1024), language: 'id' });
  const before = asked.length;
  for (const headers of [page(), { ...page(), 'transfer-encoding': 'chunked' }]) {
    const reply = await send('/call', { method: 'POST', headers, body });
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.text)).toMatchObject({
      problem: { code: 'host.too-large', message: expect.stringContaining('1 MB') },
    });
  }
  expect(asked).toHaveLength(before);
});
