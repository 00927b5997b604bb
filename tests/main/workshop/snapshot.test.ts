import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outdated } from '#main/kernel/snapshots.ts';
import type { Snapshot } from '#shared/kernel/snapshot.ts';
import { desk, sampleDesk } from '../workshop/road.ts';

const code = (wanted: string) => ({ ok: false, problem: expect.objectContaining({ code: wanted }) });

async function panel() {
  const made = await sampleDesk();
  const { rows } = await made.ask('employee.list', {});
  const person = rows.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('somebody is Baik');
  return { ...made, person, path: join(made.folder, 'contoh.selaras') };
}

test('a snapshot is shown against now, brought back as one commit, and that is undone', async () => {
  const { ask, answer, app, person } = await panel();
  const kept = await ask('snapshot.make', {});
  expect(await ask('snapshot.make', {})).toBeNull();
  await ask('rating.set', { employee: person.id, hasil: 'di-bawah', perilaku: 'di-bawah', reason: 'Uji' });
  await ask('note.set', { employee: person.id, field: 'reason', text: 'Catatan' });
  const [first] = (await ask('snapshot.list', {})).rows;
  expect(first).toEqual(kept);
  const name = first?.name ?? '';
  const diff = await ask('snapshot.diff', { name });
  expect(diff.tables.map(({ table, removed, changed }) => [table, removed, changed])).toEqual(
    expect.arrayContaining([
      ['rating', 0, 1],
      ['note', 1, 0],
    ]),
  );
  expect(diff.changes[0]).toMatchObject({
    table: 'rating',
    name: person.name,
    before: { predicate: 'sangat-kurang' },
    after: { predicate: 'baik' },
  });
  const done = await ask('snapshot.restore', { name, reason: 'Salah isi' });
  expect(done.rows).toBe(diff.rows);
  const now = async () => (await ask('employee.list', { ids: [person.id] })).rows[0]?.predicate;
  expect(await now()).toBe('baik');
  expect((await ask('snapshot.diff', { name })).rows).toBe(0);
  await ask('history.undo', {});
  expect(await now()).toBe('sangat-kurang');
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  expect(await answer('snapshot.diff', { name: 'lain.selaras' })).toEqual(code('snapshot.unknown'));
  await app.close();
});

test('a snapshot is a workshop of its own, under the password of the file, the new one after a change', async () => {
  const { ask, app, person, folder } = await panel();
  await ask('snapshot.make', {});
  await ask('rating.set', { employee: person.id, hasil: 'di-bawah', reason: 'Uji' });
  await ask('workshop.setPassword', { password: 'rahasia sekali' });
  const { rows } = await ask('snapshot.list', {});
  expect(rows.map(({ cause }) => cause)).toEqual(['sandi', 'diminta']);
  await app.close();
  const other = desk(folder);
  for (const { path } of rows) {
    expect(await other.answer('workshop.open', { path })).toEqual(code('workshop.password'));
    await other.ask('workshop.open', { path, password: 'rahasia sekali' });
    expect(await other.ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  }
  await other.app.close();
});

test('of each hour, day and week one snapshot stays, and those before something large for a month', () => {
  const now = Date.parse('2026-06-30T12:00:00Z');
  const at = (hours: number, cause: Snapshot['cause'] = 'berkala'): Snapshot => {
    const time = new Date(now - hours * 3_600_000).toISOString();
    return { name: time, path: time, at: time, commit: 1, cause, bytes: 1 };
  };
  const all = [
    at(0.1),
    at(0.2),
    at(1.5),
    at(30),
    at(31),
    at(100, 'impor'),
    at(101),
    at(24 * 40),
    at(24 * 40 + 1),
    at(24 * 300),
  ];
  const gone = outdated(all, now).map(({ at: time }) => (now - Date.parse(time)) / 3_600_000);
  expect(gone.map((hours) => Math.round(hours * 10) / 10)).toEqual([0.2, 31, 24 * 40 + 1, 24 * 300]);
});

test('once its file is moved away nothing is acknowledged, and a verified copy is the way out', async () => {
  const { ask, answer, app, person, path, folder } = await panel();
  const edit = { employee: person.id, hasil: 'di-bawah', reason: 'Uji' };
  renameSync(path, `${path}.pindah`);
  expect(await answer('rating.set', edit)).toEqual(code('workshop.moved'));
  const to = join(folder, 'salinan.selaras');
  await ask('workshop.saveCopy', { to });
  expect(await answer('workshop.saveCopy', { to })).toEqual(code('workshop.exists'));
  await ask('workshop.open', { path: to });
  await ask('rating.set', edit);
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  await app.close();
});

test('nothing is written onto a workshop, what lies beside it, or a file of another kind', async () => {
  const { ask, answer, app, path, folder } = await panel();
  const link = join(folder, 'tautan.csv');
  symlinkSync(path, link);
  writeFileSync(join(folder, 'orang.csv'), '%PDF-1.7 bukan csv');
  await ask('workshop.settle', {});
  const before = readFileSync(path).subarray(0, 4096 * 20);
  for (const to of [path, `${path}-wal`, `${path}.x`, link, join(folder, 'orang.csv'), folder, '/dev/full'])
    expect(await answer('export.file', { kind: 'journal', to })).toMatchObject({ ok: false });
  expect(
    readFileSync(path)
      .subarray(0, 4096 * 20)
      .equals(before),
  ).toBe(true);
  const to = join(folder, 'jejak.csv');
  await ask('export.file', { kind: 'journal', to });
  // Of its own kind too: it may be somebody's.
  writeFileSync(to, `${readFileSync(to)}milik orang lain`);
  expect(await answer('export.file', { kind: 'journal', to })).toEqual(code('output.exists'));
  expect(readFileSync(to, 'utf8')).toContain('milik orang lain');
  await ask('export.file', { kind: 'journal', to, overwrite: true });
  expect(readFileSync(to, 'utf8')).not.toContain('milik orang lain');
  expect(readdirSync(folder).filter((name) => name.endsWith('.baru'))).toEqual([]);
  await app.close();
});

test('names that no disk takes, input nested without end and devices are Problems', async () => {
  const { answer, app, folder } = await panel();
  let nested: unknown = 1;
  for (let depth = 0; depth < 60_000; depth += 1) nested = [nested];
  expect(await answer('rating.set', nested)).toEqual(code('app.too-deep'));
  const long = join(folder, `${'x'.repeat(300)}.csv`);
  expect(await answer('export.file', { kind: 'journal', to: long })).toEqual(code('disk.bad-name'));
  expect(await answer('export.file', { kind: 'journal', to: join(folder, 'a\0b.csv') })).toMatchObject({ ok: false });
  expect(await answer('workshop.open', { path: 'a\0b' })).toEqual(code('disk.bad-name'));
  if (existsSync('/dev/full'))
    expect(await answer('evaluation.open', { source: { path: '/dev/full' }, passphrase: 'x' })).toEqual(
      code('sealed.not-ours'),
    );
  await app.close();
});
