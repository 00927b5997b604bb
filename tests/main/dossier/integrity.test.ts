import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packSheets } from '#main/dossier/pack-files.ts';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { sampleDesk } from '../workshop/road.ts';

const secret = 'Laporan gratifikasi sedang diperiksa inspektorat';

test('a note on integrity is read by its circle alone: no list, search, journal, history or pack gives it to anybody else', async () => {
  const made = await sampleDesk();
  const [person, other] = (await made.ask('employee.list', {})).rows;
  if (person === undefined || other === undefined) throw new Error('the sample has too few people');
  const people = ['Wati', 'Budi', 'Rini'] as const;
  for (const name of people) await made.ask('actor.add', { name, role: 'member' });
  const actors = new Map((await made.ask('actor.list', {})).rows.map(({ name, id }) => [name, id]));
  const as = async (name: string) => made.ask('actor.enter', { actor: name });
  const listed = async () => (await made.ask('integrity.list', { employee: person.nip })).rows;

  await as('Wati');
  await made.ask('integrity.save', { employee: person.id, text: secret, readers: [actors.get('Budi') ?? ''] });
  expect(await listed()).toMatchObject([{ text: secret, by: 'Wati', readers: [{ name: 'Budi' }], mayChange: true }]);
  const note = (await listed())[0]?.id ?? '';
  expect(await made.answer('integrity.save', { employee: person.id, text: 'x', readers: ['tiada'] })).toMatchObject({
    problem: { code: 'integrity.reader' },
  });

  await as('Budi');
  expect(await listed()).toMatchObject([{ text: secret, mayChange: false }]);
  expect(await made.answer('integrity.remove', { note })).toMatchObject({ problem: { code: 'integrity.foreign' } });

  await as('Rini');
  expect(await listed()).toEqual([]);
  for (const call of [
    made.answer('integrity.remove', { note }),
    made.answer('integrity.save', { note, employee: person.id, text: 'Diganti' }),
  ])
    expect(await call).toMatchObject({ problem: { code: 'integrity.unknown' } });
  const commit = (await made.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  const seen = JSON.stringify([
    await made.ask('search.find', { text: 'gratifikasi' }),
    await made.ask('commit.list', { limit: 500 }),
    await made.ask('commit.get', { number: commit }),
    await made.ask('employee.history', { employee: person.id }),
    await made.ask('dossier.get', { employee: person.id }),
    await made.ask('note.list', {}),
  ]);
  expect(seen).not.toContain('gratifikasi');
  const shown = await made.ask('commit.get', { number: commit });
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${person.id}|${person.name}|${actors.get('Budi')}`));

  await as('Sari');
  expect(await listed()).toMatchObject([{ text: secret, mayChange: true }]);
  await made.ask('integrity.remove', { note });
  expect(await listed()).toEqual([]);
  await made.ask('history.undo', {});
  expect(await listed()).toMatchObject([{ text: secret }]);
  const path = join(made.folder, 'contoh.selaras');
  await made.ask('workshop.close', {});
  const store = await openWorkshopFile(path, null);
  const rules = loadRuleSet('resources/rules/permenpanrb-6-2022.json');
  expect(JSON.stringify(packSheets('panel', person.id, { store, rules }, 'id'))).not.toContain('gratifikasi');
  store.close();
  await made.app.close();
});
