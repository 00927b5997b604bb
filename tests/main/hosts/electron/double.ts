import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, CustomScheme, IpcRenderer, WebContents } from 'electron';
import type { ElectronFace } from '#main/hosts/electron/face.ts';

type Session = ElectronFace['session']['defaultSession'];
type Handler = Parameters<ElectronFace['ipcMain']['handle']>[1];
type Opener = Parameters<WebContents['setWindowOpenHandler']>[0];

/** A page's main side. What is sent is cloned, as it is between processes. */
export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly heard = new EventEmitter();
  url = 'app://selaras/';
  destroyed = false;
  opener: Opener | null = null;

  constructor(id: number) {
    super();
    this.id = id;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    return this.url;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    this.heard.emit(channel, { sender: 'not for the page' }, ...structuredClone(args));
  }

  setWindowOpenHandler(opener: Opener): void {
    this.opener = opener;
  }

  destroy(): void {
    this.destroyed = true;
    this.emit('destroyed');
  }

  /** Whether the page was kept from going there. */
  stopped(event: 'will-navigate' | 'will-redirect' | 'will-attach-webview', url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  }
}

/** Typed by Electron's own declarations: the compiler says when the double and the real thing part. */
export class ElectronDouble {
  readonly steps: string[] = [];
  readonly windows: {
    readonly options: BrowserWindowConstructorOptions;
    readonly urls: string[];
    readonly contents: FakeContents;
  }[] = [];
  readonly handlers = new Map<string, Handler>();
  schemes: readonly CustomScheme[] = [];
  serve: ((request: Request) => Response | Promise<Response>) | null = null;
  requestPermission: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  checkPermission: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  beforeRequest:
    | ((details: { readonly url: string }, answer: (response: { readonly cancel?: boolean }) => void) => void)
    | null = null;
  readonly events = new EventEmitter();
  readonly ready = Promise.withResolvers<void>();
  readonly lock: boolean;

  constructor({ lock = true } = {}) {
    this.lock = lock;
  }

  newContents(): FakeContents {
    const contents = new FakeContents(this.windows.length + 1);
    this.events.emit('web-contents-created', {}, contents);
    return contents;
  }

  /** Electron's page side for one page; `frame` is where the page says it is. */
  ipcRenderer(
    contents: FakeContents,
    frame: unknown = { url: contents.url, parent: null },
  ): Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'> {
    const handlers = this.handlers;
    const ipc = {
      async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
        const event = { sender: contents, senderFrame: frame };
        return structuredClone(
          await handlers.get(channel)?.(event as unknown as Parameters<Handler>[0], ...structuredClone(args)),
        );
      },
      on(channel: string, listener: (...args: unknown[]) => void) {
        contents.heard.on(channel, listener);
        return ipc;
      },
      removeListener(channel: string, listener: (...args: unknown[]) => void) {
        contents.heard.removeListener(channel, listener);
        return ipc;
      },
    };
    return ipc as Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>;
  }

  /** What the host is given. */
  face(): ElectronFace {
    const double = this;
    const note = (step: string): void => void double.steps.push(step);
    class BrowserWindow extends EventEmitter {
      readonly urls: string[] = [];
      constructor(options: BrowserWindowConstructorOptions) {
        super();
        note('window');
        double.windows.push({ options, urls: this.urls, contents: double.newContents() });
      }
      focus = (): void => note('focus');
      restore = (): void => note('restore');
      show = (): void => note('show');
      isMinimized = (): boolean => true;
      async loadURL(url: string): Promise<void> {
        this.urls.push(url);
        queueMicrotask(() => this.emit('ready-to-show'));
      }
    }
    return {
      app: {
        enableSandbox: () => note('sandbox'),
        setPath: (name) => note(`path ${name}`),
        requestSingleInstanceLock: () => double.lock,
        whenReady: () => double.ready.promise,
        quit: () => {
          note('quit');
          double.events.emit('will-quit', { preventDefault: () => note('wait') });
        },
        exit: (code) => note(`exit ${code}`),
        on(event: string, listener: (...args: never[]) => void) {
          double.events.on(event, listener as (...args: unknown[]) => void);
        },
      },
      BrowserWindow,
      ipcMain: { handle: (channel, handler) => void double.handlers.set(channel, handler) },
      powerMonitor: { on: (event, listener) => void double.events.on(event, listener) },
      Menu: { setApplicationMenu: (menu) => note(`menu ${menu}`) },
      protocol: {
        registerSchemesAsPrivileged(schemes) {
          note('scheme');
          double.schemes = schemes;
        },
        handle(_scheme, handler) {
          double.serve = handler;
        },
      },
      session: {
        defaultSession: {
          setPermissionRequestHandler(handler) {
            double.requestPermission = handler;
          },
          setPermissionCheckHandler(handler) {
            double.checkPermission = handler;
          },
          setDevicePermissionHandler(handler) {
            double.device = handler;
          },
          setSpellCheckerEnabled: (on) => note(`spelling ${on}`),
          webRequest: {
            onBeforeRequest(listener: unknown) {
              double.beforeRequest = listener as typeof double.beforeRequest;
            },
          },
        },
      },
    };
  }
}
