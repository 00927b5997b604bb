import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { AppEvent, AppOptions, AppPort } from '#main/app/app-port.ts';
import { bridge } from '#main/hosts/electron/bridge.ts';
import { runElectron, workshopIn } from '#main/hosts/electron/run.ts';
import { echoApp } from '../../app/echo-app.ts';
import { ElectronDouble, type FakeContents } from './double.ts';

interface Running {
  readonly electron: ElectronDouble;
  readonly page: FakeContents;
  readonly closes: () => number;
  tell(event: AppEvent): void;
}

async function run(
  argv: readonly string[] = ['selaras'],
  before: (electron: ElectronDouble) => void = () => undefined,
): Promise<Running> {
  const electron = new ElectronDouble();
  let options: AppOptions | undefined;
  let closes = 0;
  const startApp = (given: AppOptions): AppPort => {
    electron.steps.push('app');
    options = given;
    const app = echoApp(given);
    return { ...app, close: async () => void closes++ };
  };
  const running = runElectron(electron.face(), { argv, folder: resolve('/kerja'), platform: 'linux', startApp });
  before(electron);
  electron.steps.push('ready');
  electron.ready.resolve();
  await running;
  const page = electron.windows[0]?.contents;
  if (page === undefined) throw new Error('no window');
  return { electron, page, closes: () => closes, tell: (event) => options?.onEvent(event) };
}

test('what must happen before Electron is ready does; then the app, its rules, its window', async () => {
  const { electron } = await run();
  expect(electron.steps).toEqual([
    'sandbox',
    'path userData',
    'scheme',
    'ready',
    'app',
    'spelling false',
    'menu null',
    'window',
    'show',
  ]);
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(electron.windows).toMatchObject([
    {
      urls: ['app://selaras/'],
      options: {
        show: false,
        webPreferences: {
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webSecurity: true,
          webviewTag: false,
          preload: expect.stringMatching(/dist.main.preload\.cjs$/),
        },
      },
    },
  ]);
});

test('a second instance starts nothing', async () => {
  const electron = new ElectronDouble({ lock: false });
  const startApp = (): AppPort => {
    throw new Error('started twice');
  };
  await runElectron(electron.face(), { argv: ['selaras'], folder: '/', platform: 'linux', startApp });
  expect(electron.steps).toEqual(['sandbox', 'path userData', 'quit']);
});

test('a page’s call reaches the app under the window’s name, bytes and all', async () => {
  const { electron, page } = await run();
  const bytes = new Uint8Array([0, 255]);
  expect(await bridge(electron.ipcRenderer(page)).call('echo', { bytes }, 'en')).toMatchObject({
    ok: true,
    value: { client: 'window-1', name: 'echo', input: { bytes }, language: 'en' },
  });
});

test.each<[string, unknown]>([
  ['a frame inside the page', { url: 'app://selaras/', parent: {} }],
  ['a foreign page', { url: 'https://evil.example/', parent: null }],
  ['a page that only begins alike', { url: 'app://selaras.evil/', parent: null }],
  ['a page of a file', { url: 'file:///app://selaras/', parent: null }],
  ['a frame that is gone', null],
])('%s is refused', async (_case, frame) => {
  const { electron, page } = await run();
  expect(await bridge(electron.ipcRenderer(page, frame)).call('echo', null, 'en')).toMatchObject({
    ok: false,
    problem: { code: 'host.refused', message: expect.stringContaining('no longer connected') },
  });
});

test('what is no call is malformed', async () => {
  const { electron, page } = await run();
  const { invoke } = electron.ipcRenderer(page);
  for (const args of [[7, null, 'id'], ['echo', null, 'fr'], []])
    expect(await invoke('selaras:call', ...args)).toMatchObject({ ok: false, problem: { code: 'host.malformed' } });
});

test('every living page hears events; progress only the one who asked; the sender is never passed on', async () => {
  const { electron, page, tell } = await run();
  const second = electron.newContents();
  const heard: unknown[] = [];
  const stop = bridge(electron.ipcRenderer(page)).onEvent((...args) => heard.push(['first', ...args]));
  bridge(electron.ipcRenderer(second)).onEvent((...args) => heard.push(['second', ...args]));
  const commit = { type: 'commit', notice: { revision: 1, tables: ['rating'], rows: [] } } as const;
  const progress = { type: 'progress', client: 'window-1', done: 1, total: 9 } as const;
  tell(commit);
  tell(progress);
  expect(heard).toEqual([
    ['first', commit],
    ['second', commit],
    ['first', progress],
  ]);
  second.destroy();
  stop();
  tell(commit);
  expect(heard).toHaveLength(3);
});

test('a page goes nowhere else and opens only windows of ours', async () => {
  const { page } = await run();
  for (const event of ['will-navigate', 'will-redirect'] as const) {
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://selaras.evil/', 'javascript:0'])
      expect(page.stopped(event, url)).toBe(true);
    expect(page.stopped(event, 'app://selaras/#panel')).toBe(false);
  }
  expect(page.stopped('will-attach-webview', 'app://selaras/')).toBe(true);
  const open = (url: string) => page.opener?.({ url } as Parameters<NonNullable<typeof page.opener>>[0]);
  expect(open('https://evil.example/')).toEqual({ action: 'deny' });
  expect(open('app://selaras/#projector')).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: { webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false } },
  });
});

test('no permission but writing plain text to the clipboard, from our own page', async () => {
  const { electron, page } = await run();
  const asks = (
    permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media' | 'geolocation',
    url: string,
  ): unknown => {
    page.url = url;
    let granted: unknown;
    const contents = page as unknown as Parameters<NonNullable<typeof electron.requestPermission>>[0];
    electron.requestPermission?.(contents, permission, (answer) => (granted = answer), {
      requestingUrl: url,
      isMainFrame: true,
    });
    return granted;
  };
  const checks = (permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media', origin: string) =>
    electron.checkPermission?.(null, permission, origin, { isMainFrame: true });
  expect(asks('clipboard-sanitized-write', 'app://selaras/')).toBe(true);
  expect(asks('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  for (const permission of ['clipboard-read', 'media', 'geolocation'] as const)
    expect(asks(permission, 'app://selaras/')).toBe(false);
  expect([
    checks('clipboard-sanitized-write', 'app://selaras'),
    checks('clipboard-sanitized-write', 'app://selaras/'),
  ]).toEqual([true, true]);
  expect([
    checks('clipboard-sanitized-write', 'https://x'),
    checks('clipboard-read', 'app://selaras'),
    checks('media', 'app://selaras'),
  ]).toEqual([false, false, false]);
  expect(
    electron.device?.({ deviceType: 'usb', origin: 'app://selaras' } as Parameters<
      NonNullable<typeof electron.device>
    >[0]),
  ).toBe(false);
});

test('nothing is loaded from any network', async () => {
  const { electron } = await run();
  const refused = (url: string): unknown => {
    let cancelled: unknown;
    electron.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  for (const url of ['https://fonts.example/x', 'http://127.0.0.1/', 'ws://x', 'file:///etc/passwd', 'ftp://x'])
    expect(refused(url)).toBe(true);
  for (const url of ['app://selaras/index.js', 'data:image/png;base64,', 'blob:app://selaras/1'])
    expect(refused(url)).toBe(false);
});

test('a workshop file comes by argument, by a second start, by the system’s file list', async () => {
  const opens = (file: string) => `app://selaras/#${new URLSearchParams({ open: file })}`;
  const first = await run(['selaras', '.', '--flag', 'Uji coba.SELARAS']);
  expect(first.electron.windows[0]?.urls).toEqual([opens(resolve('/kerja', 'Uji coba.SELARAS'))]);
  first.electron.events.emit('second-instance', {}, ['selaras', 'b.selaras'], resolve('/lain'));
  expect(first.electron.windows[0]?.urls.at(-1)).toBe(opens(resolve('/lain', 'b.selaras')));
  first.electron.events.emit('second-instance', {}, ['selaras'], '/');
  expect(first.electron.windows[0]?.urls).toHaveLength(2);
  expect(first.electron.steps.slice(-4)).toEqual(['restore', 'focus', 'restore', 'focus']);
  const prevented: string[] = [];
  const early = await run(['selaras'], (electron) =>
    electron.events.emit('open-file', { preventDefault: () => prevented.push('x') }, '/a/b.selaras'),
  );
  expect(early.electron.windows[0]?.urls).toEqual([opens('/a/b.selaras')]);
  expect(prevented).toHaveLength(1);
});

test('what is no workshop file is left to Electron', () => {
  expect(workshopIn(['/opt/x.selaras', '--file=x.selaras', 'notes.txt'], '/')).toBeNull();
});

test('quitting waits for the app, once', async () => {
  const { electron, closes } = await run();
  electron.events.emit('window-all-closed');
  await expect.poll(() => electron.steps.at(-1)).toBe('exit 0');
  expect(electron.steps.slice(-3)).toEqual(['quit', 'wait', 'exit 0']);
  electron.events.emit('will-quit', { preventDefault: () => electron.steps.push('late') });
  expect(electron.steps.at(-1)).toBe('exit 0');
  expect(closes()).toBe(1);
});
