import { afterEach, expect, test, vi } from 'vitest';
import type { Input, Output } from '#shared/contract.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { desk as bareDesk, type Desk } from '../workshop/road.ts';
import { refused, type SittingDesk, sittingDesk } from './session-desk.ts';

const open: Desk[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const made of open.splice(0)) await made.app.close();
});

type Predicate = Input<'evaluation.vote'>['predicate'];

/** Bytes as a page sends them. */
const plain = (bytes: Uint8Array | null) => Uint8Array.from(bytes ?? []);

function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const changed = plain(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** A running vote, and a member's own machine beside it. */
async function voting() {
  const room = await sittingDesk();
  const own = bareDesk();
  open.push(room, own);
  const person = room.people.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('nobody is Baik');
  await room.ask('case.open', { employee: person.id });
  await room.ask('vote.open', { employee: person.id });
  const ballot = (await room.ask('sitting.get', {})).open?.ballot?.id ?? '';
  const hand = async (actor: string): Promise<Output<'vote.hand'>> => room.ask('vote.hand', { ballot, actor });
  async function voted(actor: string, pin: string, predicate: Predicate) {
    const { name, bytes, passphrase } = await hand(actor);
    const paper = { source: { name, bytes: plain(bytes) }, passphrase };
    const shown = await own.ask('evaluation.ballot', paper);
    const vote = await own.ask('evaluation.vote', { ballot: shown.ballot, predicate, pin });
    return { name: vote.name, bytes: plain(vote.bytes) };
  }
  const drop = (source: { name: string; bytes: Uint8Array<ArrayBuffer> }, made: SittingDesk = room) =>
    made.answer('vote.receive', { source });
  return { room, own, person, ballot, hand, voted, drop };
}

test('a member votes on a machine of their own; the vote stays sealed and counts like one at the laptop', async () => {
  const { room, own, person, ballot, hand, voted, drop } = await voting();
  const paper = await hand('Joko');
  const source = { name: paper.name, bytes: plain(paper.bytes) };
  expect(await own.ask('evaluation.kind', { source })).toEqual({ kind: 'surat-suara' });
  const slip = pdfText(plain(paper.slip?.bytes ?? null)).runs.join('');
  for (const words of ['Joko', paper.name, paper.passphrase]) expect(slip).toContain(words);
  expect(slip).not.toContain(person.name);
  expect(Buffer.from(source.bytes).toString('latin1')).not.toContain(person.name);
  expect(await own.answer('evaluation.ballot', { source, passphrase: 'salah' })).toMatchObject(
    refused('sealed.passphrase'),
  );
  const shown = await own.ask('evaluation.ballot', { source, passphrase: paper.passphrase });
  expect(shown).toMatchObject({
    person: { name: person.name, predicate: 'baik' },
    voter: { name: 'Joko', locked: true },
  });
  expect(await own.answer('evaluation.vote', { ballot, predicate: 'baik' })).toMatchObject(refused('vote.pin-needed'));

  const first = await voted('Joko', '1111', 'sangat-kurang');
  // The member's clock falls back by a minute: what is sealed later is the later vote all the same.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60_000 });
  const second = await voted('Joko', '1111', 'sangat-baik');
  vi.useRealTimers();
  expect(first.bytes.length).toBe(second.bytes.length);
  expect(await drop(first)).toMatchObject({ ok: true });
  expect(await drop(second)).toMatchObject({ ok: true });
  expect(await drop(second)).toMatchObject({ ok: true, value: { commit: null } });
  expect(await drop(first)).toMatchObject(refused('vote.older'));
  const said = (await room.ask('commit.list', { command: 'vote.receive' })).rows;
  expect(said.map(({ actor }) => actor)).toEqual(['Joko', 'Joko']);
  expect(JSON.stringify(await room.ask('commit.get', { number: said[0]?.number ?? 0 }))).not.toContain('sangat');
  expect((await room.ask('sitting.get', {})).open?.ballot).toMatchObject({ revealed: false, votes: null });

  await room.ask('vote.cast', { ballot, actor: 'Rina', pin: '2222', predicate: 'baik' });
  const late = await voted('Rina', '2222', 'kurang');
  await room.ask('vote.reveal', { ballot });
  expect((await room.ask('sitting.get', {})).open?.ballot?.votes).toMatchObject([
    { name: 'Joko', predicate: 'sangat-baik' },
    { name: 'Rina', predicate: 'baik' },
  ]);
  expect(await drop(late)).toMatchObject(refused('vote.closed'));
  expect(await room.answer('vote.hand', { ballot, actor: 'Joko' })).toMatchObject(refused('vote.closed'));
});

test('refused: absent, out, wrong PIN, no member, a changed byte, another file, another laptop, too late', async () => {
  const { room, own, person, ballot, hand, voted, drop } = await voting();
  for (const [actor, code] of [
    ['Tono', 'vote.absent'],
    ['Sari', 'vote.not-member'],
  ] as const)
    expect(await room.answer('vote.hand', { ballot, actor })).toMatchObject(refused(code));
  expect(await drop(await voted('Joko', '9999', 'baik'))).toMatchObject(refused('actor.wrong-pin'));

  const vote = await voted('Joko', '1111', 'baik');
  for (const at of [3, 40, 200, vote.bytes.length - 5])
    expect(await drop({ name: 'ubah', bytes: flipped(vote.bytes, at) })).toMatchObject({ ok: false });
  expect(await drop({ name: 'ubah', bytes: flipped(vote.bytes, vote.bytes.length - 5) })).toMatchObject(
    refused('sealed.damaged'),
  );
  expect(await drop({ name: 'lain', bytes: new Uint8Array([1, 2, 3]) })).toMatchObject(refused('sealed.not-ours'));
  const paper = await hand('Joko');
  const source = { name: paper.name, bytes: plain(paper.bytes) };
  expect(await drop(source)).toMatchObject(refused('sealed.is-paper'));
  expect(await own.answer('evaluation.kind', { source: vote })).toMatchObject(refused('sealed.is-vote'));
  const elsewhere = await voting();
  expect(await elsewhere.drop(vote)).toMatchObject(refused('vote.foreign'));

  await room.ask('attendance.mark', { actor: 'Joko', present: false });
  expect(await drop(vote)).toMatchObject(refused('vote.absent'));
  await room.ask('attendance.mark', { actor: 'Joko', present: true });
  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ['Date'] });
  expect(await drop(vote)).toMatchObject(refused('vote.paper-expired'));
  expect(await own.answer('evaluation.ballot', { source, passphrase: paper.passphrase })).toMatchObject(
    refused('vote.paper-expired'),
  );
  vi.useRealTimers();
  await room.ask('recusal.out', { actor: 'Joko', employee: person.id, kind: 'other' });
  expect(await drop(vote)).toMatchObject(refused('vote.recused'));
  expect((await room.ask('sitting.get', {})).open?.ballot?.voters.some(({ voted: has }) => has)).toBe(false);
});
