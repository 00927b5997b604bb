import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tamper } from '../../fixtures/tamper.ts';
import { desk, sampleDesk } from '../workshop/road.ts';

const reason = 'Bukti dukung lengkap';

test('the journal is paged and filtered, and marks what was undone', async () => {
  const made = await sampleDesk();
  const people = (await made.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  const [first, second] = people;
  await made.ask('rating.set', { employee: first?.id ?? '', hasil: 'di-atas', perilaku: 'di-atas', reason });
  await made.ask('rating.set', { employee: second?.id ?? '', hasil: 'di-bawah', reason });
  await made.ask('history.undo', {});
  const all = (await made.ask('commit.list', {})).rows;
  expect(all.map(({ command, undone }) => [command, undone])).toEqual([
    ['history.undo', false],
    ['rating.set', true],
    ['rating.set', false],
    ['import.apply', false],
    ['workshop.create', false],
  ]);
  expect((await made.ask('commit.list', { offset: 1, limit: 2 })).rows).toEqual(all.slice(1, 3));
  expect((await made.ask('commit.list', { hash: all[2]?.hash.slice(0, 16).toUpperCase() ?? '' })).rows).toEqual([
    all[2],
  ]);
  const summary = await made.ask('commit.summary', { employee: first?.nip ?? '' });
  expect(summary).toEqual({
    commits: 2,
    commands: ['history.undo', 'import.apply', 'rating.set', 'workshop.create'],
    actors: ['Sari'],
  });
  await made.ask('history.redo', {});
  expect((await made.ask('commit.list', { command: 'rating.set' })).rows.map(({ undone }) => undone)).toEqual([
    false,
    false,
  ]);
  await made.app.close();
});

test('a commit shows its rows before and after, whose they are, and no PIN', async () => {
  const made = await sampleDesk();
  const [person] = (await made.ask('employee.list', {})).rows;
  await made.ask('employee.exclude', { employees: [person?.id ?? ''], because: 'on-leave', reason });
  const [last] = (await made.ask('commit.list', { limit: 1 })).rows;
  const { commit, changes } = await made.ask('commit.get', { number: last?.number ?? 0 });
  expect(commit).toEqual(last);
  expect(changes).toEqual([
    {
      table: 'employee',
      id: person?.id,
      name: person?.name,
      before: { excluded: null, excluded_note: null },
      after: { excluded: 'on-leave', excluded_note: reason },
    },
  ]);
  await made.ask('actor.add', { name: 'Joko', role: 'member', pin: '4711' });
  const joko = (await made.ask('actor.list', {})).rows.find(({ name }) => name === 'Joko');
  await made.ask('actor.update', { actor: joko?.id ?? '', pin: '1147' });
  const numbers = (await made.ask('commit.list', { limit: 2 })).rows.map(({ number }) => number);
  for (const number of numbers) {
    const shown = JSON.stringify(await made.ask('commit.get', { number }));
    expect(shown).toContain('Joko');
    expect(shown).not.toContain('argon2');
  }
  expect((await made.ask('commit.get', { number: 2, limit: 3 })).changes.length).toBe(3);
  expect(await made.answer('commit.get', { number: 9999 })).toMatchObject({ problem: { code: 'commit.unknown' } });
  await made.app.close();
});

test.each([
  ["UPDATE commit_log SET reason = 'lain' WHERE number = 3", 3, 'content'],
  [`UPDATE change_log SET after = '{"hasil":"di-bawah"}' WHERE commit_number = 3`, 3, 'content'],
  ['DELETE FROM commit_log WHERE number = 3', 4, 'number'],
  [`UPDATE commit_log SET previous_hash = '${'1'.repeat(64)}' WHERE number = 4`, 4, 'link'],
])('verify names the commit at which a log altered from outside breaks: %s', async (sql, brokenAt, why) => {
  const made = await sampleDesk();
  const people = (await made.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  for (const { id } of people.slice(0, 3))
    await made.ask('rating.set', { employee: id, hasil: 'di-atas', perilaku: 'di-atas', reason });
  expect(await made.ask('commit.verify', {})).toMatchObject({ commits: 5, brokenAt: null, findings: [], more: 0 });
  const path = join(made.folder, 'contoh.selaras');
  await made.app.close();
  await tamper(path, sql);
  const again = desk(made.folder);
  await again.ask('workshop.open', { path });
  expect(await again.ask('commit.verify', {})).toMatchObject({ brokenAt, why });
  await again.app.close();
});
