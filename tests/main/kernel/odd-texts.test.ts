import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommitEntry } from '#main/store/commit-row.ts';
import { appendCommit, lastCommit } from '#main/store/log.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { tamper } from '../../fixtures/tamper.ts';
import { sittingDesk } from '../session/session-desk.ts';
import { desk } from '../workshop/road.ts';

const odd: readonly (readonly [name: string, text: string])[] = [
  ['the first half of an emoji', 'Kerja bagus \ud83d selesai'],
  ['the second half', 'a\ude00b'],
  ['both halves the wrong way round', '\ude00\ud83d'],
  ['a letter with its accent apart', 'Jose\u0301 A\u030Angstro\u0308m'],
  ['Hangul by its parts', '\u1112\u1161\u11ab'],
  ['an emoji of several', '👨‍👩‍👧 🇮🇩 👍🏽'],
  ['controls', 'a\u0000b\u0007c\u001Fd'],
  ['line ends', 'a\r\nb\rc\u2028d'],
  ['Arabic with marks of direction', '\u202Eمحمد\u202C (a)'],
  ['a noncharacter', 'a\uFFFEb\uFFFFc'],
  ['five thousand letters', 'x'.repeat(5_000)],
];
const kept = (text: string) => text.toWellFormed().normalize('NFC').trim();

test('every odd text comes back from every field as it is stored, and the record stays whole', async () => {
  const made = await sittingDesk();
  const { ask } = made;
  const people = made.people.filter(({ predicate }) => predicate === 'baik');
  for (const [at, [name, text]] of odd.entries()) {
    const employee = people[at]?.id ?? '';
    const short = text.slice(0, 100);
    await ask('rating.set', { employee, hasil: 'di-atas', perilaku: 'di-atas', reason: text, evidence: [text] });
    await ask('note.set', { employee, field: 'hasil', text: text.slice(0, 2_000) });
    await ask('dissent.add', { actor: 'Rina', employee, words: text });
    await ask('employee.exclude', { employees: [people[at + 20]?.id ?? ''], because: 'on-leave', reason: text });
    await ask('workshop.setPredicate', { predicate: at % 2 === 0 ? 'Baik' : 'Istimewa', reason: text });
    await ask('actor.add', { name: `Anggota ${at} ${short}`, role: 'observer', post: `${at} ${short}` });
    await ask('workshop.rename', { name: short, agency: short });
    await ask('letterhead.set', { lines: [short], address: [short], logo: null });
    await ask('view.save', { name: short, view: { columns: [], filter: {}, tint: 'none' } });
    const minutes = await ask('minutes.get', {});
    const change = minutes.changes.find(({ person }) => person.nip === people[at]?.nip);
    expect([name, change?.reason, change?.evidence]).toEqual([name, kept(text), [kept(text)]]);
    expect(minutes.excluded?.map(({ note }) => note)).toContain(kept(text));
    expect(minutes.dissents?.map(({ text: words }) => words)).toContain(kept(text));
    expect(minutes.organisations?.at(-1)?.reason).toBe(kept(text));
    expect(minutes.letterhead).toMatchObject({ lines: [kept(short)], address: [kept(short)] });
    expect((await ask('workshop.get', {})).workshop.name).toBe(kept(short));
    const notes = (await ask('note.list', { employee })).rows;
    expect(notes.map(({ text: words }) => words)).toEqual([kept(text.slice(0, 2_000))]);
    const actors = (await ask('actor.list', {})).rows;
    expect(actors.map(({ name: called }) => called)).toContain(kept(`Anggota ${at} ${short}`));
    expect((await ask('view.list', {})).rows.map(({ name: called }) => called)).toContain(kept(short));
  }
  expect((await ask('commit.verify', {})).brokenAt).toBeNull();
  const undone = odd.length * 9;
  for (let step = 0; step < undone; step++) await made.answer('history.undo');
  expect((await ask('commit.verify', {})).brokenAt).toBeNull();
  await made.app.close();
});

test('a text from a file is stored as one typed by hand', async () => {
  const made = desk();
  await made.ask('workshop.create', {
    path: join(made.folder, 'a.selaras'),
    name: 'Uji',
    period: '2025',
    facilitator: 'S',
  });
  const list = 'NIP;Nama;Unit Kerja\n198001012005011001;Jose\u0301 Sumber;Bidang A\u030A\n';
  const bytes = new TextEncoder().encode(list);
  const read = await made.ask('import.read', { sources: [{ name: 'daftar.csv', bytes }] });
  await made.ask('import.apply', { preview: read.preview });
  expect((await made.ask('employee.list', {})).rows).toMatchObject([{ name: 'José Sumber', unit: 'Bidang Å' }]);
  const again = await made.ask('import.read', { sources: [{ name: 'daftar.csv', bytes }] });
  expect(again.people).toMatchObject({ new: 0, changed: 0, same: 1 });
  await made.app.close();
});

/** A file with an entry whose reason or name lost half of a pair, as versions before the texts were made well formed left it. */
async function halvedFile(entry: Partial<CommitEntry>): Promise<string> {
  const made = desk();
  const path = join(made.folder, 'lama.selaras');
  await made.ask('workshop.create', { path, name: 'Lama', period: '2025', facilitator: 'Sari' });
  await made.app.close();
  const store = await openWorkshopFile(path, null);
  const last = lastCommit(store);
  if (last === null) throw new Error('no entry');
  const { command, sentence, actor_id, actor_name, at, barrier } = last;
  appendCommit(
    store,
    { command, sentence, actor_id, actor_name, at, reason: null, reverts: null, barrier, ...entry },
    [],
  );
  store.close();
  return path;
}

test.each([
  ['a reason', { reason: 'Kerja bagus \ud83d selesai' }],
  ['a reason with the same half twice', { reason: '\ude00 dan \ude00' }],
  ['a name', { actor_name: 'Sari \ud83d' }],
])('an old file with half an emoji in %s is reported as that, and nobody is accused', async (_, entry) => {
  const path = await halvedFile(entry);
  const made = desk();
  await made.ask('workshop.open', { path, password: null });
  expect(await made.ask('commit.verify', {})).toMatchObject({
    commits: 2,
    brokenAt: null,
    halved: [2],
    findings: [],
    more: 0,
  });
  await made.app.close();
});

test('an entry that was changed is broken, with or without a sign for a lost half', async () => {
  const path = await halvedFile({ reason: 'Kerja bagus \ud83d selesai' });
  await tamper(path, `UPDATE commit_log SET reason = 'Kerja buruk \uFFFD selesai' WHERE number = 2`);
  const made = desk();
  await made.ask('workshop.open', { path, password: null });
  expect(await made.ask('commit.verify', {})).toMatchObject({ commits: 2, brokenAt: 2, why: 'content' });
  await made.app.close();
});
