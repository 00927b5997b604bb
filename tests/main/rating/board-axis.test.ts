import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { levelOf, readPotential } from '#shared/rating/board-axis.ts';
import { parseBoardAxes } from '#shared/rating/board-axis-contract.ts';
import { resources, sampleDesk, samples } from '../workshop/road.ts';

async function brought(path: string, made: Awaited<ReturnType<typeof sampleDesk>>): Promise<void> {
  const read = await made.ask('import.read', { sources: [{ path }] });
  const decisions = Object.fromEntries(
    read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
  );
  await made.ask('import.apply', { preview: read.preview, decisions });
}

test('potential is imported as words or figures, and with it the talent boxes are there', async () => {
  const made = await sampleDesk();
  const before = await made.ask('axis.list', {});
  expect(before.axes.map(({ key }) => key)).toEqual(['hasil', 'perilaku', 'kinerja', 'unit']);
  const people = (await made.ask('employee.list', {})).rows.slice(0, 4);
  const [a, b, c, d] = people;
  const path = join(made.folder, 'potensi.csv');
  const cells = [' Tinggi', '72,5', 'Menengah', 'entah'];
  writeFileSync(
    path,
    `NIP;Nama;Nilai Potensi\n${people.map(({ nip, name }, at) => `'${nip};${name};${cells[at]}`).join('\n')}\n`,
  );
  await brought(path, made);
  const { axes, talent } = await made.ask('axis.list', {});
  expect(axes.find(({ key }) => key === 'potensi')).toMatchObject({ people: 3, official: false, cuts: [60, 80] });
  expect(axes.find(({ key }) => key === 'hasil')).toMatchObject({ official: true });
  expect(talent.cells['di-atas']['di-atas'].box).toBe(9);
  const { rows } = await made.ask('axis.levels', { axis: 'potensi' });
  expect(new Map(rows.map(({ employee, level }) => [employee, level]))).toEqual(
    new Map([
      [a?.id, 'di-atas'],
      [b?.id, 'sesuai'],
      [c?.id, 'sesuai'],
    ]),
  );
  expect(rows.some(({ employee }) => employee === d?.id)).toBe(false);
  await made.app.close();
});

test('training hours and peer means are axes once they were imported; few raters give none away', async () => {
  const made = await sampleDesk();
  const work = join(samples, '..', 'work-samples');
  await brought(join(work, 'diklat.csv'), made);
  await brought(join(work, 'penilaian-sejawat.csv'), made);
  const { axes } = await made.ask('axis.list', {});
  expect(axes.map(({ key }) => key)).toEqual(expect.arrayContaining(['sejawat', 'diklat']));
  const { rows } = await made.ask('axis.levels', { axis: 'sejawat' });
  expect(rows.length).toBeGreaterThan(100);
  const one = rows[0];
  const peers = await made.ask('employee.peers', { employee: one?.employee ?? '' });
  expect(peers.raters).toBeGreaterThanOrEqual(3);
  for (const { value } of rows) expect(value).toBeGreaterThanOrEqual(1);
  const hours = (await made.ask('axis.levels', { axis: 'diklat' })).rows;
  expect(hours.length).toBe((await made.ask('employee.list', {})).rows.length);
  for (const { level, value } of hours) expect(level).toBe(levelOf(value ?? -1, [10, 20]));
  await made.app.close();
});

test('sanctions of the year and the load of main tasks are axes; a sanction of another year does not count', async () => {
  const made = await sampleDesk();
  const people = (await made.ask('employee.list', {})).rows;
  const [light, grave, both, old, untold, clean] = people;
  const lines = [
    [light, 'Ringan', '14/05/2025'],
    [grave, 'Berat', '01/02/2025'],
    [both, 'Sedang', '03/03/2025'],
    [both, 'Ringan', '04/11/2025'],
    [old, 'Berat', '14/05/2019'],
    [untold, 'lainnya', '14/05/2025'],
  ] as const;
  const text = lines.map(([person, level, date]) => `'${person?.nip};${level};Teguran;${date}`).join('\n');
  const path = join(made.folder, 'disiplin.csv');
  writeFileSync(path, `NIP;Tingkat;Jenis Hukuman;Tanggal SK\n${text}\n`);
  await brought(path, made);
  await brought(join(samples, '..', 'work-samples', 'beban-kerja.csv'), made);
  const { axes } = await made.ask('axis.list', {});
  expect(axes.map(({ key }) => key)).toEqual(expect.arrayContaining(['disiplin', 'beban']));
  const { rows } = await made.ask('axis.levels', { axis: 'disiplin' });
  const levels = new Map(rows.map(({ employee, level }) => [employee, level]));
  expect([light, grave, both, old, untold, clean].map((person) => levels.get(person?.id ?? ''))).toEqual([
    'sesuai',
    'di-bawah',
    'di-bawah',
    'di-atas',
    undefined,
    'di-atas',
  ]);
  const loads = (await made.ask('axis.levels', { axis: 'beban' })).rows;
  expect(loads.length).toBeGreaterThan(100);
  for (const { level, value } of loads) expect(level).toBe(levelOf(value ?? -1, [60_000, 75_000]));
  await made.app.close();
});

test('the regulation writes potential in words, agencies also in figures; nothing else is guessed', () => {
  expect(['Tinggi', 'potensial rendah', 'SEDANG', '80', '59,9'].map(readPotential)).toEqual([
    { level: 'di-atas' },
    { level: 'di-bawah' },
    { level: 'sesuai' },
    { value: 80 },
    { value: 59.9 },
  ]);
  expect(['', '-', '101', 'A', '8 0'].map(readPotential)).toEqual([null, null, null, null, null]);
});

test('axes whose cuts do not rise are refused by file and field', () => {
  const json = JSON.parse(readFileSync(join(resources, 'boards', 'axes.json'), 'utf8'));
  expect(parseBoardAxes(json, 'axes.json').axes).toHaveLength(10);
  json.axes[3].cuts = [80, 60];
  expect(() => parseBoardAxes(json, 'axes.json')).toThrow(Problem);
});
