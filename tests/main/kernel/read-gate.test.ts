import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventFor } from '#main/kernel/app-port.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { contract } from '#shared/contract.ts';
import type { Caller } from '#shared/kernel/entry.ts';
import { inputs } from './entry-inputs.ts';
import { enteredDesk, type GateFiles, gateFiles, names } from './gate-desk.ts';

const ahmad = '198001012005011001';
let files: GateFiles;
let member: Awaited<ReturnType<typeof enteredDesk>>;
let employee = '';
beforeAll(async () => {
  files = await gateFiles(ahmad);
  member = await enteredDesk(files.open, 'member');
  const store = await openWorkshopFile(files.signed, null);
  employee = rowsOf(store, 'employee').find(({ nip }) => nip === ahmad)?.id ?? '';
  store.close();
});
afterAll(async () => {
  await member.app.close();
});

/** Everything that can be read, called as one role: name and answer. */
async function readAll(file: string, role: Caller) {
  const made = role === 'member' ? member : await enteredDesk(file, role);
  const answers: (readonly [string, string])[] = [];
  for (const name of names)
    if (contract[name].kind === 'query')
      answers.push([name, JSON.stringify(await made.answer(name, inputs[name](files.subject)))]);
  if (role !== 'member') await made.app.close();
  return answers;
}

/** The person as the member is not to meet them: by name, by NIP, by id in anything but the reasons of closed rows. */
function meets(name: string, text: string): boolean {
  const found = text.includes('Ahmad Fauzi') || text.includes('Catatan rahasia') || text.includes('Naik karena bukti');
  const keyed = text.includes(employee) || text.includes(ahmad);
  // As a rater they know themselves.
  if (name === 'round.get') return text.includes(`"ratee":"${employee}"`);
  return found || (keyed && !['rating.closed', 'actor.list', 'sitting.get'].includes(name));
}

test('a member meets a person they are recused from in no query', async () => {
  const answers = await readAll(files.open, 'member');
  expect(answers.filter(([name, text]) => meets(name, text)).map(([name]) => name)).toEqual([]);
  const shown = await readAll(files.open, 'secretary');
  expect(shown.filter(([, text]) => text.includes('Ahmad Fauzi')).length).toBeGreaterThan(5);
});

test('a call that names the person is refused with the reason, by id and by NIP', async () => {
  for (const name of ['dossier.get', 'employee.history', 'employee.peers', 'case.get', 'recusal.get'] as const)
    for (const key of [employee, ahmad])
      expect(await member.answer(name, { employee: key }), name).toMatchObject({
        ok: false,
        problem: { code: 'recusal.unseen', field: 'employee' },
      });
  expect((await member.ask('commit.summary', { employee: files.subject.employee })).commits).toBeGreaterThan(0);
});

test('no file, no note, no undo reaches the case', async () => {
  for (const kind of ['results', 'minutes-docx', 'journal'] as const)
    expect(await member.answer('export.file', { kind })).toMatchObject({ problem: { code: 'recusal.file' } });
  expect(await member.answer('export.file', { kind: 'dossier', employee: ahmad })).toMatchObject({
    problem: { code: 'recusal.unseen' },
  });
  const [text, reason] = ['Catatan', 'Uji'];
  for (const [name, input] of [
    ['note.set', { employee: ahmad, field: 'hasil', text }],
    ['rating.set', { employee: ahmad, hasil: 'sesuai', reason }],
    ['rating.state', { employee, state: 'decided' }],
    ['history.undo', {}],
  ] as const)
    expect(await member.answer(name, input), name).toMatchObject({ problem: { code: 'recusal.actor' } });
  expect(await member.ask('history.get', {})).toMatchObject({ undo: null });
});

test('the journal and its pages count what is seen', async () => {
  const summary = await member.ask('commit.summary', {});
  const { rows } = await member.ask('commit.list', { limit: 500 });
  expect(rows.length).toBe(summary.commits);
  expect(rows.map(({ command }) => command)).not.toContain('note.set');
  const facilitator = await enteredDesk(files.open, 'facilitator');
  const hidden = (await facilitator.ask('commit.list', { command: 'rating.set' })).rows[0]?.number ?? 0;
  expect(await member.answer('commit.get', { number: hidden })).toMatchObject({ problem: { code: 'commit.unknown' } });
  await facilitator.app.close();
});

test('observers, raters and nobody meet no person rated at all', async () => {
  for (const role of ['observer', 'rater', 'nobody'] as const)
    for (const [name, text] of await readAll(files.open, role))
      expect(/Siti Aminah|Budi Santoso|Ahmad Fauzi/.test(text), `${role} ${name}`).toBe(false);
});

test('what is sealed leaves main for nobody', async () => {
  const store = await openWorkshopFile(files.signed, null);
  const secrets = [
    ...rowsOf(store, 'actor').map(({ pin }) => pin),
    ...rowsOf(store, 'round_key').flatMap(({ signing_secret, identity }) => [signing_secret, identity]),
    ...rowsOf(store, 'package').map(({ token }) => token),
  ].filter((one) => one !== null);
  store.close();
  expect(secrets.length).toBeGreaterThan(3);
  const { commits } = await member.ask('commit.verify', {});
  const facilitator = await enteredDesk(files.open, 'facilitator');
  const seen = (await readAll(files.open, 'facilitator')).map(([, text]) => text);
  for (let number = 1; number <= commits; number += 1)
    seen.push(JSON.stringify(await facilitator.ask('commit.get', { number, limit: 500 })));
  await facilitator.app.close();
  for (const secret of secrets) expect(seen.some((text) => text.includes(secret))).toBe(false);
});

test('a commit about the case is news to a window that does not see it, without the row', () => {
  const notice = { revision: 9, tables: ['rating' as const], rows: [{ table: 'rating', id: employee }] };
  const narrowed = { member: { ...notice, rows: [] } };
  const heard = (client: string) => eventFor(client, { type: 'commit', notice, narrowed });
  expect(heard('member')).toMatchObject({ notice: { rows: [] } });
  expect(heard('facilitator')).toEqual({ type: 'commit', notice });
});
