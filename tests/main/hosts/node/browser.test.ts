import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, hasDisplay, type Machine } from '#main/hosts/node/browser.ts';

function machine(platform: NodeJS.Platform, files: readonly string[], env: NodeJS.ProcessEnv = {}): Machine {
  return {
    platform,
    env,
    user: platform === 'win32' ? 'C:\\Users\\siti' : '/home/siti',
    exists: (path) => files.includes(path),
  };
}

test('Linux: the first by preference, wherever PATH or the usual folders have it', () => {
  const opt = '/opt/own/bin';
  expect(findBrowser(machine('linux', [`${opt}/google-chrome`, '/usr/bin/chromium'], { PATH: `.:${opt}` }))).toBe(
    '/usr/bin/chromium',
  );
  expect(findBrowser(machine('linux', [`${opt}/google-chrome`], { PATH: opt }))).toBe(`${opt}/google-chrome`);
  expect(findBrowser(machine('linux', ['/usr/bin/microsoft-edge-stable']))).toBe('/usr/bin/microsoft-edge-stable');
  expect(findBrowser(machine('linux', ['/snap/bin/chromium'], { PATH: '' }))).toBe('/snap/bin/chromium');
  expect(findBrowser(machine('linux', ['/usr/bin/firefox']))).toBeNull();
});

test('a browser in the folder one happens to stand in is not started', () => {
  expect(
    findBrowser(machine('linux', [posix.join('.', 'chromium'), 'bin/chromium', 'chromium'], { PATH: '.::bin' })),
  ).toBeNull();
});

test('Windows: for all users or for one', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\siti\\AppData\\Local',
  };
  const edge = win32.join(env['PROGRAMFILES(X86)'], 'Microsoft', 'Edge', 'Application', 'msedge.exe');
  const chrome = win32.join(env.LOCALAPPDATA, 'Google', 'Chrome', 'Application', 'chrome.exe');
  expect(findBrowser(machine('win32', [edge], env))).toBe(edge);
  expect(findBrowser(machine('win32', [edge, chrome], env))).toBe(chrome);
  expect(findBrowser(machine('win32', [edge], {}))).toBeNull();
});

test('macOS: the system’s applications and one’s own', () => {
  const own = '/home/siti/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(findBrowser(machine('darwin', [own]))).toBe(own);
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser(machine('darwin', [own, edge]))).toBe(edge);
});

test('the user may name one, or none', () => {
  expect(findBrowser(machine('linux', ['/usr/bin/chromium'], { SELARAS_BROWSER: 'none' }))).toBeNull();
  expect(findBrowser(machine('linux', [], { SELARAS_BROWSER: '/opt/brave' }))).toBe('/opt/brave');
});

test('a display is there, or not', () => {
  expect(hasDisplay(machine('linux', []))).toBe(false);
  expect(hasDisplay(machine('linux', [], { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', [], { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(machine('linux', [], { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(machine('win32', []))).toBe(true);
});
