import { spawnSync } from 'node:child_process';
import { electronBinary, pinnedNode, root } from './machine.ts';

/** Builds what the hosts show, unless its sources are as they were at the last build. */
export default function build(): void {
  const both = electronBinary() !== null;
  const script = `const { buildMain, buildRenderer } = await import('./scripts/build.mjs');
    process.exit(buildRenderer(process.execPath) && (${!both} || buildMain(process.execPath)) ? 0 : 1);`;
  const built = spawnSync(pinnedNode(), ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`);
}
