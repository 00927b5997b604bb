// Builds what is not run from source, and only when its sources have changed since. Runs on any Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function stateOf({ sources, config }) {
  return hashOf([...sources, config, 'package-lock.json']);
}

/** Holds the state of the sources at the last build. */
function stampOf({ name }) {
  return join(root, '.cache', `built-${name}`);
}

function isBuilt(what, state) {
  const stamp = stampOf(what);
  return (
    what.result.every((file) => existsSync(join(root, file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === state
  );
}

function build(runtime, what) {
  const { name, config } = what;
  const now = stateOf(what);
  if (isBuilt(what, now)) return true;
  const stamp = stampOf(what);
  console.error(`selaras: building ${name}`);
  rmSync(stamp, { force: true });
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'];
  if (spawnSync(runtime, vite, { cwd: root, stdio: ['ignore', 2, 2] }).status !== 0) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** The pages, in dist/renderer. False when the build failed; it has said why. */
export function buildRenderer(runtime) {
  return build(runtime, {
    name: 'renderer',
    config: 'vite.config.ts',
    sources: ['src/renderer', 'src/shared'],
    result: ['dist/renderer/index.html'],
  });
}

const main = {
  name: 'main',
  config: 'vite.main.config.ts',
  sources: ['src/main', 'src/shared'],
  result: ['dist/main/electron.js', 'dist/node/host.js', 'dist/node/cli.js'],
};

/** What the hosts run, in dist/main and dist/node: one file holds what would be hundreds to look up and read at every start. */
export function buildMain(runtime) {
  return build(runtime, main);
}

/** Whether that is there, and of the sources as they are. */
export function isMainBuilt() {
  return isBuilt(main, stateOf(main));
}
