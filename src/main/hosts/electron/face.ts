import type { BrowserWindowConstructorOptions, Event, WebContents } from 'electron';

type Electron = typeof import('electron');
type Session = Electron['session']['defaultSession'];

/** What we use of a page's side; guarded the same for every window. Electron's own declarations of `on` name each event apart. */
export interface ContentsFace extends Pick<WebContents, 'id' | 'isDestroyed' | 'send' | 'setWindowOpenHandler'> {
  on(
    event: 'will-navigate' | 'will-redirect',
    listener: (event: { readonly url: string; preventDefault(): void }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  on(event: 'destroyed', listener: () => void): unknown;
}

/** What we use of a window. */
export interface WindowFace
  extends Pick<InstanceType<Electron['BrowserWindow']>, 'focus' | 'isMinimized' | 'loadURL' | 'restore' | 'show'> {
  once(event: 'ready-to-show', listener: () => void): unknown;
}

/** What we use of the application. */
interface AppFace
  extends Pick<
    Electron['app'],
    'enableSandbox' | 'exit' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'
  > {
  on(event: 'second-instance', listener: (event: unknown, argv: string[], folder: string) => void): unknown;
  on(event: 'open-file', listener: (event: Pick<Event, 'preventDefault'>, path: string) => void): unknown;
  on(event: 'web-contents-created', listener: (event: unknown, contents: ContentsFace) => void): unknown;
  on(event: 'will-quit', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
}

/**
 * The part of Electron that this host touches, and no more. Handed in by `main.ts`, the only file that imports Electron's main side:
 * plain Node cannot import it, and tests give a double.
 */
export interface ElectronFace {
  readonly app: AppFace;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowFace;
  readonly ipcMain: Pick<Electron['ipcMain'], 'handle'>;
  readonly Menu: Pick<Electron['Menu'], 'setApplicationMenu'>;
  readonly protocol: Pick<Electron['protocol'], 'handle' | 'registerSchemesAsPrivileged'>;
  readonly powerMonitor: { on(event: 'suspend' | 'lock-screen', listener: () => void): unknown };
  readonly session: {
    readonly defaultSession: Pick<
      Session,
      | 'setDevicePermissionHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerEnabled'
    > & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };
  };
}
