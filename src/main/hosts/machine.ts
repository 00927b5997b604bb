import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this machine's settings are kept, by the habit of each system; `SELARAS_HOME` overrides it. */
export function settingsHome(): string {
  const { SELARAS_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  if (SELARAS_HOME) return SELARAS_HOME;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Selaras');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Selaras');
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'selaras');
}

/** The shipped `resources` folder, seen from the TypeScript source. */
export const sourceResources = fileURLToPath(new URL('../../../resources', import.meta.url));
