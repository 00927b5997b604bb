import { copyFileSync } from 'node:fs';
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
  ).toMatchObject(refused('part.unitTwice'));
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
  expect(await answer('workshop.signOff', { date: '2026-01-20' })).toMatchObject(refused('part.stillOut'));
  await ask('rating.set', move(stay.id, 'Dibahas di induk'));

  const spoiled = join(made.folder, 'lain.selaras');
  for (const [place, person, other] of [
    [0, one, two],
    [1, two, one],
  ] as const) {
    const room = desk();
    await room.ask('workshop.open', { path: files[place] ?? '' });
    expect(await room.answer('rating.set', move(other.id, 'x'))).toMatchObject(refused('part.outside'));
    expect(await room.answer('workshop.signOff', { date: '2026-01-20' })).toMatchObject(refused('part.notHere'));
    await room.ask('case.open', { employee: person.id });
    await room.ask('rating.set', move(person.id, `Alasan ruang ${place + 1}`));
    await room.ask('case.decide', { employee: person.id, evidence: ['LKj'] });
    if (place === 0) {
      const open = await answer('workshop.merge', { path: files[0] ?? '' });
      expect(open).toMatchObject(refused('workshop.inUse'));
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
