import { afterEach, expect, test } from 'vitest';
import { refused, type SittingDesk, sittingDesk } from './session-desk.ts';

const open: SittingDesk[] = [];
async function desk(): Promise<SittingDesk> {
  const made = await sittingDesk();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.app.close();
});

test('attendance: who is present since when, and the quorum of the members', async () => {
  const made = await desk();
  const sitting = await made.ask('sitting.get', {});
  expect(sitting.quorum).toEqual({ members: 3, required: 2, present: 2, met: true });
  expect(sitting.people.filter(({ since }) => since !== null).map(({ name }) => name)).toEqual([
    'Joko',
    'Rina',
    'Sari',
    'Wati',
  ]);
  await made.ask('attendance.mark', { actor: 'Rina', present: false });
  expect((await made.ask('sitting.get', {})).quorum).toMatchObject({ present: 1, met: false });
  await made.ask('sitting.set', { quorum: '1' });
  expect((await made.ask('sitting.get', {})).quorum).toMatchObject({ required: 1, met: true });
  expect(await made.answer('sitting.set', { quorum: 'sebagian' })).toMatchObject(refused('quorum.rule'));
  const said = (await made.ask('commit.list', { command: 'attendance.mark' })).rows;
  expect(said[0]).toMatchObject({ values: { name: 'Rina', present: 'out' }, actor: 'Sari' });
});

test('attendance is no undo step: undo takes back the rating that came before it', async () => {
  const made = await desk();
  const person = made.people.find(({ predicate }) => predicate === 'baik');
  const employee = person?.id ?? '';
  await made.ask('rating.set', { employee, hasil: 'di-bawah', reason: 'Uji' });
  await made.ask('attendance.mark', { actor: 'Rina', present: false });
  await made.ask('history.undo', {});
  expect((await made.person(person?.nip ?? '')).predicate).toBe('baik');
  expect((await made.ask('sitting.get', {})).people.find(({ name }) => name === 'Rina')?.since).toBeNull();
});

test('roles: an observer sees what the projector shows, a member cannot sign, a secretary keeps the agenda; the Problem names who may', async () => {
  const made = await desk();
  const employee = made.people[0]?.id ?? '';
  await made.ask('actor.enter', { actor: 'Oka' });
  const answer = await made.answer('rating.set', { employee, hasil: 'sesuai', reason: 'x' });
  expect(answer).toMatchObject(refused('role.forbidden'));
  expect(answer.ok ? '' : answer.problem.message).toContain('Fasilitator, Anggota panel, Notulis');
  expect(answer.ok ? '' : answer.problem.message).toContain('peran Anda Pengamat');
  expect(await made.answer('employee.list')).toMatchObject(refused('role.forbidden'));
  expect(await made.ask('projector.get', {})).toMatchObject({ open: null, mix: { unit: null } });
  await made.ask('actor.enter', { actor: 'Joko', pin: '1111' });
  expect(await made.answer('workshop.signOff', { date: '2026-01-20' })).toMatchObject(refused('role.forbidden'));
  await made.ask('actor.enter', { actor: 'Wati' });
  expect((await made.ask('agenda.add', { employees: [employee] })).commit).not.toBeNull();
});

test('the agenda: built from the queue, by hand, moved, opened, decided, postponed', async () => {
  const made = await desk();
  await made.ask('workshop.setPredicate', { predicate: 'Baik', reason: 'Capaian' });
  const moved = made.people.find(({ predicate }) => predicate === 'baik');
  await made.ask('rating.set', { employee: moved?.id ?? '', hasil: 'di-bawah', reason: 'Target tidak tercapai' });
  const { rows: suggested } = await made.ask('agenda.suggest', { limit: 200 });
  const place = suggested.findIndex(({ employee }) => employee === moved?.id);
  // Within the first fifth of the 180 people: as far as a panel gets in two hours.
  expect(place).toBeLessThan(36);
  expect(suggested[place]).toMatchObject({ flags: expect.arrayContaining(['score', 'moved']) });
  expect(suggested[place]?.chance).toBeGreaterThan(0.5);
  await made.ask('agenda.build', { limit: place + 1 });
  const byHand = made.people.find(
    ({ id, predicate }) =>
      predicate === 'sangat-baik' && !suggested.slice(0, place + 1).some(({ employee }) => employee === id),
  );
  await made.ask('agenda.add', { employees: [byHand?.nip ?? ''], minutes: 5 });
  let { rows } = await made.ask('agenda.list', {});
  expect(rows.map(({ source }) => source)).toEqual([...Array(place + 1).fill('queue'), 'hand']);
  expect(rows.at(-1)).toMatchObject({ minutes: 5, state: 'waiting', flags: [] });
  await made.ask('agenda.move', { employees: [byHand?.id ?? ''], to: 0 });
  ({ rows } = await made.ask('agenda.list', {}));
  expect(rows[0]?.employee).toBe(byHand?.id);
  await made.ask('agenda.move', { employees: [moved?.id ?? ''], to: 1 });
  ({ rows } = await made.ask('agenda.list', {}));

  await made.ask('case.open', { employee: rows[1]?.employee ?? '' });
  expect(made.events.at(-1)).toMatchObject({
    notice: { rows: expect.arrayContaining([{ table: 'rating', id: rows[1]?.employee }]) },
  });
  ({ rows } = await made.ask('agenda.list', {}));
  expect(rows[1]?.state).toBe('in-discussion');
  expect((await made.ask('employee.list', { ids: [rows[1]?.employee ?? ''] })).rows[0]?.state).toBe('in-discussion');
  await made.ask('case.decide', { employee: rows[1]?.employee ?? '', evidence: ['LKj 2025 hal. 12'] });
  await made.ask('case.open', { employee: rows[0]?.employee ?? '' });
  await made.ask('case.postpone', { employee: rows[0]?.employee ?? '', reason: 'Menunggu data' });
  await made.ask('case.close', {});
  ({ rows } = await made.ask('agenda.list', {}));
  expect(rows.slice(0, 2).map(({ state }) => state)).toEqual(['postponed', 'decided']);
  expect((await made.ask('case.get', { employee: rows[1]?.employee ?? '' })).decision).toMatchObject({
    kind: 'changed',
    evidence: ['LKj 2025 hal. 12'],
    by: 'Sari',
  });
});

test('a flagged case that stays as it was needs a reason; without quorum nothing is decided', async () => {
  const made = await desk();
  const person = made.people.find(({ predicate }) => predicate === 'baik');
  const employee = person?.id ?? '';
  await made.ask('agenda.add', { employees: [employee], flags: ['near-line'] });
  await made.ask('case.open', { employee });
  expect(await made.answer('case.decide', { employee })).toMatchObject(refused('case.reason-needed'));
  await made.ask('attendance.mark', { actor: 'Rina', present: false });
  expect(await made.answer('case.decide', { employee, reason: 'Tetap' })).toMatchObject(refused('quorum.missing'));
  await made.ask('attendance.mark', { actor: 'Rina', present: true });
  await made.ask('case.decide', { employee, reason: 'Bukti cukup untuk Baik' });
  await made.ask('dissent.add', { actor: 'Joko', employee, words: 'Seharusnya Sangat Baik' });
  expect(await made.answer('dissent.add', { actor: 'Oka', employee, words: 'x' })).toMatchObject(
    refused('dissent.not-member'),
  );
  expect(await made.ask('case.get', { employee })).toMatchObject({
    decision: { kind: 'kept', reason: 'Bukti cukup untuk Baik' },
    dissents: [{ name: 'Joko', words: 'Seharusnya Sangat Baik' }],
  });
});

test('sign-off: no quorum, an open flagged case, a required pattern and the wrong authority are each refused', async () => {
  const made = await desk();
  const { answer, ask } = made;
  const sign = { date: '2026-01-20', place: 'Bandung' };
  await ask('attendance.mark', { actor: 'Rina', present: false });
  expect(await answer('workshop.signOff', sign)).toMatchObject(refused('quorum.missing'));
  await ask('attendance.mark', { actor: 'Rina', present: true });
  const employee = made.people.find(({ predicate }) => predicate === 'baik')?.id ?? '';
  await ask('agenda.add', { employees: [employee], flags: ['near-line'] });
  expect(await answer('workshop.signOff', sign)).toMatchObject(refused('sign-off.flagged'));
  const left = { ...sign, openReason: 'Dibahas triwulan depan' };
  await ask('workshop.setPredicate', { predicate: 'Sangat Kurang', reason: 'Uji' });
  await ask('sitting.set', { patternRule: 'required', authority: 'Sekretaris Daerah' });
  expect(await answer('workshop.signOff', left)).toMatchObject(refused('sign-off.pattern'));
  const deviation = { allowedBy: 'Kepala Bagian', reason: 'Tahun pertama' };
  expect(await answer('workshop.signOff', { ...left, deviation })).toMatchObject(refused('sign-off.authority'));
  await ask('workshop.signOff', { ...left, deviation: { ...deviation, allowedBy: 'Sekretaris Daerah' } });
  const { signOff } = await ask('workshop.get', {});
  expect(JSON.parse(signOff?.present ?? '[]').map(({ name }: { name: string }) => name)).toEqual([
    'Joko',
    'Rina',
    'Sari',
    'Wati',
  ]);
  expect(JSON.parse(signOff?.quorum ?? 'null')).toMatchObject({ required: 2, present: 2 });
  expect(JSON.parse(signOff?.deviations ?? '[]')[0]).toMatchObject({ unit: null, allowedBy: 'Sekretaris Daerah' });
  expect(signOff?.open_reason).toBe('Dibahas triwulan depan');
});
