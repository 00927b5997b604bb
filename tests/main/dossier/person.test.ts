import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { giveScores } from '../round/peer-desk.ts';
import { sampleDesk } from '../workshop/road.ts';

const reason = 'Bukti dukung lengkap';

test("a person's history tells who moved what, when and why, and what was undone", async () => {
  const made = await sampleDesk();
  const person = (await made.ask('employee.list', {})).rows.find(({ predicate }) => predicate === 'baik');
  const employee = person?.nip ?? '';
  await made.ask('rating.set', { employee, hasil: 'di-atas', perilaku: 'di-atas', reason });
  await made.ask('rating.set', { employee, hasil: 'di-bawah', reason: 'Salah ketik' });
  await made.ask('history.undo', {});
  const { rows } = await made.ask('employee.history', { employee });
  expect(rows.map(({ commit, to }) => [commit.command, commit.undone, to?.predicate])).toEqual([
    ['history.undo', false, 'sangat-baik'],
    ['rating.set', true, 'butuh-perbaikan'],
    ['rating.set', false, 'sangat-baik'],
    ['import.apply', false, 'baik'],
  ]);
  expect(rows[2]).toMatchObject({ commit: { actor: 'Sari', reason }, from: { predicate: 'baik' } });
  expect(await made.answer('employee.history', { employee: '1' })).toMatchObject({
    problem: { code: 'employee.unknown' },
  });
  await made.app.close();
});

test('what others said is a mean of at least three, never of one, and leaves out what people say of themselves', async () => {
  const made = await sampleDesk();
  const people = (await made.ask('employee.list', {})).rows;
  const [first, second, ...raters] = people.map(({ nip }) => nip);
  const [a = '', b = '', c = ''] = raters;
  const [one = '', two = ''] = [first, second];
  await giveScores(made, join(made.folder, 'contoh.selaras'), [
    { rater: a, ratee: one, scores: { harmonis: 2, akuntabel: 4 } },
    { rater: b, ratee: one, scores: { harmonis: 3, akuntabel: null } },
    { rater: c, ratee: one, scores: { harmonis: 4, akuntabel: 5 }, kind: 'superior' },
    { rater: one, ratee: one, scores: { harmonis: 5, akuntabel: 5 }, kind: 'self' },
    { rater: a, ratee: one, scores: { harmonis: 1 }, period: '2024' },
    { rater: a, ratee: two, scores: { harmonis: 2 } },
    { rater: b, ratee: two, scores: { harmonis: 2 } },
  ]);
  expect(await made.ask('employee.peers', { employee: one })).toEqual({
    raters: 3,
    least: 3,
    criteria: [
      { criterion: 'akuntabel', raters: 2, mean: null },
      { criterion: 'harmonis', raters: 3, mean: 3 },
    ],
  });
  expect(await made.ask('employee.peers', { employee: two })).toEqual({
    raters: 2,
    least: 3,
    criteria: [{ criterion: 'harmonis', raters: 2, mean: null }],
  });
  const last = (await made.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  const shown = JSON.stringify(await made.ask('commit.get', { number: last }));
  expect(shown).not.toContain('harmonis');
  await made.app.close();
});

test('side by side the newest three past periods that anybody has, each person with their own', async () => {
  const made = await sampleDesk();
  const [a, b] = (await made.ask('employee.list', {})).rows;
  if (a === undefined || b === undefined) throw new Error('the sample has too few people');
  const recap = (year: number, who: typeof a, predicate: string) => {
    const rows = [
      `Periode Tahunan ${year}`,
      '',
      'No;NIP;Nama;Rating Hasil Kinerja;Rating Perilaku Kerja;Predikat Kinerja Periodik',
      `1;'${who.nip};${who.name};Sesuai Ekspektasi;Sesuai Ekspektasi;${predicate}`,
    ];
    const path = join(made.folder, `rekap-${year}.csv`);
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  };
  for (const path of [2021, 2022, 2023, 2024].map((year) => recap(year, year === 2023 ? b : a, 'Baik'))) {
    const { preview, decisions } = await made.ask('import.read', { sources: [{ path }] });
    const taken = decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested] as const]));
    await made.ask('import.apply', { preview, decisions: Object.fromEntries(taken) });
  }
  const past = await made.ask('employee.past', { employees: [a.id, b.id] });
  expect(past.periods).toEqual(['2024', '2023', '2022']);
  expect(past.rows.map(({ employee, period, predicate }) => [employee, period, predicate])).toEqual([
    [a.id, '2024', 'baik'],
    [b.id, '2023', 'baik'],
    [a.id, '2022', 'baik'],
  ]);
  await made.app.close();
});
