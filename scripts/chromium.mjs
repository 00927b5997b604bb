// The browser of the end-to-end tests: an installed one, or Debian's, installed where we may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './setup.mjs';

function found(runtime) {
  const ask = `const { findBrowser } = await import('#main/hosts/node/browser.ts'); process.stdout.write(findBrowser() ?? '');`;
  const asked = spawnSync(runtime, ['--input-type=module', '-e', ask], { cwd: root, encoding: 'utf8' });
  return asked.status === 0 && asked.stdout !== '' ? asked.stdout : null;
}

function apt(...args) {
  return spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 240_000,
  });
}

/** The path of a Chromium, or null where there is none and none can be installed. */
export function chromium(runtime) {
  const here = found(runtime);
  if (here !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return here;
  console.error('selaras: installing Chromium for the end-to-end tests');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
  return found(runtime);
}
