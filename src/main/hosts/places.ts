import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, above the file that asks: the clone, or the packed app. */
export function appRoot(from: string): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

/** Where this machine's settings and recent list live; `SELARAS_HOME` puts it elsewhere. The same in every host. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.SELARAS_HOME !== undefined && env.SELARAS_HOME !== '') return env.SELARAS_HOME;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Selaras');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Selaras');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'selaras');
}
