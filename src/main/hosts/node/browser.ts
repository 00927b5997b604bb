import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What finding a browser depends on; tests lay out machines of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly user: string;
  exists(path: string): boolean;
}

/** This machine. */
const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  user: homedir(),
  exists: existsSync,
};

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

function places({ platform, env, user }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((one) => one !== undefined);
    return windowsPaths.flatMap((path) => folders.map((folder) => win32.join(folder, ...path)));
  }
  if (platform === 'darwin')
    return macNames.flatMap((name) =>
      ['/Applications', posix.join(user, 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((one) =>
    one.startsWith('/'),
  );
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * An installed Chromium, Chrome or Edge, as a path; null where there is none. `SELARAS_BROWSER` names another one, or `none`.
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env.SELARAS_BROWSER;
  if (named !== undefined && named !== '') return named === 'none' ? null : named;
  return places(machine).find((path) => machine.exists(path)) ?? null;
}

/** Whether a window could be shown at all. */
export function hasDisplay({ platform, env }: Machine = thisMachine): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
