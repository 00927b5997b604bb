// Finds Electron's binary, or fetches it: one bounded try for each version, whose failure is said once and remembered.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

const patience = 45_000;
const memory = join(root, '.cache', 'electron.json');
const folder = join(root, 'node_modules', 'electron');

function version() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function installed() {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : null;
}

function refusedBefore() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8')).version === version();
  } catch {
    return false;
  }
}

/** Says in one line why Electron is not used, and remembers it, so that the next start does not try again. */
export function giveUpElectron(reason) {
  console.error(
    `selaras: no Electron here (${reason}), so a browser is used; delete .cache/electron.json to try again`,
  );
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ version: version(), reason })}\n`);
}

/** The path of Electron's binary, or null. `SELARAS_ELECTRON=none` asks for none. */
export function electronBinary(runtime) {
  if (process.env.SELARAS_ELECTRON === 'none' || !existsSync(folder) || refusedBefore()) return null;
  const found = installed();
  if (found !== null) return found;
  console.error(`selaras: fetching Electron, for at most ${patience / 1000} seconds, this once`);
  const tried = spawnSync(runtime, [join(folder, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const fetched = tried.status === 0 ? installed() : null;
  if (fetched !== null) return fetched;
  const said = /^.*(?:Error|error).*$/m
    .exec(tried.stderr ?? '')?.[0]
    .trim()
    .slice(0, 160);
  giveUpElectron(tried.signal === 'SIGKILL' ? 'its download took too long' : (said ?? 'its binary cannot be had'));
  return null;
}
