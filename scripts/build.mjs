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

function build(runtime, { name, config, sources, result }) {
  const stamp = join(root, '.cache', `built-${name}`);
  const now = hashOf([...sources, config, 'package-lock.json']);
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
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
    result: 'dist/renderer/index.html',
  });
}

/** What Electron runs, in dist/main. */
export function buildMain(runtime) {
  return build(runtime, {
    name: 'main',
    config: 'vite.main.config.ts',
    sources: ['src/main', 'src/shared'],
    result: 'dist/main/electron.js',
  });
}
