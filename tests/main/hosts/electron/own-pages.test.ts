import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { servePages } from '#main/hosts/electron/own-pages.ts';
import { ElectronDouble } from './double.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-pages-'));
const electron = new ElectronDouble();
writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
servePages(electron.face().protocol, folder);

afterAll(() => rmSync(folder, { recursive: true }));

async function get(url: string, method = 'GET'): Promise<Response> {
  const response = await electron.serve?.(new Request(url, { method }));
  if (response === undefined) throw new Error('nothing serves');
  return response;
}

test('our page comes with the strict policy and its nonce', async () => {
  const response = await get('app://selaras/#open=x');
  expect(response.status).toBe(200);
  const nonce = /content="([^"]+)"/.exec(await response.text())?.[1];
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test.each([
  'app://selaras/none.js',
  'app://selaras/..%2f..%2fpackage.json',
  'app://other/index.html',
  'app://selaras.evil/index.html',
])('%s is not to be had', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('pages are only read', async () => {
  expect((await get('app://selaras/', 'POST')).status).toBe(404);
});
