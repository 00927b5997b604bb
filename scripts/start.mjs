// Sets up and opens the app: Electron where it can be had, else an installed browser, else the address in one line.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildMain, buildRenderer } from './build.mjs';
import { electronBinary, giveUpElectron } from './electron.mjs';
import { install, node, root } from './setup.mjs';

/** An Electron that ends with an error this soon could not start on this machine at all. */
const stillborn = 15_000;

function run(program, args) {
  return new Promise((settle) => {
    const began = Date.now();
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    // Ctrl+C reaches the child by itself when it shares our terminal; signalled twice, it still closes once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => settle({ status: 1, reason: error.message, soon: true }));
    child.once('exit', (status, signal) =>
      settle({
        status: status ?? 1,
        reason: `it ended with ${signal ?? status}`,
        soon: Date.now() - began < stillborn,
      }),
    );
  });
}

// `SELARAS_INSTALL=none`: the packages are taken as they are.
if (process.env.SELARAS_INSTALL !== 'none') install();
const runtime = node();
// npm runs this in the project's folder; a file is meant from the user's folder.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((word) => (word.startsWith('-') ? word : resolve(from, word)));
if (!buildRenderer(runtime) || !buildMain(runtime)) process.exit(1);

const display =
  ['win32', 'darwin'].includes(process.platform) ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);
const electron = display && !args.includes('--no-window') ? electronBinary(runtime) : null;
if (electron !== null) {
  const unboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { status, reason, soon } = await run(electron, [...unboxed, root, ...args]);
  if (status === 0 || !soon) process.exit(status);
  giveUpElectron(reason);
}
const { status } = await run(runtime, ['dist/node/host.js', ...args]);
process.exit(status);
