import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitAfter } from '#main/people/pin-guard.ts';
import { accessState, noteAccess, writeAccesses } from '#main/store/access-log.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { isPin, keptPin } from '#main/store/pin.ts';
import { ahmad, list, recap } from '../import/small-import.ts';
import { desk } from '../workshop/road.ts';

async function smallDesk() {
  const at = desk();
  const path = join(at.folder, 'akses.selaras');
  await at.ask('workshop.create', { path, name: 'Akses', period: '2025', facilitator: 'Sari' });
  const read = await at.ask('import.read', {
    sources: [list, recap('rekap.csv', [`${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`])],
  });
  const suggested = read.decisions.flatMap(({ id, suggested: one }) => (one === null ? [] : [[id, one] as const]));
  await at.ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(suggested) });
  return { at, path };
}

test('looks are one entry each, files and openings are there after a restart, and nothing of it can be changed unseen', async () => {
  const { at, path } = await smallDesk();
  const [one, two] = (await at.ask('employee.list', {})).rows;
  if (one === undefined || two === undefined) throw new Error('nobody');
  for (const employee of [one.id, one.nip, two.id, one.id]) await at.ask('dossier.get', { employee });
  await at.ask('export.file', { kind: 'journal' });
  const head = (await at.ask('commit.verify', {})).commits;
  await at.ask('workshop.close', {});
  await at.ask('workshop.open', { path });
  const { rows, count, brokenAt } = await at.ask('access.list', {});
  expect(rows.toReversed().map(({ kind, person, called }) => [kind, person ?? called])).toEqual([
    ['looked', one.name],
    ['looked', two.name],
    ['exported', 'export.file journal'],
  ]);
  expect([count, brokenAt]).toEqual([3, null]);
  expect((await at.ask('commit.verify', {})).commits).toBe(head);
  await at.ask('actor.add', { name: 'Wati', role: 'secretary' });
  await at.ask('actor.enter', { actor: 'Wati' });
  expect(await at.answer('access.list')).toMatchObject({ problem: { code: 'role.forbidden' } });
  await at.app.close();
  const store = await openWorkshopFile(path, null);
  expect(() => store.db.exec("UPDATE access_log SET actor_name = 'Budi'")).toThrow('append-only');
  expect(() => store.db.exec('DELETE FROM access_log')).toThrow('append-only');
  expect(accessState(store)).toMatchObject({ count: 5, brokenAt: null });
  store.db.exec("DROP TRIGGER access_log_no_update; UPDATE access_log SET actor_name = 'Budi' WHERE number = 2");
  expect(accessState(store).brokenAt).toBe(2);
  for (const sql of [
    'CREATE TRIGGER x BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 1); END',
    'DROP TABLE access_log',
  ]) {
    store.db.exec(sql);
    noteAccess(store, { actor_id: null, actor_name: '', kind: 'opened', subject: null });
    expect(() => writeAccesses(store)).toThrow(expect.objectContaining({ code: 'workshop.structure' }));
  }
  store.close();
});

test('guesses of a PIN wait ever longer, also after a restart; each is recorded, and nobody votes for another without a PIN', async () => {
  expect([0, 2, 3, 4, 5, 40].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 600]);
  const { at, path } = await smallDesk();
  await at.ask('actor.add', { name: 'Joko', role: 'member', pin: '1111' });
  await at.ask('actor.add', { name: 'Rina', role: 'member' });
  const guess = (pin: string) => at.answer('actor.enter', { actor: 'Joko', pin });
  // All at once: they are looked at one after the other.
  const all = await Promise.all(['1', '2', '3', '4', '5'].map(guess));
  expect(all.map((answer) => (answer.ok ? 'ok' : answer.problem.code))).toEqual([
    ...Array.from({ length: 3 }, () => 'actor.wrong-pin'),
    ...Array.from({ length: 2 }, () => 'pin.wait'),
  ]);
  await at.ask('workshop.close', {});
  await at.ask('workshop.open', { path });
  expect(await guess('1111')).toMatchObject({ problem: { code: 'pin.wait' } });
  const { rows } = await at.ask('access.list', {});
  expect(rows.filter(({ kind, actor }) => kind === 'pin-wrong' && actor === 'Joko')).toHaveLength(3);
  const vote = { ballot: 'x', actor: 'Rina', predicate: 'baik' };
  expect(await at.answer('vote.cast', vote)).toMatchObject({ problem: { code: 'vote.needs-pin', field: 'actor' } });
  await at.ask('actor.enter', { actor: 'Rina' });
  expect(await at.answer('vote.cast', vote)).toMatchObject({ problem: { code: 'vote.closed' } });
  await at.app.close();
});

test('an empty PIN, and a hash that was put in by SQL, fit nothing', async () => {
  const kept = (await keptPin('4711')) ?? '';
  expect(await isPin('4711', kept)).toBe(true);
  for (const [pin, hash] of [
    ['', kept],
    ['4711', 'lain'],
    ['4711', ''],
    ['4711', kept.slice(0, 40)],
  ] as const)
    expect(await isPin(pin, hash)).toBe(false);
});
