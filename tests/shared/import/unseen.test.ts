import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { decide } from '#shared/import/decide.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

/** What an office's table is taken for, and what would be written of it. */
function seen(text: string, sheet = '') {
  const preview = previewImport([tableOf('berkas.csv', text, sheet)], emptyState('2025'), options);
  const outcome = decide(preview, {});
  return {
    kind: preview.tables[0]?.recognition?.kind,
    fields: Object.fromEntries(preview.tables[0]?.recognition?.fields ?? []),
    codes: preview.findings.filter(({ severity }) => severity !== 'note').map(({ code, cell }) => `${code} ${cell}`),
    people: outcome.people.map(({ record }) => `${record.name} ${record.unit ?? '-'}`),
    ratings: outcome.ratings.map(({ record }) => record.predicate),
    organisation: outcome.organisation.map(({ unit, predicate }) => `${unit} ${predicate}`),
    work: outcome.work.length,
    past: outcome.history.map(({ record }) => record.period),
  };
}

const ahmad = '198001012005011001|Ahmad';
const siti = '198101012006012002|Siti';

test('column names of a program, several years in one table', () => {
  const found = seen(`
    NIP|Nama|hasilKinerja|perilakuKerja|kuadranKinerja|tahun
    ${ahmad}|SESUAI EKSPEKTASI|SESUAI EKSPEKTASI|BAIK|2024
    ${siti}|DIATAS EKSPEKTASI|DIATAS EKSPEKTASI|SANGAT BAIK|2025`);
  expect(found).toMatchObject({ kind: 'rating-recap', codes: [], ratings: ['sangat-baik'], past: ['2024'] });
});

test('English headers, short levels', () => {
  const found = seen(`
    Staff ID|Employee Name|Job Title|Department|Work Result Rating|Behaviour Rating|Overall Performance
    ${ahmad}|Analyst|General Affairs|Above Expectations|Meets Expectations|Good`);
  expect(found).toMatchObject({ kind: 'rating-recap', people: ['Ahmad General Affairs'], ratings: ['baik'] });
});

test('blank leading columns, header on row 7, name and NIP in one cell', () => {
  const found = seen(`
    ||REKAPITULASI PENILAIAN KINERJA PEGAWAI
    ||DINAS KESEHATAN KABUPATEN CONTOH
    ||Periode : Tahun 2025

    ||
    ||
    ||No.|Nama/NIP|Pangkat/Gol.|Jabatan|Hasil Kerja|Perilaku|Predikat
    ||1|Ahmad Fauzi, S.T. NIP. 198001012005011001|Penata / III.c|Analis|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik
    ||Jumlah|1 orang`);
  expect(found).toMatchObject({ codes: [], people: ['Ahmad Fauzi -'], ratings: ['baik'] });
});

test('units as section rows, and a unit on the tab of its sheet', () => {
  const sections = seen(`
    No|NIP|Nama|Hasil|Perilaku|Predikat
    A|BIDANG UMUM
    1|${ahmad}|Sesuai|Sesuai|Baik
    B|SEKRETARIAT
    2|${siti}|Sesuai|Sesuai|Baik`);
  expect(sections.people).toEqual(['Ahmad BIDANG UMUM', 'Siti SEKRETARIAT']);
  const tab = seen(
    `
    No|NIP|Nama|Hasil|Perilaku|Predikat
    1|${ahmad}|Sesuai|Sesuai|Baik`,
    'Bidang Umum',
  );
  expect(tab.people).toEqual(['Ahmad Bidang Umum']);
  expect(
    seen(
      `
    NIP|Nama|Predikat
    ${ahmad}|Baik`,
      'Sheet1',
    ).people,
  ).toEqual(['Ahmad -']);
});

test('scores out of a hundred beside the ratings, levels with a code or in brackets', () => {
  const found = seen(`
    NIP|NAMA|NILAI HASIL KERJA|RATING HASIL KERJA|NILAI PERILAKU|RATING PERILAKU KERJA|PREDIKAT KINERJA PEGAWAI
    ${ahmad}|88,5|2 - Sesuai Ekspektasi|90|Sesuai Ekspektasi (SE)|BAIK (B)
    ${siti}|101|Di Atas Ekspektasi|90|Sesuai Ekspektasi|Baik (SB)`);
  expect(found.fields).toMatchObject({ hasil: 3, perilaku: 5, predicate: 6 });
  expect(found).toMatchObject({ codes: ['predicate.unknown G3'], ratings: ['baik'] });
});

test('no header at all', () => {
  const found = seen(`
    1|198001012005011001|Ahmad Fauzi|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik
    2|198101012006012002|Siti Aminah|Di Atas Ekspektasi|Sesuai Ekspektasi|Baik`);
  // Both orders explain these predicates, so which column is which becomes a question and nothing is written.
  expect(found).toMatchObject({
    kind: 'rating-recap',
    ratings: [],
    codes: ['levels.which '],
    people: ['Ahmad Fauzi -', 'Siti Aminah -'],
  });
});

test('predicates of offices under their own word for unit', () => {
  const found = seen(`
    No|OPD|Nilai|Predikat Kinerja OPD
    1|Dinas Kesehatan|90,1|Istimewa
    2|Dinas Sosial|80|Baik`);
  expect(found).toMatchObject({
    kind: 'unit-achievement',
    organisation: ['Dinas Kesehatan istimewa', 'Dinas Sosial baik'],
  });
});

test.each([
  ['Nama Tim|Ketua/Anggota|NIP|Nama|SK', 'Tim A|Ketua|198001012005011001|Ahmad|SK/1', 'squad'],
  [
    'No|Nama|NIP|Jenis Hukdis|TMT Hukdis|No. SK',
    '1|Ahmad|198001012005011001|Teguran Lisan|1 Maret 2025|SK/1',
    'discipline',
  ],
  ['NIP|Nama Pegawai|Nama Pelatihan|Tanggal Mulai|JP', '198001012005011001|Ahmad|Dasar|01/02/2025|40', 'training'],
  [
    'Nama|Nama Jabatan|Satuan Kerja|Kualifikasi|Kompetensi|Kinerja|Disiplin|Total',
    'Ahmad|Analis|Umum|20|30,5|25|5|80,5',
    'ip-asn',
  ],
])('%s', (header, row, kind) => {
  const named = header.includes('NIP') ? [tableOf('daftar.csv', `\nNIP|Nama|Unit\n${ahmad}|Umum`)] : [];
  const preview = previewImport([tableOf('berkas.csv', `\n${header}\n${row}`), ...named], emptyState('2025'), options);
  expect(preview.tables[0]?.recognition?.kind).toBe(kind);
  expect(preview.counts.accepted).toBe(1 + named.length);
  expect(decide(preview, {}).work.length).toBe(1);
  // Before anybody is known such rows are kept back and said so, not dropped in silence.
  const alone = previewImport([tableOf('berkas.csv', `\n${header}\n${row}`)], emptyState('2025'), options);
  expect(alone.findings.map(({ code }) => code)).toEqual(named.length === 0 ? [] : ['table.no-people']);
  expect(alone.counts.doubtful).toBe(named.length);
});

test.each([
  'Timestamp|Email Address|NIP Penilai|NIP yang Dinilai|1. Berorientasi Pelayanan|2. Akuntabel|3. Kompeten|4. Harmonis|5. Loyal|6. Adaptif|7. Kolaboratif',
  'No|Nama Penilai|NIP Penilai|NIP|Skor [Berorientasi Pelayanan]|Skor [Akuntabel]|Skor [Kompeten]|Skor [Harmonis]|Skor [Loyal]|Skor [Adaptif]|Skor [Kolaboratif]',
  'No|Waktu|Rater NIP|Ratee NIP|BP|A|K|H|L|Ad|Kol',
])('a form of peers: %s', (header) => {
  const text = `${header}\nx|y|198001012005011001|198101012006012002|4|4|5|4|3|4|4`;
  const preview = previewImport([tableOf('form.csv', text)], emptyState('2025'), options);
  expect(preview.assessments.map(({ record }) => [record.raterNip, Object.keys(record.scores).length])).toEqual([
    ['198001012005011001', 7],
  ]);
});

test('a criterion misspelt and a ratee with a lost digit are asked about and settled by one answer each', () => {
  const list = tableOf(
    'daftar.csv',
    `
    NIP|Nama|Unit
    ${ahmad}|Umum
    ${siti}|Umum`,
  );
  const peers = tableOf(
    'sejawat.csv',
    `
    NIP Penilai|NIP Dinilai|Nama Dinilai|Nilai Dasar|Skor
    198001012005011001|198101012006012002|Siti|Kolaborasi|4
    198001012005011001|19810101200601200|Siti|Loyal|3`,
  );
  const preview = previewImport([list, peers], emptyState('2025'), options);
  expect(preview.decisions.map(({ kind, suggested }) => [kind, suggested])).toEqual([
    ['level', 'kolaboratif'],
    ['nip', '198101012006012002'],
  ]);
  const answers = Object.fromEntries(preview.decisions.map(({ id, suggested }) => [id, suggested ?? '']));
  expect(decide(preview, answers).assessments.map(({ record }) => record.scores)).toEqual([
    { kolaboratif: 4, loyal: 3 },
  ]);
});

test('a form that names nobody is asked about once, and its rows then belong to whoever is named', () => {
  const list = tableOf('daftar.csv', `\nNIP|Nama|Unit\n${ahmad}|Umum\n${siti}|Umum`);
  const form = tableOf(
    'kegiatan.csv',
    '\nStart Date|End Date|Rencana Kinerja|Kegiatan|Capaian|Progres\n2026-01-05|05/01/2026|RK|Rapat|Notula|100',
  );
  const preview = previewImport([list, form], emptyState('2025'), options);
  const [asked] = preview.decisions;
  expect(asked).toMatchObject({ kind: 'form-person', open: true, suggested: null });
  const answers = { [asked?.id ?? '']: '198101012006012002' };
  expect(decide(preview, answers).work.map(({ record }) => [record.nip, record.period, record.values.entries])).toEqual(
    [['198101012006012002', '2026-01', 1]],
  );
  expect(decide(preview, {}).work.map(({ record }) => record.nip)).toEqual([null]);
});

test('two letters below a heading that spans them, and a predicate beside the points it came from', () => {
  const recap = previewImport(
    [
      tableOf(
        'a.csv',
        `
Periode Tahunan 2025
No.|Nama/NIP|Rating||Predikat
||HK|PK|
1|Ahmad Fauzi / 198001012005011001|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik
2|Siti Aminah / 198101012006012002|Di Atas Ekspektasi|Di Atas Ekspektasi|Sangat Baik`,
      ),
    ],
    emptyState('2025'),
    options,
  );
  expect(recap.ratings.map(({ record }) => [record?.hasil, record?.perilaku, record?.predicate])).toEqual([
    ['sesuai', 'sesuai', 'baik'],
    ['di-atas', 'di-atas', 'sangat-baik'],
  ]);
  const units = previewImport(
    [tableOf('b.csv', '\nUnit Kerja|Capaian Kinerja|Kategori\nBidang Umum|#95.5|Istimewa\nSekretariat|#80|Baik')],
    emptyState('2025'),
    options,
  );
  expect(units.organisation.map(({ unit, new: predicate }) => `${unit} ${predicate}`)).toEqual([
    'Bidang Umum istimewa',
    'Sekretariat baik',
  ]);
  expect(units.findings.map(({ code }) => code)).toContain('column.other-scale');
});
