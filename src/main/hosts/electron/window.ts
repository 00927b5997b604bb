import type { BrowserWindowConstructorOptions } from 'electron';
import type { ContentsFace, ElectronFace, WindowFace } from './face.ts';
import { isOwn, pageUrl } from './own-pages.ts';

/** How every window of ours is made. `preload` is a full path. */
function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    title: 'Selaras',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  };
}

/** Keeps a page where it belongs: it goes nowhere else, opens only windows of ours, and holds no foreign view. */
export function guardContents(contents: ContentsFace, preload: string): void {
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) =>
    isOwn(url)
      ? { action: 'allow', overrideBrowserWindowOptions: { ...windowOptions(preload), show: true } }
      : { action: 'deny' },
  );
}

/** Opens the app's window, shown once it has something to show. */
export function openWindow(electron: ElectronFace, preload: string, file: string | null): WindowFace {
  const window = new electron.BrowserWindow(windowOptions(preload));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageUrl(file));
  return window;
}
