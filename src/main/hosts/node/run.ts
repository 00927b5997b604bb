import { join } from 'node:path';
import { startApp } from '#main/app/relay.ts';
import { openFile } from '../open-file.ts';
import { appRoot, homeFolder } from '../places.ts';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { findBrowser, hasDisplay } from './browser.ts';
import { type Served, serveApp } from './serve.ts';

/** The page may reload or the machine sleep: only after this long without any page is the window taken for closed, in milliseconds. */
const lonelyPatience = 60_000;

interface NodeHostOptions {
  /** A workshop file to open first, as a full path. */
  readonly file: string | null;
  /** False: no browser, whatever is installed. */
  readonly window: boolean;
}

interface NodeHost {
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

/** The link that opens the app: token, and a file to ask about, are in the fragment, which no browser sends anywhere. */
function linkTo(address: string, token: string, file: string | null): string {
  const fragment = new URLSearchParams({ token });
  if (file !== null) fragment.set('open', file);
  return `${address}#${fragment.toString()}`;
}

/**
 * Starts the app and serves it; prints the link, one line; opens it in an installed browser where there is a display. With a window it
 * stops when that is closed, otherwise it runs until stopped.
 */
export async function runNodeHost({ file, window: wanted }: NodeHostOptions): Promise<NodeHost> {
  const root = appRoot(import.meta.url);
  const stopped = Promise.withResolvers<void>();
  let served: Served | null = null;
  let shown: AppWindow | null = null;
  let seen = false;
  let lonely: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | null = null;

  const app = startApp({
    resources: join(root, 'resources'),
    home: homeFolder(),
    onEvent: (event) => served?.tell(event),
  });

  async function end(): Promise<void> {
    clearTimeout(lonely);
    await shown?.close();
    await served?.close();
    await app.close();
    stopped.resolve();
  }

  function stop(): Promise<void> {
    stopping ??= end();
    return stopping;
  }

  served = await serveApp(app, {
    pages: join(root, 'dist', 'renderer'),
    onListening(pages) {
      clearTimeout(lonely);
      seen ||= pages > 0;
      if (pages === 0 && seen && shown !== null) lonely = setTimeout(() => void stop(), lonelyPatience);
    },
  });
  const link = linkTo(served.address, served.token, await openFile(app, file));
  const browser = wanted && hasDisplay() ? findBrowser() : null;
  // Output ends up in logs and terminals of others: the link with its token is printed only where nothing else opens the app.
  console.log(`Selaras: ${browser === null ? link : served.address}`);
  if (browser !== null) {
    shown = openAppWindow(browser, link);
    // A browser that ended before any page was seen could not show one: the app stays, and is opened by the link.
    void shown.gone.then(() => (seen ? stop() : console.log(`Selaras: ${link}`)));
  }
  return { stopped: stopped.promise, stop };
}
