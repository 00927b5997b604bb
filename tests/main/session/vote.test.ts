import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openVote } from '#main/session/vote-seal.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { contract } from '#shared/contract.ts';
import { desk as bareDesk } from '../workshop/road.ts';
import { refused, type SittingDesk, sittingDesk } from './session-desk.ts';

const open: SittingDesk[] = [];
afterEach(async () => {
  for (const made of open.splice(0)) await made.app.close();
});

async function voting() {
  const made = await sittingDesk();
  open.push(made);
  const person = made.people.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('nobody is Baik');
  await made.ask('case.open', { employee: person.id });
  await made.ask('vote.open', { employee: person.id });
  const ballot = (await made.ask('sitting.get', {})).open?.ballot?.id ?? '';
  return { made, person, ballot };
}

test('a vote by someone absent, out, unknown to the panel, or without their PIN is refused', async () => {
  const { made, person, ballot } = await voting();
  const { answer, ask } = made;
  const cast = (actor: string, pin: string | null) => answer('vote.cast', { ballot, actor, pin, predicate: 'baik' });
  expect(await cast('Tono', '3333')).toMatchObject(refused('vote.absent'));
  expect(await cast('Sari', null)).toMatchObject(refused('vote.not-member'));
  expect(await cast('Joko', '9999')).toMatchObject(refused('actor.wrong-pin'));
  expect(await cast('Joko', null)).toMatchObject(refused('actor.wrong-pin'));
  await ask('recusal.out', { actor: 'Joko', employee: person.id, kind: 'other' });
  expect(await cast('Joko', '1111')).toMatchObject(refused('vote.recused'));
});

test('until the reveal no query, journal, export or file copy tells a vote; afterwards the record proves each', async () => {
  const { made, person, ballot } = await voting();
  const { answer, ask } = made;
  await ask('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'sangat-kurang' });
  await ask('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'sangat-baik' });
  expect(await answer('vote.reveal', { ballot })).toMatchObject(refused('vote.missing'));
  await ask('vote.cast', { ballot, actor: 'Rina', pin: '2222', predicate: 'baik' });
  expect(await answer('rating.set', { employee: person.id, hasil: 'di-atas', reason: 'x' })).toMatchObject(
    refused('vote.running'),
  );
  expect(await answer('case.close')).toMatchObject(refused('vote.unsettled'));

  const running = (await ask('sitting.get', {})).open?.ballot;
  expect(running).toMatchObject({ revealed: false, votes: null });
  expect(running?.voters.map(({ name, voted }) => [name, voted])).toEqual([
    ['Joko', true],
    ['Rina', true],
  ]);
  const votes = async (name: string) => JSON.stringify(await answer(name, { employee: person.id }));
  for (const [name, { kind }] of Object.entries(contract)) {
    if (kind !== 'query') continue;
    const told = (await votes(name)) + JSON.stringify(await answer(name));
    expect(told).not.toMatch(/"sealed"|seal_key|Joko[^}]*"predicate"/);
  }
  const to = join(made.folder, 'jejak.csv');
  await ask('export.file', { kind: 'journal', to });
  expect(readFileSync(to, 'utf8')).toContain('Joko memberi suara untuk');
  expect(readFileSync(to, 'utf8')).not.toMatch(/Joko[^\n]*Sangat Baik/);
  const said = (await ask('commit.list', { command: 'vote.cast' })).rows;
  expect(said.map(({ actor }) => actor)).toEqual(['Rina', 'Joko', 'Joko']);

  await ask('vote.reveal', { ballot });
  const told = (await ask('sitting.get', {})).open?.ballot?.votes;
  expect(told).toMatchObject([
    { name: 'Joko', predicate: 'sangat-baik' },
    { name: 'Rina', predicate: 'baik' },
  ]);
  expect(await answer('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'baik' })).toMatchObject(
    refused('vote.closed'),
  );
  await ask('vote.settle', {
    ballot,
    hasil: 'di-atas',
    perilaku: 'di-atas',
    reason: 'Suara terbagi, bukti kuat',
    dissents: [{ actor: 'Rina', words: 'Cukup Baik' }],
  });
  expect(await made.person(person.nip)).toMatchObject({ predicate: 'sangat-baik', state: 'decided' });
  expect((await ask('agenda.list', {})).rows.map(({ state }) => state)).not.toContain('in-discussion');
  expect((await ask('case.get', { employee: person.id })).dissents).toMatchObject([
    { name: 'Rina', words: 'Cukup Baik' },
  ]);
  expect((await ask('case.get', { employee: person.id })).votes).toMatchObject([{ outcome: 'sangat-baik' }]);
  await made.app.close();

  const store = await openWorkshopFile(join(made.folder, 'contoh.selaras'), null);
  const [row] = rowsOf(store, 'ballot');
  for (const vote of rowsOf(store, 'vote'))
    expect(openVote(row?.seal_key ?? '', ballot, vote.actor_id, vote.sealed)).toBe(vote.predicate);
  store.close();
});

test('a copy of the file on another machine cannot open the votes', async () => {
  const { made, ballot } = await voting();
  await made.ask('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'kurang' });
  await made.app.close();
  const other = bareDesk();
  const path = join(other.folder, 'salinan.selaras');
  copyFileSync(join(made.folder, 'contoh.selaras'), path);
  await other.ask('workshop.open', { path });
  const answer = await other.answer('vote.reveal', { ballot, incomplete: true });
  expect(answer).toMatchObject(refused('vote.sealed-elsewhere'));
  await other.ask('vote.cancel', { ballot, reason: 'Diulang di laptop ini' });
  await other.app.close();
});
