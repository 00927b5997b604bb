import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type Desk, desk } from './road.ts';

const code = (wanted: string) => ({ ok: false, problem: expect.objectContaining({ code: wanted }) });

afterEach(() => void vi.useRealTimers());

/** A workshop without people. */
async function small(made: Desk = desk()) {
  const path = join(made.folder, 'kecil.selaras');
  await made.ask('workshop.create', { path, name: 'Kecil', period: '2025', facilitator: 'Sari' });
  const edit = (name: string) => made.ask('workshop.rename', { name });
  return { ...made, path, edit };
}

test('a clock that was set back is said on opening and in the journal, whose order is that of the numbers', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  const { ask, app, edit, path } = await small();
  await edit('Satu');
  vi.setSystemTime(new Date('2026-03-01T08:00:00Z'));
  await edit('Dua');
  await edit('Tiga');
  const { rows } = await ask('commit.list', {});
  expect(rows.map(({ values, outOfTime }) => [values.name, outOfTime])).toEqual([
    ['Tiga', false],
    ['Dua', true],
    ['Satu', false],
    ['Kecil', false],
  ]);
  expect((await ask('workshop.file', {})).notices).toEqual([]);
  vi.setSystemTime(new Date('2025-12-31T08:00:00Z'));
  await ask('workshop.open', { path });
  expect((await ask('workshop.file', {})).notices).toEqual([expect.objectContaining({ code: 'clock.back' })]);
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  await app.close();
});

test('snapshots keep their order and are made although the clock was set back', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  const { ask, app, edit } = await small();
  await ask('snapshot.make', {});
  vi.setSystemTime(new Date('2026-02-01T08:00:00Z'));
  await edit('Dua');
  await ask('snapshot.make', {});
  expect((await ask('snapshot.list', {})).rows.map(({ commit }) => commit)).toEqual([2, 1]);
  await app.close();
});

test('once the window is left the log is empty: the one file holds everything', async () => {
  const { ask, app, edit, path } = await small();
  await edit('Satu');
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const before = statSync(path).mtimeMs;
  await ask('workshop.settle', {});
  await ask('workshop.settle', {});
  expect(statSync(path).mtimeMs).toBeGreaterThanOrEqual(before);
  const copy = desk();
  const taken = join(copy.folder, 'stik.selaras');
  copyFileSync(path, taken);
  await copy.ask('workshop.open', { path: taken });
  expect((await copy.ask('workshop.get', {})).workshop.name).toBe('Satu');
  expect((await copy.ask('workshop.file', {})).notices).toEqual([]);
  await copy.app.close();
  await app.close();
  expect(await desk().answer('workshop.settle', {})).toEqual({ ok: true, value: null });
});

test('a new password is on old copies beside the file too; what cannot be written anew is named and stays', async () => {
  const { ask, app, edit, path, folder } = await small();
  await edit('Satu');
  await ask('snapshot.make', {});
  const [kept] = (await ask('snapshot.list', {})).rows;
  await ask('workshop.close', {});
  copyFileSync(path, `${path}.v19-1`);
  copyFileSync(path, `${path}.v18`);
  writeFileSync(`${path}.v7`, 'milik orang lain');
  const damaged = kept?.path ?? '';
  const half = statSync(damaged).size / 2;
  writeFileSync(damaged, Buffer.alloc(8192, 7), { flag: 'r+' });
  await ask('workshop.open', { path });
  const { left } = await ask('workshop.setPassword', { password: 'rahasia sekali' });
  expect(left).toMatchObject({ code: 'file.old-password', message: expect.stringContaining(damaged) });
  expect(left?.message).not.toContain('.v');
  expect(statSync(damaged).size).toBeGreaterThan(half);
  await app.close();
  const again = desk(folder);
  for (const end of ['v19-1', 'v18']) {
    const copy = `${path}.${end}`;
    expect(await again.answer('workshop.open', { path: copy })).toEqual(code('workshop.password'));
    await again.ask('workshop.open', { path: copy, password: 'rahasia sekali' });
    expect((await again.ask('workshop.get', {})).workshop.name).toBe('Satu');
  }
  expect(existsSync(`${path}.v7`)).toBe(true);
  await again.app.close();
});

test('a damaged file gives way to the one whose place it took, where that is still there', async () => {
  const { ask, app, edit, path, folder } = await small();
  await edit('Satu');
  await ask('workshop.close', {});
  copyFileSync(path, join(folder, '.kecil.selaras.lama'));
  writeFileSync(path, Buffer.alloc(16_384, 7), { flag: 'r+' });
  await ask('workshop.open', { path });
  expect((await ask('workshop.get', {})).workshop.name).toBe('Satu');
  expect((await ask('workshop.file', {})).notices).toEqual([expect.objectContaining({ code: 'file.former-back' })]);
  expect(existsSync(`${path}.rusak-1`)).toBe(true);
  await edit('Dua');
  await app.close();
  expect(existsSync(join(folder, '.kecil.selaras.lama'))).toBe(false);
});

test('of a damaged file the snapshots are offered, and one is copied to beside it', async () => {
  const { ask, app, answer, edit, path } = await small();
  await edit('Satu');
  await ask('snapshot.make', {});
  await edit('Dua');
  await ask('workshop.close', {});
  const damaged = Buffer.alloc(16_384, 7);
  writeFileSync(path, damaged, { flag: 'r+' });
  expect(await answer('workshop.open', { path })).toEqual(code('workshop.damaged'));
  const { rows } = await ask('snapshot.offered', { path });
  expect(rows.map(({ commit }) => commit)).toEqual([2]);
  const taken = await ask('snapshot.takeOut', { path, name: rows[0]?.name ?? '' });
  await ask('workshop.open', { path: taken.path });
  expect((await ask('workshop.get', {})).workshop.name).toBe('Satu');
  // But for the salt at its beginning, which its end knows better, it is as it was.
  expect(readFileSync(path).subarray(16, damaged.length).equals(damaged.subarray(16))).toBe(true);
  await app.close();
});

test('once another state is copied over the open file in place nothing is acknowledged, and that state stays as it is', async () => {
  const { ask, answer, app, edit, path, folder } = await small();
  await ask('workshop.close', {});
  const former = readFileSync(path);
  await ask('workshop.open', { path });
  for (const name of ['Satu', 'Dua', 'Tiga']) await edit(name);
  writeFileSync(path, former);
  expect(await answer('workshop.rename', { name: 'Empat' })).toEqual(code('workshop.replaced'));
  await ask('workshop.settle', {});
  await app.close();
  expect(readFileSync(path).equals(former)).toBe(true);
  const again = desk(folder);
  await again.ask('workshop.open', { path });
  expect(await again.ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  await again.app.close();
});

test('deleted while it is open: nothing is acknowledged, and a copy can still be saved', async () => {
  const { ask, answer, app, edit, path, folder } = await small();
  await edit('Satu');
  rmSync(path);
  expect(await answer('workshop.rename', { name: 'Dua' })).toEqual(code('workshop.moved'));
  const to = join(folder, 'salinan.selaras');
  await ask('workshop.saveCopy', { to });
  await ask('workshop.open', { path: to });
  expect((await ask('workshop.get', {})).workshop.name).toBe('Satu');
  expect(existsSync(path)).toBe(false);
  await app.close();
});

test('a file that nobody may write to is opened for reading: looked at, verified and copied, never changed', async () => {
  const { ask, answer, app, edit, path, folder } = await small();
  await edit('Satu');
  await ask('workshop.close', {});
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  await ask('workshop.open', { path });
  expect(await ask('workshop.file', {})).toMatchObject({ readOnly: true, path });
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  expect(await answer('workshop.rename', { name: 'Dua' })).toEqual(code('workshop.read-only'));
  await ask('export.file', { kind: 'journal', to: join(folder, 'jejak.csv') });
  await ask('workshop.saveCopy', { to: join(folder, 'salinan.selaras') });
  await app.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('by the clock a snapshot is made every hour in which something was committed', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() });
  const { ask, app, edit } = await small();
  // A thread starts and copies: on a busy machine that takes its time.
  const long = { timeout: 20_000 };
  const causes = async () => (await ask('snapshot.list', {})).rows.map(({ commit, cause }) => `${commit} ${cause}`);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  await expect.poll(causes, long).toEqual(['1 berkala']);
  await edit('Satu');
  await vi.advanceTimersByTimeAsync(40 * 60_000);
  expect(await causes()).toEqual(['1 berkala']);
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  await expect.poll(causes, long).toEqual(['2 berkala', '1 berkala']);
  await vi.advanceTimersByTimeAsync(180 * 60_000);
  expect(await causes()).toEqual(['2 berkala', '1 berkala']);
  await app.close();
});

test('a call that meets the closing of its workshop says so, and never goes into the next one', async () => {
  const { answer, ask, app, folder } = await small();
  const other = join(folder, 'lain.selaras');
  const asked = [answer('workshop.rename', { name: 'Terlambat' }), answer('workshop.close', {})] as const;
  const late = answer('workshop.rename', { name: 'Lebih lambat' });
  await asked[1];
  const answers = [await asked[0], await late];
  for (const given of answers) if (!given.ok) expect(['workshop.left', 'workshop.none']).toContain(given.problem.code);
  await ask('workshop.create', { path: other, name: 'Lain', period: '2025', facilitator: 'Sari' });
  expect((await ask('workshop.get', {})).workshop.name).toBe('Lain');
  await app.close();
});
