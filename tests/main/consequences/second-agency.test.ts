import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk } from '../workshop/road.ts';

const folder = 'tests/fixtures/second-agency';

/**
 * Ten people of an agency with habits of its own, made for this test: ODS, SpreadsheetML with skipped rows, two-line heads, other column
 * names and orders, four spellings of a date, decree numbers with blanks. By NIP: IP ASN; credit points; Y; box; load; what is missing.
 */
const truth: Readonly<Record<string, readonly unknown[]>> = {
  // S2, PKA of the echelon held; a *bimtek* is no known kind. X 17.6 + 2.5 + 8 + 20.6 + 9 + 10 + 15 = 82.7.
  '198503122010011001': [20 + 15 + 30 + 5, null, 60 + 0.15 * 75 + 10, 9, 70_000 / 75_000, ['trainingKind']],
  // One certificate on two rows; S2 not entered yet. From July: 6/12 x 100 % x 12.5. X 15.1 + 2.5 + 6 + 17.5 + 8 + 10 + 15 = 74.1.
  '199004252015032002': [
    15 + (15 + (15 * 10) / 20 + 10) + 25 + 5,
    (6 / 12) * 12.5,
    48 + 0.15 * 75 + 8,
    5,
    (60_000 + 12 * 1500) / 75_000,
    ['awardLevel'],
  ],
  // April belongs to the later of two posts that overlap; a squad until 30 June gives six months of 2025; an undated sanction.
  '198812012012121003': [
    15 + 15 + 25,
    (3 / 12) * 12.5 + (9 / 12) * 25,
    48 + 0.15 * 50 + 8,
    null,
    (36_000 + 12 * 3000 + 6 * 2000) / (75_000 / 2),
    ['sanctionDate'],
  ],
  // Thirteen months are no part of a year.
  '199507152020122004': [10 + 0 + 15 + 5, 0.75 * 5, 36 + 0.15 * 50 + 6, null, null, ['monthsBeyondYear']],
  // 8 of 20 hours x 22.5; a sanction of 2019 lies before the window.
  '197209301998031005': [5 + (22.5 * 8) / 20 + 25 + 5, null, 48, null, 80_000 / 75_000, ['feedback360']],
  // *Diklatpim Tingkat III* fits the echelon; an award and a decree without a date give nothing.
  '198006182005012006': [
    20 + (15 + 10) + 25 + 5,
    null,
    48 + 8,
    null,
    (65_000 + 6 * 500) / 75_000,
    ['awardDate', 'decreeDate'],
  ],
  // *3 hari* are no hours; a squad without a number; from 10 March to 20 November eight months.
  '199311112019031007': [
    15 + 0 + 30 + 5,
    1.5 * 12.5,
    60 + 0.15 * 25 + 10,
    null,
    (50_000 + 8 * 1000) / 75_000,
    ['trainingHours', 'decreeNumber'],
  ],
  // Dated 12-VI-2024; the only post on file has no date, so that the present one counts for the year.
  '198702282011012008': [15 + 5 + 2, 0.5 * 25, 24 + 4, null, null, ['training', 'postDate', 'balance', 'mainMinutes']],
  // PPPK: no credit points; seven months.
  '199601012023211009': [
    15 + 25 + 5,
    null,
    48 + 0.15 * 25,
    null,
    40_000 / (75_000 * (7 / 12)),
    ['feedback360', 'squadMinutes', 'training'],
  ],
  // SLTA from the list of people, Berat of 2025.
  '197505052000121010': [
    5 + 0 + 1 + 1,
    null,
    12,
    null,
    null,
    ['educationHistory', 'feedback360', 'mainMinutes', 'training'],
  ],
};

const four = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

test('an agency with other habits has the figures worked by hand, and every fault its place', async () => {
  const { ask, folder: home } = desk();
  await ask('workshop.create', { path: join(home, 'b.selaras'), name: 'B', period: '2025', facilitator: 'Sari' });
  const sources = readdirSync(folder).map((name) => ({ path: join(process.cwd(), folder, name) }));
  const read = await ask('import.read', { sources });
  await ask('import.apply', { preview: read.preview });
  const { rows } = await ask('consequence.list', {});
  const found = rows.map(({ nip, ipAsn, creditPoints, talent, load }) => {
    const missing = [ipAsn, creditPoints, talent, load].flatMap((one) => one.missing);
    const named = [...new Set(missing.filter((name) => !name.startsWith('potential.')))].sort();
    const values = [ipAsn.value, creditPoints.value, talent.value, talent.box, load.value];
    return [nip, [...values.map(four), named]] as const;
  });
  const wanted = Object.entries(truth).map(([nip, figures]) => {
    const missing = figures.at(-1) as readonly string[];
    return [nip, [...(figures.slice(0, -1) as (number | null)[]).map(four), missing.toSorted()]] as const;
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));

  const { rows: units } = await ask('consequence.units', {});
  const need = units.find(({ name }) => name === 'Bidang Mutasi')?.abk;
  // 250 x 5 x 30 + 4 x 1,200 + 50 x 100 x 15 + 2 x 2 x 120 minutes; (2,500 x .5 + 312.5 x 2) hours.
  expect(need?.posts.map(({ post, minutes, rounded }) => [post, minutes, rounded])).toEqual([
    ['Arsiparis Terampil', 1250 * 60 + 625 * 60, 2],
    ['Pranata Komputer Ahli Pertama', 37_500 + 4800 + 75_000 + 480, 2],
  ]);
  // 1.5704 + 1.5 = 3.0704: rounded by post 4, the sum 3.
  expect([need?.rounded, need?.roundedSum]).toEqual([4, 3]);

  const { rows: findings } = await ask('consequence.findings', {});
  expect(findings.map(({ code, file, cell }) => `${code} ${file} ${cell}`).toSorted()).toEqual([
    'consequence.award-level-unknown tanda jasa.ods E5',
    'consequence.award-undated tanda jasa.ods E8',
    'consequence.decree-undated penugasan tim.xlsx A9',
    'consequence.decree-unnumbered penugasan tim.xlsx A8',
    'consequence.months-beyond-year beban.csv A5',
    'consequence.post-undated jabatan.csv H8',
    'consequence.posts-overlap jabatan.csv H4',
    'consequence.sanction-undated hukdis.csv B5',
    'consequence.squad-minutes-missing penugasan tim.xlsx A10',
    'consequence.training-hours-missing diklat.xls H16',
    'consequence.training-kind-unknown diklat.xls H6',
  ]);
  expect(findings.every(({ message }) => message.length > 20 && !message.includes('{'))).toBe(true);

  // Squads: 36,000 + 12,000 of 84,000 minutes; no SKP is on file, so nothing is said of lines.
  const { crossWork } = await ask('consequence.lists', {});
  const [most] = crossWork;
  expect(most).toMatchObject({ nip: '198812012012121003', minutes: 48_000, points: 0.15 * 50 });
  expect(most?.share).toBeCloseTo(48_000 / 84_000, 10);
  expect(most?.squads.map(({ name, months, recorded }) => [name, months, recorded])).toEqual([
    ['Tim Satu Data', 12, null],
    ['Tim Reformasi', 6, null],
  ]);
  const cards = await ask('consequence.person', { employee: '198812012012121003' });
  expect(cards.roles?.roles.map(({ weight }) => weight)).toEqual([36 / 84, 36 / 84, 12 / 84]);
  // Only the main post was rated, so it alone is weighed and the others are named.
  expect(cards.roles).toMatchObject({ value: 2, rating: 'sesuai', missing: ['Tim Satu Data', 'Tim Reformasi'] });
  expect([cards.unrecorded, cards.annual]).toEqual([[], null]);
  const weights = { main: 40, 'Tim Satu Data': 60 };
  const set = await ask('consequence.roles', { employee: '198812012012121003', weights });
  expect(set.roles?.roles.map(({ weight }) => weight)).toEqual([0.4, 0.6, 0]);
  expect(set.roles?.by).toBe('leader');

  // Three months on file say Sangat Baik, the year Baik; 20 of 22 days were worked: 60 + 40 x 20/22.
  const months = ['1', 'VI', 'Maret'].map((month) => {
    const path = join(home, `bulan ${month}.csv`);
    const row = '198812012012121003,Bambang Sutrisno,Analis,Diatas Ekspektasi,Diatas Ekspektasi,Sangat Baik';
    const head = 'NIP,Nama,Jabatan,Rating Hasil Kinerja,Rating Perilaku Kerja,Predikat Kinerja Periodik';
    writeFileSync(path, `Rekap Evaluasi\nPeriode Bulanan ${month} Tahun 2025\n\nNo,${head}\n1,${row}\n`);
    return { path };
  });
  const attendance = join(home, 'kehadiran.csv');
  const days = 'NIP;Nama;Hari Kerja;Hadir;Dinas Luar;Sakit;Izin;Cuti;Alpa;Persentase';
  writeFileSync(
    attendance,
    `Rekap Kehadiran Januari 2025\n\n${days}\n198812012012121003;Bambang Sutrisno;22;19;1;2;0;0;0;86,36%\n`,
  );
  const later = await ask('import.read', { sources: [...months, { path: attendance }] });
  await ask('import.apply', { preview: later.preview });
  const content = readFileSync('resources/rules/consequences/allowance-permentan-20-2025.json', 'utf8');
  // What adopting would change is said before: January can be computed, March and June have no attendance.
  const { results: changes } = await ask('consequence.check', { content });
  const one = { nip: '198812012012121003', subject: 'allowance', before: null };
  expect(changes.filter(({ nip }) => nip === one.nip)).toEqual([expect.objectContaining(one)]);
  expect(changes.every(({ subject, before }) => subject === 'allowance' && before === null)).toBe(true);
  await ask('consequence.adopt', { content });
  expect((await ask('consequence.check', { content })).results).toEqual([]);
  const paid = await ask('consequence.person', { employee: '198812012012121003' });
  expect(paid.annual).toMatchObject({ same: 0, contradicts: true });
  expect(paid.annual?.months.map(({ period }) => period)).toEqual(['2025-01', '2025-03', '2025-06']);
  const [january] = paid.allowance;
  expect(changes.find(({ nip }) => nip === one.nip)?.after).toBe(january?.result.value);
  expect(january?.period).toBe('2025-01');
  expect(january?.result.value).toBeCloseTo(60 + 40 * (20 / 22), 10);
  expect(january?.result.parts.at(-1)?.inputs[0]?.at).toMatchObject({ file: 'kehadiran.csv', cell: 'A4' });
});
