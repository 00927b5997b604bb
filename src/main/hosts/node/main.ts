import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNodeHost } from './run.ts';

// `node src/main/hosts/node/main.ts [--no-window] [FILE]`: serves the app, shows it in an installed browser, ends with its window.
const { values, positionals } = parseArgs({ options: { 'no-window': { type: 'boolean' } }, allowPositionals: true });
const file = positionals[0];
const running = await runNodeHost({
  file: file === undefined ? null : resolve(file),
  window: values['no-window'] !== true,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void running.stop());
await running.stopped;
process.exit(0);
