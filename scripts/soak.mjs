// Long random runs at their full count: `npm run soak -- [NAME...] [--option=value...] [--switch...]`, all of them without a name.
import { spawnSync } from 'node:child_process';
import { install, node, root } from './setup.mjs';

install();
const done = spawnSync(node(), ['scripts/long-runs.mjs', 'soak', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
