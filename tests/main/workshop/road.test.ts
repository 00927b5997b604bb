import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Desk, desk, sampleDesk, samples } from './road.ts';

const code = (wanted: string) => ({ ok: false, problem: expect.objectContaining({ code: wanted }) });
const roster = async ({ ask }: Desk) => (await ask('employee.list', {})).rows;

test('the sample files: 180 people, every seeded fault found and named, nothing written that is in doubt', async () => {
  const made = desk();
  await made.ask('workshop.create', {
    path: join(made.folder, 'a.selaras'),
    name: 'Contoh',
    period: '2025',
    facilitator: 'Sari',
  });
  const read = await made.ask('import.read', { sources: [{ path: samples }] });
  const found = Map.groupBy(read.problems, (problem) => problem.code);
  const count = (name: string) => found.get(name as never)?.length ?? 0;
  expect(count('row.duplicate')).toBe(6);
  expect(count('rating.conflict')).toBe(1);
  expect(count('nip.blank')).toBe(1);
  expect(count('row.total')).toBe(6);
  expect(count('row.note')).toBe(6);
  expect(count('nip.number-matched')).toBe(31);
  expect(count('nip.apostrophe')).toBeGreaterThan(0);
  for (const problem of read.problems) {
    expect(problem.message).not.toMatch(/[{}]/);
    if (problem.row > 0 && problem.severity !== 'note') expect(problem.cell).toMatch(/^[A-Z]+\d+$/);
  }
  expect(await roster(made)).toEqual([]);
  await made.ask('import.apply', { preview: read.preview });
  const people = await roster(made);
  expect(people.length).toBe(180);
  for (const { nip } of people) expect(nip).toMatch(/^\d{18}$/);
  const laboratory = people.filter(({ unit }) => unit === 'UPT Laboratorium');
  expect(laboratory.length).toBe(30);
  expect(laboratory.every(({ predicate }) => predicate === null)).toBe(true);
  await made.app.close();
});

test('confirmed matches write the ratings of number-stored NIPs, and one undo takes the whole import back', async () => {
  const made = await sampleDesk();
  const people = await roster(made);
  expect(people.length).toBe(180);
  expect(people.filter(({ predicate }) => predicate === null).length).toBeLessThanOrEqual(1);
  await made.ask('history.undo', {});
  expect(await roster(made)).toEqual([]);
  await made.ask('history.redo', {});
  expect(await roster(made)).toEqual(people);
  await made.app.close();
});

test('an edit needs its reason, moves the predicate by the matrix, and is in the journal with who and when', async () => {
  const made = await sampleDesk();
  const person = (await roster(made)).find(({ predicate }) => predicate === 'baik');
  const employee = person?.nip ?? '';
  expect(await made.answer('rating.set', { employee, hasil: 'Diatas Ekspektasi' })).toEqual(code('app.input'));
  const reason = 'Bukti dukung lengkap';
  await made.ask('rating.set', { nip: employee, hasil: 'Diatas Ekspektasi', perilaku: 'di-atas', reason });
  const [after] = (await made.ask('employee.list', { ids: [person?.id ?? ''] })).rows;
  expect(after).toMatchObject({ predicate: 'sangat-baik', initial_predicate: 'baik', reason });
  const [commit] = (await made.ask('commit.list', { employee })).rows;
  expect(commit).toMatchObject({ command: 'rating.set', actor: 'Sari', reason });
  expect(made.events.at(-1)).toMatchObject({ type: 'commit', notice: { tables: ['rating', 'log'] } });
  await made.app.close();
});

test('people excluded leave the denominator, and come back', async () => {
  const made = await sampleDesk();
  const [first] = await roster(made);
  const before = await made.ask('distribution.get', {});
  await made.ask('employee.exclude', { employees: [first?.nip ?? ''], because: 'on-leave', reason: 'Cuti besar' });
  const out = await made.ask('distribution.get', {});
  expect(out.proposed.rated + out.proposed.unrated).toBe(before.proposed.rated + before.proposed.unrated - 1);
  expect(out.excluded).toBe(1);
  const refused = await made.answer('rating.set', { employee: first?.nip, hasil: 'sesuai', reason: 'x' });
  expect(refused).toEqual(code('rating.excluded'));
  await made.ask('employee.include', { employees: [first?.nip ?? ''], reason: 'Sudah kembali' });
  expect(await made.ask('distribution.get', {})).toEqual(before);
  await made.app.close();
});

test('sign-off locks, is a barrier for undo, and only a facilitator reopens', async () => {
  const made = await sampleDesk();
  const [person] = await roster(made);
  const edit = { employee: person?.nip ?? '', hasil: 'sesuai', reason: 'Uji' };
  await made.ask('actor.add', { name: 'Joko', role: 'member' });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  expect(await made.answer('rating.set', edit)).toEqual(code('workshop.signed'));
  expect(await made.answer('history.undo')).toEqual(code('workshop.signed'));
  const signed = await roster(made);
  expect(signed.every(({ predicate, final_predicate }) => predicate === final_predicate)).toBe(true);
  await made.ask('actor.enter', { actor: 'Joko' });
  expect(await made.answer('workshop.reopen', { reason: 'Salah hitung' })).toEqual(code('role.forbidden'));
  await made.ask('actor.enter', { actor: 'Sari' });
  await made.ask('workshop.reopen', { reason: 'Salah hitung' });
  expect(await made.answer('history.undo')).toEqual(code('history.nothing-to-undo'));
  await made.app.close();
});

test('a second app on the same file is told so, and gets it once the first is closed', async () => {
  const first = await sampleDesk();
  const path = join(first.folder, 'contoh.selaras');
  const second = desk();
  expect(await second.answer('workshop.open', { path })).toEqual(code('workshop.in-use'));
  await first.app.close();
  expect((await second.answer('workshop.open', { path })).ok).toBe(true);
  await second.app.close();
});

test('names that are not in the contract and input that does not fit are Problems, not crashes', async () => {
  const made = desk();
  expect(await made.answer('no.such')).toEqual(code('app.unknown-name'));
  expect(await made.answer('constructor')).toEqual(code('app.unknown-name'));
  expect(await made.answer('employee.list')).toEqual(code('workshop.none'));
  expect(await made.answer('workshop.open', { path: 7 })).toEqual(code('app.input'));
  await made.app.close();
});

test('a PIN is asked for, and never leaves main', async () => {
  const made = await sampleDesk();
  await made.ask('actor.add', { name: 'Joko', role: 'member', pin: '4711' });
  expect(await made.answer('actor.enter', { actor: 'Joko' })).toEqual(code('actor.wrong-pin'));
  expect(await made.answer('actor.enter', { actor: 'Joko', pin: '0000' })).toEqual(code('actor.wrong-pin'));
  await made.ask('actor.enter', { actor: 'Joko', pin: '4711' });
  expect(await made.ask('actor.current', {})).toMatchObject({ name: 'Joko', role: 'member' });
  expect(JSON.stringify(await made.ask('actor.list', {}))).not.toContain('argon2');
  await made.app.close();
});
