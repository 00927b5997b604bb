import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SaidFindings } from '#shared/dossier/check-findings.ts';
import { csv, workshop } from '../import/small-import.ts';

const siti = '198101012006012002';
const budi = '198201012007011003';
const plan = 'Rencana Hasil Kerja Pimpinan yang Diintervensi;Rencana Hasil Kerja Pegawai;Aspek';
const files = [
  csv('daftar.csv', `NIP;Nama;Unit Kerja\n${siti};Siti Aminah;Umum\n${budi};Budi Santoso;Umum\n`),
  csv(
    'cascading.csv',
    `Kode Sasaran;Sasaran Strategis;Kode Induk;Level
A;Pelayanan prima;;1
A.1;Waktu layanan singkat;A;2
A.2;Loket nyaman;A.3;2
A.3;Antrean tertib;A.2;2
A.4;Keluhan ditangani;Z.9;2
A.5;Arsip rapi;A, a.1;2
A.1;Biaya layanan murah;A;2
A.7;Tanpa induk;;3
A.5;Arsip rapi;A, a.1;2
`,
  ),
  csv(
    'skp.csv',
    `Kode RHK;NIP;Kategori;${plan};Indikator Kinerja Individu (IKI);Target;Realisasi;Bukti Dukung
R1;${siti};Utama;Waktu layanan singkat;Loket dibuka;Kuantitas;Jumlah hari;12 hari;10;laporan.pdf
R2;${siti};Utama;Sasaran tahun lalu;Antrean dicatat;Kuantitas;Jumlah antrean;100;90;ada di map merah
R3;${budi};Utama;Arsip rapi;Arsip ditata;Kualitas;;95 %;90;
R4;${budi};Utama;Arsip rapi;Arsip pindah;Kuantitas;Jumlah boks;10;9;https://contoh.go.id/a
R4;${siti};Utama;Arsip rapi;Arsip hilang;Kuantitas;Jumlah boks;10;9;https://contoh.go.id/a
`,
  ),
  csv(
    'progres.csv',
    `Kode RHK;NIP;Bulan;Capaian Kumulatif
R1;${siti};2025-01;2
R1;${siti};2025-02;1
R2;${siti};2025-01;101
R2;${siti};2025-02;250
R2;${siti};2024-12;5
R3;${budi};2025-01;-4
R4;${siti};2025-01;2
R4;${budi};2025-02;1
R9;${siti};2025-01;4
R2;${siti};2025-02;251
`,
  ),
  csv(
    `harian ${siti}.csv`,
    `Rencana Aksi,Tanggal,Jam Mulai,Jam Selesai,Kegiatan Harian,Realisasi,Satuan,Bukti Dukung
Loket,2025-12-06,10:00,09:00,Menjaga loket,1,jam,https://contoh.go.id/1
Loket,2025-12-28,08:00,10:00,Menjaga loket,2,jam,https://contoh.go.id/2
Loket,2025-12-28,08:00,10:00,Menjaga loket,2,jam,https://contoh.go.id/2
Loket,2025-12-29,08:00,09:00,Menjaga loket,-1,jam,
`,
  ),
];

let desk: Awaited<ReturnType<typeof workshop>>;
let notes: readonly string[];
beforeAll(async () => {
  desk = await workshop();
  const read = await desk.ask('import.read', { sources: files });
  notes = read.problems.map(({ code, file, cell }) => `${code} ${file} ${cell}`);
  await desk.ask('import.apply', { preview: read.preview });
});
afterAll(() => desk.app.close());

const placed = ({ findings }: SaidFindings) => findings.map(({ code, file, row, cell }) => [code, file, row, cell]);

test('the import names rows that repeat, hours that run backwards and amounts below zero, and takes in the rest', () => {
  expect(notes).toEqual(
    expect.arrayContaining([
      'row.duplicate cascading.csv A10',
      `row.duplicate harian ${siti}.csv B4`,
      `work.reversed harian ${siti}.csv D2`,
      `work.negative harian ${siti}.csv F5`,
      'work.negative progres.csv D7',
    ]),
  );
});

test('goal.check says where the tree and the lines go wrong, and what to do', async () => {
  const check = await desk.ask('goal.check', {});
  expect(placed(check)).toEqual([
    ['goal.circle', 'cascading.csv', 4, 'A4'],
    ['goal.parent-missing', 'cascading.csv', 6, 'A6'],
    ['goal.code-doubled', 'cascading.csv', 8, 'A8'],
    ['goal.orphan', 'cascading.csv', 9, 'A9'],
    ['line.indicator-missing', 'skp.csv', 4, 'B4'],
    ['line.dangling', 'skp.csv', 3, 'B3'],
  ]);
  expect(check.findings.find(({ code }) => code === 'goal.parent-missing')?.message).toMatch(/A\.4.*Z\.9.*Perbaiki/);
  expect(check.goals.find(({ goal }) => goal === 'A.5')?.parents).toEqual(['A', 'A.1']);
  const english = await desk.app.call('test', 'goal.check', {}, 'en');
  expect(JSON.stringify(english)).toContain('which is not in the tree. Mend the code');
});

test('progress.behind says which figures cannot be right, and does not mix up two people whose lines bear one code', async () => {
  const check = await desk.ask('progress.behind', { month: 6 });
  expect(placed(check)).toEqual([
    ['progress.falls', 'progres.csv', 3, 'B3'],
    ['progress.far-beyond', 'progres.csv', 11, 'B11'],
    ['progress.outside', 'progres.csv', 6, 'B6'],
    ['progress.month-doubled', 'progres.csv', 11, 'B11'],
    ['progress.line-unknown', 'progres.csv', 10, 'B10'],
    ['line.code-doubled', 'skp.csv', 6, 'B6'],
  ]);
  const [fall] = check.findings;
  expect(fall?.values.month).toBe('2025-02');
  expect(fall?.message).toContain('pada Februari 2025');
});

test('evidence.check names evidence that leads nowhere, and people whose evidence is all from the last weeks', async () => {
  const check = await desk.ask('evidence.check', {});
  expect(placed(check)).toEqual([
    ['evidence.vague', 'skp.csv', 3, 'B3'],
    ['evidence.missing', 'skp.csv', 4, 'B4'],
    ['evidence.late-only', `harian ${siti}.csv`, 2, 'B2'],
  ]);
  expect(check.lateOnly[0]?.dates).toEqual(['2025-12-06', '2025-12-28']);
});
