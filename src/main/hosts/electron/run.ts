import { join, resolve } from 'node:path';
import { startApp } from '#main/app/relay.ts';
import type { AppOptions, AppPort } from '#main/kernel/app-port.ts';
import { openFile } from '../open-file.ts';
import { appRoot, homeFolder } from '../places.ts';
import type { ContentsFace, ElectronFace, WindowFace } from './face.ts';
import { answerPages, tellPages } from './ipc.ts';
import { isOwn, pageUrl, registerPages, servePages } from './own-pages.ts';
import { guardContents, openWindow } from './window.ts';

/** What a page may load: our pages, what it made itself, and the developer tools when they are open. Nothing from any network. */
const reachable = /^(data|blob|devtools):/;

/** Refuses every permission but writing plain text to the clipboard from our own page, and every address outside the app. */
function restrictSession(session: ElectronFace['session']['defaultSession']): void {
  const granted = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOwn(url);
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    // An origin comes with or without its slash.
    granted(permission, `${origin.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) && !reachable.test(url) }));
  // Dictionaries would be fetched from a network.
  session.setSpellCheckerEnabled(false);
}

/** How the process was started; tests give their own. */
interface ElectronStart {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  startApp(options: AppOptions): AppPort;
}

/** The workshop file named on a command line, as a full path, or null. Everything else there is for Electron and Chromium. */
export function workshopIn(argv: readonly string[], folder: string): string | null {
  const word = argv.slice(1).findLast((one) => !one.startsWith('-') && one.toLowerCase().endsWith('.selaras'));
  return word === undefined ? null : resolve(folder, word);
}

/** Runs the desktop app until it quits. One instance only: a second start hands its file to the first. */
export async function runElectron(
  electron: ElectronFace,
  start: ElectronStart = { argv: process.argv, folder: process.cwd(), platform: process.platform, startApp },
): Promise<void> {
  const { app } = electron;
  const root = appRoot(import.meta.url);
  const preload = join(root, 'dist', 'main', 'preload.cjs');
  const home = homeFolder();
  const pages = new Set<ContentsFace>();
  let file = workshopIn(start.argv, start.folder);
  let shown: { readonly app: AppPort; readonly window: WindowFace } | null = null;

  app.enableSandbox();
  app.setPath('userData', join(home, 'electron'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  registerPages(electron.protocol);

  async function show(wanted: string | null): Promise<void> {
    if (shown === null) {
      file = wanted ?? file;
      return;
    }
    const { app: relayed, window } = shown;
    const asked = await openFile(relayed, wanted);
    if (asked !== null) void window.loadURL(pageUrl(asked));
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  app.on('second-instance', (_event, argv, folder) => void show(workshopIn(argv, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void show(path);
  });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, preload);
    pages.add(contents);
    contents.on('destroyed', () => pages.delete(contents));
  });

  await app.whenReady();
  const relayed = start.startApp({
    resources: join(root, 'resources'),
    home,
    onEvent: (event) => tellPages(pages, event),
  });
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void relayed.close().finally(() => {
      closed = true;
      app.exit(0);
    });
  });

  // The lid is closed, or the laptop left: the file may be taken along.
  const settle = () => void relayed.call('electron', 'workshop.settle', {}, 'id');
  electron.powerMonitor.on('suspend', settle);
  electron.powerMonitor.on('lock-screen', settle);

  restrictSession(electron.session.defaultSession);
  servePages(electron.protocol, join(root, 'dist', 'renderer'));
  answerPages(electron.ipcMain, relayed);
  // The stock menu would take Ctrl+Z and Ctrl+R away from the page; on macOS it carries the clipboard's keys.
  if (start.platform !== 'darwin') electron.Menu.setApplicationMenu(null);
  const first = file;
  shown = { app: relayed, window: openWindow(electron, preload, await openFile(relayed, first)) };
  // A second start may have come while the first file was being opened.
  if (file !== first) void show(file);
}
