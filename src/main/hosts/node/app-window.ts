import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A browser showing the app in a window of its own. `gone` settles when its process has ended, or never began. */
export interface AppWindow {
  readonly gone: Promise<void>;
  close(): Promise<void>;
}

/** A browser from a snap sees neither /tmp nor hidden folders, only its own. */
function profileParent(executable: string): string {
  if (!executable.startsWith('/snap/')) return tmpdir();
  const own = join(homedir(), 'snap', 'chromium', 'common');
  mkdirSync(own, { recursive: true });
  return own;
}

const profileStart = 'selaras-window-';
/** Names the processes that use a profile, one a line: the host and its browser. */
const usersFile = 'processes';
/** A profile that names no process is of an earlier release, and one this old, in milliseconds, is used by nobody. */
const longAgo = 24 * 3_600_000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isLeft(profile: string): boolean {
  const users = join(profile, usersFile);
  if (!existsSync(users)) return Date.now() - lstatSync(profile).mtimeMs > longAgo;
  return !readFileSync(users, 'utf8')
    .split('\n')
    .some((pid) => Number(pid) > 0 && isRunning(Number(pid)));
}

/** Removes profiles that a host left behind when it was killed. Those of other users and of windows that are still open stay. */
export function sweepProfiles(parent: string): void {
  for (const name of readdirSync(parent)) {
    const profile = join(parent, name);
    if (!name.startsWith(profileStart)) continue;
    const found = lstatSync(profile, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true || (process.getuid !== undefined && found.uid !== process.getuid())) continue;
    if (isLeft(profile)) rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--window-size=1366,768',
];

/** Nothing typed or shown here is to leave the machine or be kept: no translation, spelling service, saved passwords or forms. */
const preferences = {
  autofill: { credit_card_enabled: false, profile_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
};

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      console.error(`selaras: the browser did not start: ${error.message}`);
      resolve();
    });
  });
}

/**
 * Opens `link` in a window without address bar, under a profile of its own that is removed afterwards. The link holds the token, and
 * everyone on a shared machine can read a command line: so the browser is given a file that only its owner may read, which leads on.
 */
export function openAppWindow(executable: string, link: string): AppWindow {
  const parent = profileParent(executable);
  sweepProfiles(parent);
  const profile = mkdtempSync(join(parent, profileStart));
  chmodSync(profile, 0o700);
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const door = join(profile, 'open.html');
  const target = JSON.stringify(link).replaceAll('<', '\\u003c');
  writeFileSync(door, `<!doctype html><title>Selaras</title><script>location.replace(${target})</script>\n`, {
    mode: 0o600,
  });
  // As root, Chromium refuses to start inside its sandbox.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    executable,
    [`--app=${pathToFileURL(door).href}`, `--user-data-dir=${profile}`, ...quiet, ...root],
    { stdio: 'ignore' },
  );
  writeFileSync(join(profile, usersFile), `${process.pid}\n${child.pid ?? ''}\n`);
  const gone = ended(child);
  return {
    gone,
    async close() {
      if (child.exitCode === null && child.signalCode === null && child.kill()) await gone;
      // On Windows a file of the profile may be held for a moment longer; and what stays behind holds no work.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
