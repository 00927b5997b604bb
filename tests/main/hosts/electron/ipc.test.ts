import { expect, test } from 'vitest';
import { bridge, run } from './running.ts';

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

test('a page is told the path of a file that the user gave it', async () => {
  const { electron, page } = await run();
  expect(bridge(electron.ipcRenderer(page)).pathOf(new File([], 'a.xlsx'))).toBe('/berkas/a.xlsx');
});
