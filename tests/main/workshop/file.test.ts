import { copyFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
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
