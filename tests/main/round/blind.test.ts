import { copyFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unseal } from '#main/exchange/seal.ts';
import { openVote } from '#main/session/vote-seal.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { ahmad, list, recap } from '../import/small-import.ts';
import { type Desk, desk } from '../workshop/road.ts';
import { evaluated, issuedRound } from './round-desk.ts';

const password = 'sandi berkas';

/** Three people, a facilitator with a PIN, a round with one sealed answer, and a vote that runs. */
async function sealedWorkshop() {
  const at = desk();
  const path = join(at.folder, 'buta.selaras');
  await at.ask('workshop.create', { path, name: 'Buta', period: '2025', facilitator: 'Sari', password });
  const rows = [
    `${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`,
    '198101012006012002;Siti Aminah;Diatas Ekspektasi;Diatas Ekspektasi;Sangat Baik',
    '198201012007011003;Budi Santoso;Sesuai Ekspektasi;Sesuai Ekspektasi;Baik',
  ];
  const read = await at.ask('import.read', { sources: [list, recap('rekap.csv', rows)] });
  const suggested = read.decisions.flatMap(({ id, suggested: one }) => (one === null ? [] : [[id, one] as const]));
  await at.ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(suggested) });
  const sari = (await at.ask('actor.list', {})).rows[0]?.id ?? '';
  await at.ask('actor.update', { actor: sari, pin: '4711' });
  await at.ask('actor.enter', { actor: 'Sari', pin: '4711' });
  await at.ask('actor.add', { name: 'Joko', role: 'member', pin: '1111' });
  const { round, folder, packages } = await issuedRound(at, 2);
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  const { sealed, answers } = await evaluated(folder, issued, 2);
  const preview = await at.ask('answer.read', { sources: [sealed] });
  expect(preview.problems).toEqual([]);
  await at.ask('answer.apply', { preview: preview.preview });
  for (const actor of ['Sari', 'Joko']) await at.ask('attendance.mark', { actor, present: true });
  const employee = (await at.ask('employee.list', {})).rows[0]?.id ?? '';
  await at.ask('case.open', { employee });
  await at.ask('vote.open', { employee });
  const ballot = (await at.ask('sitting.get', {})).open?.ballot?.id ?? '';
  await at.ask('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'kurang' });
  await at.app.close();
  return { folder: at.folder, round, sari, answers };
}

const made = sealedWorkshop();

/** The machine of the facilitator, as it was left, in a folder of its own. */
async function sealedDesk() {
  const { folder: kept, ...known } = await made;
  const folder = mkdtempSync(join(tmpdir(), 'selaras-buta-'));
  cpSync(kept, folder, { recursive: true });
  const at = desk(folder);
  const path = join(folder, 'buta.selaras');
  await at.ask('workshop.open', { path, password });
  await at.ask('actor.enter', { actor: 'Sari', pin: '4711' });
  return { at, path, ...known };
}

/** A machine of its own with a copy of the file, opened with the password. */
async function elsewhere(path: string): Promise<Desk> {
  const other = desk();
  const copy = join(other.folder, 'salinan.selaras');
  copyFileSync(path, copy);
  await other.ask('workshop.open', { path: copy, password });
  return other;
}

const reason = 'Batas waktu lewat';

test('the file and its password open no answer and no vote before the release: bytes and keys searched', async () => {
  const { at, path, answers } = await sealedDesk();
  await at.app.close();
  const store = await openWorkshopFile(path, password);
  const plain = store.db.serialize().toString('latin1');
  // The bytes are the file's own, in plain text.
  expect(plain).toContain('Siti Aminah');
  expect(answers.some(({ comment }) => comment !== '')).toBe(true);
  for (const { comment } of answers) if (comment !== '') expect(plain).not.toContain(comment);
  const identities = plain.match(/AGE-SECRET-KEY-1[0-9A-Z]+/g) ?? [];
  expect(identities).toEqual([]);
  const hexKeys = [...new Set(plain.match(/\b[0-9a-f]{64}\b/g) ?? [])];
  const secret = readFileSync(join(at.folder, 'home', 'votes.key')).toString('latin1');
  expect(plain.includes(secret)).toBe(false);
  const votes = rowsOf(store, 'vote');
  expect(votes).toHaveLength(1);
  for (const { ballot_id, actor_id, sealed, predicate } of votes) {
    expect(predicate).toBeNull();
    for (const key of hexKeys) expect(() => openVote(key, ballot_id, actor_id, sealed)).toThrow();
  }
  // Every text of the file and every PIN and password there is, tried as a passphrase of what is sealed.
  const [keys] = rowsOf(store, 'round_key');
  const secrets = [
    '4711',
    '1111',
    password,
    ...Object.values(keys ?? {}),
    ...rowsOf(store, 'actor').map(({ pin }) => pin ?? ''),
  ];
  for (const { sealed } of [...rowsOf(store, 'answer'), { sealed: keys?.identity ?? '' }])
    for (const passphrase of secrets)
      await expect(unseal(Buffer.from(sealed, 'base64'), { passphrase }, 'a')).rejects.toMatchObject({
        code: 'sealed.passphrase',
      });
  store.close();
});

test('with file, password and PIN another machine opens nothing; the words of the paper do, and set a forgotten PIN', async () => {
  const { at, path, round, answers } = await sealedDesk();
  const { words } = await at.ask('key.paper', {});
  const newest = await at.ask('key.paper', {});
  await at.ask('workshop.close', {});
  const other = await elsewhere(path);
  await other.ask('actor.enter', { actor: 'Sari', pin: '4711' });
  expect(await other.answer('round.close', { round, reason })).toMatchObject({ problem: { code: 'key.needed' } });
  const recover = (given: string) => other.answer('key.recover', { actor: 'Sari', words: given, pin: '9999' });
  expect(await recover(words)).toMatchObject({ problem: { code: 'key.wrong-words' } });
  expect(await recover(newest.words.toUpperCase().replaceAll('-', ' '))).toMatchObject({ ok: true });
  expect(await other.answer('actor.enter', { actor: 'Sari', pin: '4711' })).toMatchObject({ ok: false });
  await other.ask('actor.enter', { actor: 'Sari', pin: '9999' });
  await other.ask('round.close', { round, reason });
  const rows = (await other.ask('assessment.list', {})).rows.filter(({ round: of }) => of !== null);
  expect(rows.map(({ scores }) => scores)).toEqual(expect.arrayContaining(answers.map(({ scores }) => scores)));
  await other.app.close();
  await at.app.close();
});

test('a PIN that is changed opens what was sealed before; one that another facilitator set does not; renewed keys are a fresh start', async () => {
  const { at, path, round, sari } = await sealedDesk();
  await at.ask('actor.update', { actor: sari, pin: '2468' });
  await at.ask('actor.add', { name: 'Budi', role: 'facilitator', pin: '1357' });
  await at.ask('workshop.close', {});
  await at.ask('workshop.open', { path, password });
  // Nobody has entered: the key is shut.
  await at.ask('actor.enter', { actor: 'Budi', pin: '1357' });
  expect(await at.answer('round.close', { round, reason })).toMatchObject({ problem: { code: 'key.needed' } });
  await at.ask('actor.update', { actor: sari, pin: '8642' });
  await at.ask('actor.enter', { actor: 'Sari', pin: '8642' });
  await at.ask('actor.enter', { actor: 'Budi', pin: '1357' });
  expect(await at.answer('round.close', { round, reason })).toMatchObject({ problem: { code: 'key.needed' } });
  await at.ask('round.renew', { round, reason });
  expect((await at.ask('round.get', { round })).round.answered).toBe(0);
  const [issued] = (await at.ask('round.issue', { round, to: join(at.folder, 'ulang') })).packages;
  if (issued === undefined) throw new Error('no package');
  const { sealed } = await evaluated(join(at.folder, 'ulang'), issued, 3);
  const { preview, problems } = await at.ask('answer.read', { sources: [sealed] });
  expect(problems).toEqual([]);
  await at.ask('answer.apply', { preview });
  await at.ask('round.close', { round, reason });
  await at.app.close();
});
