import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runElectron, workshopIn } from '#main/hosts/electron/run.ts';
import type { AppPort } from '#main/kernel/app-port.ts';
import { ElectronDouble } from './double.ts';
import { run } from './running.ts';

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

test('a workshop file comes by argument, by a second start, by the system’s file list', async () => {
  const asked = (path: string) => ({ path: resolve('/kerja', path), password: null });
  const { electron, opened } = await run(['selaras', '.', '--flag', 'Uji coba.SELARAS']);
  electron.events.emit('second-instance', {}, ['selaras', 'b.selaras'], resolve('/kerja'));
  electron.events.emit('second-instance', {}, ['selaras'], '/');
  await expect.poll(() => electron.steps.slice(-4)).toEqual(['restore', 'focus', 'restore', 'focus']);
  const prevented: string[] = [];
  electron.events.emit('open-file', { preventDefault: () => prevented.push('x') }, resolve('/kerja/c.selaras'));
  await expect.poll(() => opened).toEqual([asked('Uji coba.SELARAS'), asked('b.selaras'), asked('c.selaras')]);
  expect(prevented).toHaveLength(1);
  expect(electron.windows[0]?.urls).toEqual(['app://selaras/']);
});

test('a file that comes before Electron is ready, or while the first is being opened, is opened too', async () => {
  const early = await run(['selaras'], ({ events }) =>
    events.emit('open-file', { preventDefault: () => undefined }, '/a/b.selaras'),
  );
  expect(early.opened).toEqual([{ path: '/a/b.selaras', password: null }]);
  const between = await run(['selaras'], ({ ready, events }) => {
    void ready.promise.then(() => events.emit('second-instance', {}, ['selaras', 'c.selaras'], resolve('/kerja')));
  });
  await expect.poll(() => between.opened).toEqual([{ path: resolve('/kerja/c.selaras'), password: null }]);
});

test('a file that cannot be opened unasked is the page’s to ask about', async () => {
  const asks = (path: string) => `app://selaras/#${new URLSearchParams({ open: resolve('/kerja', path) })}`;
  const { electron } = await run(['selaras', 'rahasia 1.selaras']);
  electron.events.emit('second-instance', {}, ['selaras', 'rahasia 2.selaras'], resolve('/kerja'));
  await expect.poll(() => electron.windows[0]?.urls).toEqual([asks('rahasia 1.selaras'), asks('rahasia 2.selaras')]);
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
