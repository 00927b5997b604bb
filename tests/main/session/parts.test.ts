import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alter, forge } from '../../fixtures/tamper.ts';
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

test('a room decides on its own people only: what its file was made to say besides is refused, and roles stay those of the whole', async () => {
  const made = await sittingDesk();
  const { ask, answer } = made;
  const [a, b] = (await ask('unit.list', {})).rows;
  const { files } = await ask('workshop.split', { parts: [{ name: 'Ruang 1', units: [a?.name ?? ''] }] });
  const honest = files[0] ?? '';
  const own = made.people.find(({ unit, predicate }) => unit === a?.name && predicate === 'baik')?.id ?? '';
  const room = desk();
  await room.ask('workshop.open', { path: honest });
  await room.ask('rating.set', { employee: own, hasil: 'di-bawah', reason: 'Alasan ruang' });
  const member = (await room.ask('actor.list', {})).rows.find(({ role }) => role === 'member');
  await room.ask('actor.update', { actor: member?.id ?? '', role: 'facilitator' });
  expect(await room.answer('actor.add', { name: 'Tamu', role: 'member' })).toMatchObject(refused('part.not-here'));
  const { commits } = await room.ask('commit.verify', {});
  await room.app.close();

  /** One more entry of the room's journal, as somebody writes it who knows how it is made. */
  const entry = (table: string, id: string, before: object, after: object) =>
    `INSERT INTO commit_log VALUES (${commits + 1}, 'rating.set', '{}', NULL, 'Sari', '2026-01-20T05:00:00.000Z', NULL, NULL, 0, 1, '', '', NULL);
     INSERT INTO change_log VALUES (${commits + 1}, 0, '${table}', '${id}', '${JSON.stringify(before)}', '${JSON.stringify(after)}');`;
  const units = [JSON.stringify([a?.id]), JSON.stringify([a?.id, b?.id])] as const;
  const name = made.people.find(({ id }) => id === own)?.name ?? '';
  const part = (await ask('part.list', {})).rows[0]?.id ?? '';
  const altered = join(made.folder, 'diubah.selaras');
  for (const [change, sql, code] of [
    [alter, `UPDATE part SET units = '${units[1]}'`, 'part.broken'],
    [alter, `UPDATE rating SET hasil = 'di-atas' WHERE id = '${own}'`, 'part.broken'],
    [
      forge,
      `${entry('part', part, { units: units[0] }, { units: units[1] })} UPDATE part SET units = '${units[1]}'`,
      'part.altered',
    ],
    [
      forge,
      `${entry('employee', own, { name }, { name: 'Lain' })} UPDATE employee SET name = 'Lain' WHERE id = '${own}'`,
      'part.beyond',
    ],
    [
      forge,
      `${entry('employee', own, { unit_id: a?.id }, { unit_id: b?.id })} UPDATE employee SET unit_id = '${b?.id}' WHERE id = '${own}'`,
      'part.beyond',
    ],
    [
      forge,
      `${entry('rating', own, { initial_predicate: 'baik' }, { initial_predicate: 'kurang' })} UPDATE rating SET initial_predicate = 'kurang' WHERE id = '${own}'`,
      'part.beyond',
    ],
    [
      forge,
      `${entry('rating', own, { final_predicate: null }, { final_predicate: 'kurang' })} UPDATE rating SET final_predicate = 'kurang' WHERE id = '${own}'`,
      'part.beyond',
    ],
  ] as const) {
    copyFileSync(honest, altered);
    await change(altered, sql);
    expect(await answer('workshop.merge', { path: altered }), sql).toMatchObject(refused(code));
  }
  await ask('workshop.merge', { path: honest });
  expect((await ask('actor.list', {})).rows.find(({ id }) => id === member?.id)?.role).toBe('member');
  // The same file a second time, or a copy of it, is refused.
  copyFileSync(honest, altered);
  expect(await answer('workshop.merge', { path: altered })).toMatchObject(refused('part.merged'));
  await made.app.close();
});
