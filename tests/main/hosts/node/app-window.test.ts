import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { openAppWindow, sweepProfiles } from '#main/hosts/node/app-window.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-browser-'));
const link = 'http://127.0.0.1:1234/#token=geheim&open=%2Fx%3C%2Fscript%3E';

/** A program in the browser's place that writes down how it was called, and stays or goes. */
function standIn(name: string, stays: boolean): { readonly path: string; readonly calls: string } {
  const [path, calls] = [join(folder, name), join(folder, `${name}.calls`)];
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${calls}.new" && mv "${calls}.new" "${calls}"\n${stays ? 'exec sleep 60' : ''}\n`,
    { mode: 0o755 },
  );
  return { path, calls };
}

afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(process.platform === 'win32')(
  'the window gets the link by a private file, never on the command line',
  async () => {
    const browser = standIn('stays', true);
    const shown = openAppWindow(browser.path, link);
    await expect.poll(() => existsSync(browser.calls), { timeout: 20_000 }).toBe(true);
    const [app = '', profile = '', ...rest] = readFileSync(browser.calls, 'utf8').split('\n');
    expect([app, profile, ...rest].join('\n')).not.toContain('geheim');
    expect(rest).toContain('--no-first-run');
    const door = fileURLToPath(app.replace('--app=', ''));
    const own = profile.replace('--user-data-dir=', '');
    expect(readFileSync(door, 'utf8')).toContain(`location.replace("${link}")`);
    expect(statSync(door).mode & 0o777).toBe(0o600);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    await shown.close();
    await shown.gone;
    expect(existsSync(own)).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')(
  'a window that the user closes is gone; one that cannot start too',
  async () => {
    const closed = openAppWindow(standIn('goes', false).path, link);
    await closed.gone;
    await closed.close();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const never = openAppWindow(join(folder, 'missing'), link);
    await never.gone;
    expect(log).toHaveBeenCalledWith(expect.stringContaining('the browser did not start'));
    await never.close();
  },
);

test('profiles that a killed host left behind go at the next start; those in use, and what is no profile of ours, stay', () => {
  const parent = mkdtempSync(join(tmpdir(), 'selaras-sweep-'));
  const made = (name: string, users: string | null) => {
    const path = join(parent, name);
    mkdirSync(path);
    if (users !== null) writeFileSync(join(path, 'processes'), users);
    return path;
  };
  // No process has a number beyond the largest that systems give.
  const gone = made('selaras-window-a', '999999999\n999999998\n');
  const used = made('selaras-window-b', `999999999\n${process.pid}\n`);
  const fresh = made('selaras-window-c', null);
  const older = made('selaras-window-d', null);
  utimesSync(older, 1, 1);
  const other = made('lain', '999999999\n');
  sweepProfiles(parent);
  expect([gone, used, fresh, older, other].map((path) => existsSync(path))).toEqual([false, true, true, false, true]);
  rmSync(parent, { recursive: true });
});
