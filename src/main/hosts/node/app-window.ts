import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const profile = mkdtempSync(join(profileParent(executable), 'selaras-window-'));
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
