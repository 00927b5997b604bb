import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { expectedMonths } from '#shared/dossier/completeness.ts';
import { csv, workshop } from '../import/small-import.ts';

const people = [
  ['198101012006012002', 'Siti Aminah', 'Umum'],
  ['198201012007011003', 'Budi Santoso', 'Umum'],
  ['198301012008012004', 'Citra Dewi', 'Layanan'],
] as const;
const [siti, budi, citra] = people.map(([nip]) => nip) as [string, string, string];
const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);
const files = [
  csv(
    'daftar.csv',
    `NIP;Nama;Unit Kerja;NIP Atasan\n${people.map(([nip, name, unit]) => `${nip};${name};${unit};${nip === siti ? '' : siti}`).join('\n')}\n`,
  ),
  csv(
    'rekap.csv',
    `Periode Tahunan 2025\n\nNo;NIP;Nama;Rating Hasil Kinerja;Rating Perilaku Kerja;Predikat Kinerja Periodik\n1;${citra};Citra Dewi;Sesuai Ekspektasi;Sesuai Ekspektasi;Baik\n2;${budi};Budi Santoso;Sesuai Ekspektasi;Sesuai Ekspektasi;Baik\n`,
  ),
  csv(
    'progres.csv',
    `Kode RHK;NIP;Bulan;Capaian Kumulatif\n${months
      .flatMap((month) => [`R1;${siti};${month};1`, ...(month === '2025-04' ? [] : [`R2;${budi};${month};1`])])
      .join('\n')}\n`,
  ),
  csv(
    'tim.csv',
    `Kode Tim;Nama Tim;Nomor SK;Tanggal SK;NIP;Nama;Kedudukan;Mulai;Selesai\nT1;Layanan Terpadu;SK/1/2025;2025-01-02;${siti};Siti Aminah;Ketua;2025-01-01;2025-12-31\nT2;Penataan Aset;;;${budi};Budi Santoso;Anggota;2025-01-01;2025-12-31\n`,
  ),
  csv(
    'siasn.csv',
    `NIP;Nama;Status Kirim SIASN;Tanggal Kirim\n${siti};Siti Aminah;Sudah terkirim;2026-01-05\n${budi};Budi Santoso;Belum dikirim;\n`,
  ),
];

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
  const read = await desk.ask('import.read', { sources: files });
  await desk.ask('import.apply', { preview: read.preview });
});
afterAll(() => desk.app.close());

test('progress is expected for months that are over', () => {
  expect(expectedMonths('2025', '2025-03-31')).toEqual(['2025-01', '2025-02']);
  expect(expectedMonths('2025-Q2', '2026-01-01')).toEqual(['2025-04', '2025-05', '2025-06']);
  expect(expectedMonths('2025', '2025-01-15')).toEqual([]);
});

test('each unit has its shares and the people missing each, and no file is not the same as nobody', async () => {
  const { units, all, months: expected } = await desk.ask('dossier.completeness', {});
  expect(expected).toEqual(months);
  expect(units.map(({ name, people: n }) => [name, n])).toEqual([
    ['Layanan', 1],
    ['Umum', 2],
  ]);
  const { rating, feedback, decree, award, progress, dialogue, sent } = all.checks;
  expect([feedback, award, dialogue]).toEqual([null, null, null]);
  expect(rating).toMatchObject({ of: 3, have: 2, missing: [{ nip: siti }] });
  expect(decree).toMatchObject({ of: 2, have: 1, missing: [{ nip: budi, details: ['Penataan Aset'] }] });
  expect(progress).toMatchObject({ of: 3, have: 1 });
  expect(progress?.missing.map(({ nip, details }) => [nip, details])).toEqual([
    [citra, months],
    [budi, ['2025-04']],
  ]);
  expect(sent?.missing.map(({ nip, details }) => [nip, details])).toEqual([
    [citra, []],
    [budi, ['Belum dikirim']],
  ]);
});

test('the list for the raters goes rater by rater in the order of the recap, and NIPs stay whole', async () => {
  for (const kind of ['missing-xlsx', 'missing-csv'] as const) {
    const { bytes, name } = await desk.ask('export.file', { kind });
    const { tables } = await collectTables({ name, bytes: bytes ?? new Uint8Array() });
    const cells = JSON.stringify(tables);
    const places = [siti, citra, budi].map((nip) => cells.lastIndexOf(nip));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(cells).toContain('Penataan Aset');
    expect(cells.indexOf('Citra Dewi')).toBeLessThan(cells.indexOf('Budi Santoso'));
  }
});
