import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, workshop } from '../import/small-import.ts';

const siti = '198101012006012002';
const budi = '198201012007011003';
const files = [
  csv('daftar.csv', `NIP;Nama;Unit Kerja\n${siti};Siti Aminah;Umum\n${budi};Budi Santoso;Data\n`),
  csv(
    'cascading.csv',
    `Kode Sasaran;Sasaran Strategis;Kode Induk
V;Pelayanan prima;
S1;Waktu tunggu menurun;V
S2;Data terpadu;V
K1;Loket dan data bersama;S1; S2
K2;Arsip digital;S2
`.replace('S1; S2', '"S1; S2"'),
  ),
  csv(
    'skp.csv',
    `Kode RHK;NIP;Kategori;Rencana Hasil Kerja Pimpinan yang Diintervensi;Rencana Hasil Kerja Pegawai;Aspek;Indikator Kinerja Individu (IKI);Target
R1;${siti};Utama;Loket dan data bersama;Loket dibuka tepat waktu;Kuantitas;Jumlah hari;12
R2;${budi};Utama;Data terpadu;Data dibersihkan;Kuantitas;Jumlah tabel;12
R3;${budi};Utama;;Rapat;Kuantitas;Jumlah rapat;12
`,
  ),
];

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
  const { preview } = await desk.ask('import.read', { sources: files });
  await desk.ask('import.apply', { preview });
});
afterAll(() => desk.app.close());

async function map() {
  const { goals, units } = await desk.ask('goal.map', {});
  return {
    goals: goals.map(({ goal, depth, parents, lines }) => [goal, depth, parents.join('+'), lines].join(' ')),
    units: units.map(({ name, lines, orphans, served }) => [name, lines, orphans, ...served].join(' ')),
  };
}

test('a goal counts the lines below it once, whatever the ways down to them', async () => {
  expect(await map()).toEqual({
    goals: ['V 0  2', 'S1 1 V 1', 'K1 2 S1+S2 1', 'S2 1 V 2', 'K2 2 S2 0'],
    units: ['Data 2 1 1 0 0 1 0', 'Umum 1 0 1 1 1 1 0'],
  });
  const { lines } = await desk.ask('goal.lines', { goal: 'S2' });
  expect(lines.map(({ line, goal, name }) => [line, goal, name])).toEqual([
    ['R1', 'K1', 'Siti Aminah'],
    ['R2', 'S2', 'Budi Santoso'],
  ]);
  const own = lines.filter(({ name }) => name === 'Budi Santoso')[0]?.unit;
  const mine = await desk.ask('goal.lines', { unit: own ?? '' });
  expect(mine.lines.map(({ line, goal }) => [line, goal])).toEqual([
    ['R2', 'S2'],
    ['R3', null],
  ]);
});

test('a goal is linked and taken off by a command that undo takes back and the journal names', async () => {
  const before = await map();
  await desk.ask('goal.link', { goal: 'K2', parent: 'Waktu tunggu menurun' });
  expect((await map()).goals).toContain('K2 2 S2+S1 0');
  await desk.ask('goal.unlink', { goal: 'K1', parent: 'S2' });
  expect((await map()).goals).toContain('K1 2 S1 1');
  await desk.ask('goal.unlink', { goal: 'K2', parent: 'S1' });
  expect((await map()).goals).toContain('K2 2 S2 0');
  const { rows } = await desk.ask('commit.list', {});
  expect(rows.slice(0, 3).map(({ command, values }) => [command, values.goal, values.parent])).toEqual([
    ['goal.unlink', 'K2', 'S1'],
    ['goal.unlink', 'K1', 'S2'],
    ['goal.link', 'K2', 'S1'],
  ]);
  for (let step = 0; step < 3; step += 1) await desk.ask('history.undo', {});
  expect(await map()).toEqual(before);
});

test('a link that closes a circle, is there already or names nothing is refused', async () => {
  const code = async (name: 'goal.link' | 'goal.unlink', goal: string, parent: string) => {
    const answer = await desk.app.call('t', name, { goal, parent }, 'id');
    return answer.ok ? 'ok' : answer.problem.code;
  };
  expect(await code('goal.link', 'V', 'K1')).toBe('goal.closes-circle');
  expect(await code('goal.link', 'S1', 'S1')).toBe('goal.closes-circle');
  expect(await code('goal.link', 'S1', 'V')).toBe('goal.linked');
  expect(await code('goal.link', 'S1', 'Z')).toBe('goal.unknown');
  expect(await code('goal.unlink', 'K2', 'S1')).toBe('goal.not-linked');
});
