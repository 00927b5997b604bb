import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'selaras-start-'));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** `npm start` as typed, on a machine without display; `out` grows with what it prints. */
function start(...args: readonly string[]): { readonly child: ChildProcess; out(): string } {
  const env = {
    ...process.env,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    SELARAS_HOME: home,
    SELARAS_INSTALL: 'none',
    INIT_CWD: home,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  return { child, out: () => text };
}

const line = /^Selaras: (http:\/\/127\.0\.0\.1:\d+\/)#(\S+)\n$/;

async function link(out: () => string): Promise<{ readonly address: string; readonly fragment: URLSearchParams }> {
  await expect.poll(out, { timeout: 50_000, interval: 100 }).toMatch(line);
  const [, address = '', fragment = ''] = line.exec(out()) ?? [];
  return { address, fragment: new URLSearchParams(fragment) };
}

async function call(address: string, fragment: URLSearchParams, name: string, input: unknown): Promise<unknown> {
  const headers = { Authorization: `Bearer ${fragment.get('token')}`, 'X-Client': 'start-test' };
  const body = JSON.stringify({ name, input, language: 'id' });
  return (await fetch(`${address}call`, { method: 'POST', headers, body })).json();
}

// Windows has no SIGINT for other processes, and always a display.
test.skipIf(process.platform === 'win32')(
  'without a display the address is printed, answers, and Ctrl+C closes all of it',
  async () => {
    const { child, out } = start();
    const { address, fragment } = await link(out);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(
      /<div id="root">[\s\S]*nonce="[\w+/=]{24}"|nonce="[\w+/=]{24}"[\s\S]*<div id="root">/,
    );
    expect([...fragment.keys()]).toEqual(['token']);
    const path = join(home, 'uji.selaras');
    const made = { path, name: 'Uji', period: '2025', facilitator: 'Siti' };
    expect(await call(address, fragment, 'workshop.create', made)).toMatchObject({ ok: true, value: { people: 0 } });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();

    // The file that was made is opened when named, from the user's folder.
    const again = start('uji.selaras');
    const second = await link(again.out);
    expect([...second.fragment.keys()]).toEqual(['token']);
    expect(await call(second.address, second.fragment, 'workshop.get', {})).toMatchObject({
      ok: true,
      value: { workshop: { name: 'Uji' } },
    });
    again.child.kill('SIGTERM');
    expect(await once(again.child, 'exit')).toEqual([0, null]);

    // One that cannot be opened is left for the page to ask about.
    const missing = start('tidak-ada.selaras');
    const third = await link(missing.out);
    expect(third.fragment.get('open')).toBe(join(home, 'tidak-ada.selaras'));
    missing.child.kill('SIGINT');
    expect(await once(missing.child, 'exit')).toEqual([0, null]);
  },
);
