import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk } from '../workshop/road.ts';
import { refused, sittingDesk } from './session-desk.ts';

test('a workshop is split by unit, two rooms work, and both come back without conflict as one commit each', async () => {
  const made = await sittingDesk();
  const { ask, answer } = made;
  const units = (await ask('unit.list', {})).rows.map(({ name }) => name);
  const [a, b, ...rest] = units;
  if (a === undefined || b === undefined || rest.length === 0) throw new Error('the sample has six units');
  expect(
    await answer('workshop.split', {
      parts: [
        { name: '1', units: [a] },
        { name: '2', units: [a] },
      ],
    }),
  ).toMatchObject(refused('part.unit-twice'));
  const { files } = await ask('workshop.split', {
    parts: [
      { name: 'Ruang 1', units: [a] },
      { name: 'Ruang 2', units: [b] },
    ],
  });
  const inUnit = (unit: string) => made.people.filter((row) => row.unit === unit && row.predicate === 'baik');
  const [one] = inUnit(a);
  const [two] = inUnit(b);
  const [stay] = inUnit(rest[0] ?? '');
  if (!one || !two || !stay) throw new Error('somebody is Baik everywhere');
  const move = (employee: string, reason: string) => ({ employee, hasil: 'di-bawah', reason });
  expect(await answer('rating.set', move(one.id, 'x'))).toMatchObject(refused('part.away'));
  expect(await answer('workshop.signOff', { date: '2026-01-20' })).toMatchObject(refused('part.still-out'));
  await ask('rating.set', move(stay.id, 'Dibahas di induk'));

  const spoiled = join(made.folder, 'lain.selaras');
  for (const [place, person, other] of [
    [0, one, two],
    [1, two, one],
  ] as const) {
    const room = desk();
    await room.ask('workshop.open', { path: files[place] ?? '' });
    // A room's file holds its own people only, in its rows and in its journal.
    expect((await room.ask('employee.list', {})).rows.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining([place === 0 ? a : b]),
    );
    expect((await room.ask('workshop.get', {})).people).toBe(
      made.people.filter(({ unit }) => unit === (place === 0 ? a : b)).length,
    );
    expect((await room.ask('commit.list', {})).rows).toHaveLength(1);
    expect(await room.answer('rating.set', move(other.id, 'x'))).toMatchObject(refused('employee.unknown'));
    expect(await room.answer('workshop.signOff', { date: '2026-01-20' })).toMatchObject(refused('part.not-here'));
    await room.ask('case.open', { employee: person.id });
    await room.ask('rating.set', move(person.id, `Alasan ruang ${place + 1}`));
    await room.ask('case.decide', { employee: person.id, evidence: ['LKj'] });
    if (place === 0) {
      const open = await answer('workshop.merge', { path: files[0] ?? '' });
      expect(open).toMatchObject(refused('workshop.in-use'));
    }
    await room.ask('case.close', {});
    await room.app.close();
  }
  copyFileSync(join(made.folder, 'contoh.selaras'), spoiled);
  expect(await answer('workshop.merge', { path: spoiled })).toMatchObject(refused('part.unknown'));
  const first = await ask('workshop.merge', { path: files[0] ?? '' });
  expect(first).toMatchObject({ people: 1 });
  const second = await ask('workshop.merge', { path: 'contoh - Ruang 2.selaras' });
  expect(second.commit).toBe((first.commit ?? 0) + 1);
  expect(await answer('workshop.merge', { path: files[0] ?? '' })).toMatchObject(refused('part.merged'));

  expect((await ask('part.list', {})).rows.map(({ state, here }) => [state, here])).toEqual([
    ['merged', false],
    ['merged', false],
  ]);
  for (const { nip } of [one, two, stay]) expect((await made.person(nip)).predicate).toBe('butuh-perbaikan');
  expect((await made.person(one.nip)).state).toBe('decided');
  const told = await ask('minutes.get', {});
  expect(told.changes.map(({ reason }) => reason).sort()).toEqual([
    'Alasan ruang 1',
    'Alasan ruang 2',
    'Dibahas di induk',
  ]);
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  await ask('workshop.signOff', { date: '2026-01-20' });
  await made.app.close();
});

test('a split that fails leaves the whole as it was and no file; a part without its file is freed by a facilitator', async () => {
  const made = await sittingDesk();
  const { ask, answer } = made;
  const [a, b] = (await ask('unit.list', {})).rows.map(({ name }) => name);
  const parts = [
    { name: 'Ruang 1', units: [a ?? ''] },
    { name: 'Ruang 2', units: [b ?? ''] },
  ];
  expect(await answer('workshop.split', { parts, folder: join(made.folder, 'tidak ada') })).toMatchObject(
    refused('disk.cannot-write'),
  );
  // The second room's file cannot be made.
  writeFileSync(join(made.folder, 'contoh - Ruang 2.selaras'), 'berkas orang lain');
  expect(await answer('workshop.split', { parts })).toMatchObject(refused('workshop.exists'));
  expect(readdirSync(made.folder).filter((name) => name.includes('Ruang') || name.endsWith('.baru'))).toEqual([
    'contoh - Ruang 2.selaras',
  ]);
  rmSync(join(made.folder, 'contoh - Ruang 2.selaras'));
  const person = made.people.find(({ unit, predicate }) => unit === a && predicate === 'baik')?.id ?? '';
  const edit = { employee: person, hasil: 'di-bawah', reason: 'Uji' };
  await ask('rating.set', edit);
  const { files } = await ask('workshop.split', { parts });
  for (const file of files) rmSync(file);
  expect(await answer('rating.set', { ...edit, hasil: 'sesuai' })).toMatchObject(refused('part.away'));
  await ask('part.release', { part: 'Ruang 1', reason: 'Berkas hilang' });
  await ask('rating.set', { ...edit, hasil: 'sesuai' });
  expect(await answer('workshop.split', { parts })).toMatchObject(refused('part.still-out'));
  await ask('part.release', { part: 'Ruang 2', reason: 'Berkas hilang' });
  await ask('workshop.split', { parts });
  expect(await ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  await made.app.close();
});
