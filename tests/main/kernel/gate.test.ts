import { afterAll, beforeAll, expect, test } from 'vitest';
import { writingOf } from '#main/kernel/gate.ts';
import { contract, type Name } from '#shared/contract.ts';
import { anyone, type Caller, type command, type Entry, type job, type query } from '#shared/kernel/entry.ts';
import type { Desk } from '../workshop/road.ts';
import { inputs } from './entry-inputs.ts';
import { type GateDesk, type GateFiles, gateDesk, gateFiles, names } from './gate-desk.ts';

const gate: readonly string[] = ['role.forbidden', 'actor.needed', 'workshop.signed'];
/** Makes a whole sample agency in the folder of this machine's documents; its entry says `anyone`, like that of `workshop.open`. */
const elsewhere: ReadonlySet<Name> = new Set(['workshop.sample']);
/** After these the workshop is another, or none. */
const leaving: ReadonlySet<Name> = new Set([
  'workshop.close',
  'workshop.create',
  'workshop.open',
  'workshop.setPassword',
]);

let files: GateFiles;
beforeAll(async () => {
  files = await gateFiles();
});
/** One app for each file, since an app's threads take a second to start; each test begins with a fresh copy of the file. */
const desks = new Map<string, GateDesk>();
async function desk(file: string, role: Caller): Promise<GateDesk> {
  const made = desks.get(file) ?? gateDesk(file);
  desks.set(file, made);
  await made.enter(role);
  return made;
}
afterAll(async () => {
  for (const made of desks.values()) await made.app.close();
});

const commits = async (made: Desk): Promise<number> => (await made.ask('commit.verify', {})).commits;

test.each(anyone.flatMap((role) => [[role, false] as const, [role, true] as const]))(
  'every entry, called as %s (signed: %s), is let in and writes as declared',
  async (role, signed) => {
    const made = await desk(signed ? files.signed : files.open, role);
    const wrong: string[] = [];
    let before = await commits(made);
    for (const name of names) {
      if (elsewhere.has(name)) continue;
      const entry: Entry = contract[name];
      const writing = entry.scope === 'machine' ? null : writingOf(entry);
      const locked = signed && writing !== null && !writing.whenSigned;
      const roles: readonly Caller[] = entry.roles;
      const admitted = roles.includes(role) && !locked;
      const answer = await made.answer(name, inputs[name](files.subject));
      const code = answer.ok ? null : answer.problem.code;
      if (admitted === (code !== null && gate.includes(code))) wrong.push(`${name}: ${code ?? 'let in'}`);
      if (answer.ok && leaving.has(name)) await made.enter(role);
      const after = await commits(made);
      if (after !== before && (!admitted || writing === null)) wrong.push(`${name} wrote`);
      const isBarrier = after !== before && writing?.undoable === 'barrier';
      if (isBarrier) await made.enter(role);
      before = isBarrier ? await commits(made) : after;
    }
    expect(wrong).toEqual([]);
  },
);

test('an observer does not issue packages', async () => {
  const made = await desk(files.open, 'observer');
  const answer = await made.answer('round.issue', { round: files.subject.round });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'role.forbidden' } });
  expect(JSON.stringify(answer)).not.toContain('passphrase');
});

test('an observer does not set the password: the file opens as before', async () => {
  const made = await desk(files.open, 'observer');
  expect(await made.answer('workshop.setPassword', { password: 'rahasia' })).toMatchObject({
    ok: false,
    problem: { code: 'role.forbidden' },
  });
  await made.ask('workshop.close', {});
  await made.ask('workshop.open', { path: made.path });
});

test('packages are not issued into a signed workshop', async () => {
  const made = await desk(files.signed, 'facilitator');
  const before = await commits(made);
  expect(await made.answer('round.issue', { round: files.subject.round })).toMatchObject({
    ok: false,
    problem: { code: 'workshop.signed' },
  });
  expect(await commits(made)).toBe(before);
});

test.each(['answer.read', 'import.read', 'export.file'] as const)(
  '%s is refused by role like everything else',
  async (name) => {
    for (const role of ['observer', 'rater', 'nobody'] as const) {
      const made = await desk(files.open, role);
      expect(await made.answer(name, inputs[name](files.subject)), role).toMatchObject({
        ok: false,
        problem: { code: role === 'nobody' ? 'actor.needed' : 'role.forbidden' },
      });
    }
  },
);

/** Whether an entry's rules must hold roles: `optional` does not compile below. */
type Roles<Rules> = Rules extends { readonly roles: readonly unknown[] } ? 'needed' : 'optional';

test('a name without roles does not compile', () => {
  const needed: readonly ['needed', 'needed', 'needed'] = ['needed', 'needed', 'needed'] satisfies [
    Roles<Parameters<typeof command>[1]>,
    Roles<Parameters<typeof query>[2]>,
    Roles<Parameters<typeof job>[2]>,
  ];
  expect(needed.length).toBe(3);
  expect(names.filter((name) => contract[name].roles.length === 0)).toEqual([]);
});

test('after sign-off nothing but a reopening writes: undo, an import made ready before and a part’s merge are refused too', async () => {
  const made = await desk(files.open, 'facilitator');
  const source = {
    name: 'lagi.csv',
    bytes: Uint8Array.from(Buffer.from('NIP;Nama\n199001012015011001;Baru Sekali\n')),
  };
  const { preview } = await made.ask('import.read', { sources: [source] });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  const before = await commits(made);
  const doors = [
    ['history.undo', {}],
    ['history.redo', {}],
    ['import.apply', { preview }],
    ['workshop.merge', { path: 'a.selaras' }],
    ['workshop.split', { parts: [{ name: 'R', units: ['Bidang Umum'] }] }],
    ['attendance.mark', { actor: 'Joko', present: true }],
    ['letterhead.set', { lines: ['X'], address: [], logo: null }],
    ['workshop.setPassword', { password: 'rahasia' }],
  ] as const;
  for (const [name, input] of doors)
    expect(await made.answer(name, input), name).toMatchObject({ ok: false, problem: { code: 'workshop.signed' } });
  expect(await commits(made)).toBe(before);
  expect((await made.ask('workshop.reopen', { reason: 'Salah ketik' })).commit).toBe(before + 1);
});

test('a member takes back what members may do, not what the facilitator decided', async () => {
  const made = await desk(files.open, 'facilitator');
  await made.ask('workshop.setPredicate', { predicate: 'baik', reason: 'Capaian' });
  await made.ask('actor.enter', { actor: 'Joko', pin: '1111' });
  expect(await made.answer('history.undo')).toMatchObject({ ok: false, problem: { code: 'role.forbidden' } });
  await made.ask('rating.set', { employee: files.subject.employee, hasil: 'sesuai', reason: 'Uji' });
  expect((await made.ask('history.undo', {})).commit).not.toBeNull();
});
