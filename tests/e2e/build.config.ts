import { spawnSync } from 'node:child_process';
import { setup as shareFolder } from '../house/shared-folder.ts';
import { pinnedNode, root } from './machine.ts';

/** Builds what the hosts run and show, unless its sources are as they were at the last build. */
export function build(): void {
  const script = `const { buildMain, buildRenderer } = await import('./scripts/build.mjs');
    process.exit(buildRenderer(process.execPath) && buildMain(process.execPath) ? 0 : 1);`;
  const built = spawnSync(pinnedNode(), ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`);
}

/** Before the specs of a run; what it returns removes, at the end, what they shared. */
export default function prepare(): () => void {
  build();
  return shareFolder();
}
