import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, workshop } from '../import/small-import.ts';

const siti = '198101012006012002';
const budi = '198201012007011003';
const heads = 'Rencana Hasil Kerja Pimpinan yang Diintervensi;Rencana Hasil Kerja Pegawai;Aspek';
const head = `Kode RHK;NIP;Kategori;${heads};Indikator Kinerja Individu (IKI);Target;Realisasi;Bukti Dukung`;
const files = [
  csv('daftar.csv', `NIP;Nama;Unit Kerja\n${siti};Siti Aminah;Umum\n${budi};Budi Santoso;Umum\n`),
  csv(
    'cascading.csv',
    'Kode Sasaran;Sasaran Strategis;Kode Induk;Level\nA;Pelayanan prima;;1\nA.1;Waktu layanan singkat;A;2\n',
  ),
  csv(
    'skp.csv',
    `${head};Diusulkan Oleh;Disepakati Oleh
S1;${siti};Utama;Waktu layanan singkat;Tertatanya antrean;Kuantitas;Jumlah antrean tercatat;120 antrean;90;a.pdf;Siti Aminah;Kepala Bidang
S2;${siti};Utama;Waktu layanan singkat;Melaksanakan rapat;Kuantitas;Jumlah rapat;100%;12;b.pdf;Atasan;
S3;${siti};Utama;;Terjaganya mutu;;Mutu layanan;sesuai kebutuhan;baik;;;Kepala Bidang
S4.1;${siti};Utama;Sasaran lama;Selesainya laporan;Waktu;Jumlah laporan;12 laporan;12;c.pdf;198101012006012002;Kepala Bidang
S4.2;${siti};Utama;Sasaran lama;Selesainya laporan;Waktu;Jumlah laporan;12 laporan;12;d.pdf;ybs;Kepala Bidang
S5;${siti};Utama;Waktu layanan singkat;Terpenuhinya permohonan;Kualitas;Persentase permohonan terpenuhi;95 %;95 %;e.pdf;Pejabat Penilai;Kepala Bidang
`,
  ),
  csv(
    'skp-budi.csv',
    `${head}
B1;${budi};Utama;Waktu layanan singkat;Terbitnya izin;Waktu;Lama terbit izin;3 hari;3 hari;f.pdf
B2;${budi};Utama;Waktu layanan singkat;Meningkatnya kualitas laporan keuangan;Kualitas;Opini BPK;WTP;WTP;g.pdf
`,
  ),
];

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
  const read = await desk.ask('import.read', { sources: files });
  await desk.ask('import.apply', { preview: read.preview });
});
afterAll(() => desk.app.close());

test('clarity.check answers each question of each plan, and names cell and remedy of what is unclear', async () => {
  const check = await desk.ask('clarity.check', {});
  expect(check.findings.map(({ code, file, cell, values }) => [code, file, cell, values.line])).toEqual([
    ['clarity.agreement-missing', 'skp.csv', 'B3', 'S2'],
    ['clarity.activity', 'skp.csv', 'B3', 'S2'],
    ['clarity.target-misfit', 'skp.csv', 'B3', 'S2'],
    ['clarity.aspect', 'skp.csv', 'B4', 'S3'],
    ['clarity.indicator-vague', 'skp.csv', 'B4', 'S3'],
    ['clarity.target-vague', 'skp.csv', 'B4', 'S3'],
    ['clarity.proposer-missing', 'skp.csv', 'B4', 'S3'],
    ['clarity.mandate', 'skp.csv', 'B4', 'S3'],
    ['clarity.goal-unknown', 'skp.csv', 'B5', 'S4.1'],
    ['clarity.aspect-misfit', 'skp.csv', 'B5', 'S4.1'],
    ['clarity.indicator-doubled', 'skp.csv', 'B5', 'S4.1'],
    ['clarity.goal-unknown', 'skp.csv', 'B6', 'S4.2'],
    ['clarity.aspect-misfit', 'skp.csv', 'B6', 'S4.2'],
    ['clarity.indicator-doubled', 'skp.csv', 'B6', 'S4.2'],
  ]);
  // The NIP, the name and "ybs" are the person; the leader is not.
  expect(check.participation).toEqual({ said: 5, own: 3 });
  expect(check.answers.find(({ check: one }) => one === 'proposed')).toEqual({
    check: 'proposed',
    yes: 5,
    no: 1,
    open: 2,
  });
  expect(check.source).toBe('Evaluasi SAKIP');
});

test('a person’s dossier says the same of their own lines, in the language of the caller', async () => {
  const { clarity } = await desk.ask('dossier.get', { employee: siti });
  expect(clarity.lines.map(({ line }) => line)).toEqual(['S1', 'S2', 'S3', 'S4.1', 'S4.2', 'S5']);
  expect(clarity.lines[2]?.answers).toEqual({
    aspect: false,
    indicator: false,
    target: false,
    evidence: false,
    proposed: false,
    agreed: true,
    result: true,
    mandate: false,
    fit: null,
    enough: true,
    targetFit: null,
  });
  const all = (await desk.ask('clarity.check', {})).findings;
  expect(clarity.findings).toEqual(all);
  const english = await desk.app.call('test', 'dossier.get', { employee: siti }, 'en');
  expect(JSON.stringify(english)).toContain('opens with work and not with a result');
  const other = await desk.ask('dossier.get', { employee: budi });
  expect([other.clarity.findings, other.clarity.participation]).toEqual([[], { said: 0, own: 0 }]);
});
