import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

const list = tableOf(
  'daftar.csv',
  `
NIP|Nama|Unit Kerja
198001012005011001|Dr. Ahmad Fauzi, S.T.|Bidang Umum
198101012006012002|Siti Aminah|Bidang Umum
198201012007011003|Budi Santoso|Sekretariat
198301012008011004|Budi Santoso|Bidang Umum
198501012009012005|Dewi Lestari|Sekretariat`,
);
const preview = (text: string, answers: Readonly<Record<string, string>> = {}) =>
  previewImport([list, tableOf('berkas.csv', text)], emptyState('2025'), { ...options, answers });
const codes = ({ findings }: ReturnType<typeof preview>) =>
  findings.filter(({ file }) => file === 'berkas.csv').map(({ code, row }) => `${code} ${row}`);

const wide = `
Penilai|Pegawai Dinilai|Berorientasi Pelayanan|Akuntabel|Kompeten|Harmonis|Loyal|Adaptif|Kolaboratif
Siti Aminah|Ahmad Fauzi|4|4|5|4|3|4|5
Dewi Lestari|Budi Santoso|4|4|5|4|3|4|5
Dewi Lestari, S.E.|SITI AMINAH|4|4|5|4|3|4|5
Siti Aminah|Budi Santoso|2|2|2|2|2|2|2
Dewi Lestari|Orang Asing|4|4|5|4|3|4|5`;

test('peer ratings that hold only names belong to whoever alone bears them; a name of several is asked about once', () => {
  const asked = preview(wide);
  expect(asked.tables[1]?.recognition?.kind).toBe('peer-wide');
  expect(asked.assessments.map(({ record }) => `${record.raterNip} ${record.rateeNip}`)).toEqual([
    '198101012006012002 198001012005011001',
    '198501012009012005 198101012006012002',
  ]);
  expect(codes(asked)).toEqual(expect.arrayContaining(['name.ambiguous 3', 'name.ambiguous 5', 'name.unknown 6']));
  const budi = asked.decisions.filter(({ kind }) => kind === 'named');
  expect(budi.map(({ choices }) => choices.map(({ key }) => key))).toEqual([
    ['leave', '198201012007011003', '198301012008011004'],
    ['leave'],
  ]);
  const settled = preview(wide, { [budi[0]?.id ?? '']: '198301012008011004' });
  expect(settled.assessments.map(({ record }) => record.rateeNip)).toEqual([
    '198001012005011001',
    '198301012008011004',
    '198101012006012002',
    '198301012008011004',
  ]);
});

test.each([
  ['a form of the web', 'Timestamp|Nama Anda|Nama rekan kerja yang dinilai', '1/2/2025 10:00|'],
  ['an evaluation sheet', 'No|Evaluator|Rekan yang dinilai', '1|'],
])('names under the heads of %s', (_name, head, before) => {
  const values = 'Berorientasi Pelayanan|Akuntabel|Kompeten|Harmonis|Loyal|Adaptif|Kolaboratif';
  const found = preview(`
${head}|${values}
${before}Siti Aminah|Ahmad Fauzi|4|4|5|4|3|4|5
${before}Dewi Lestari|Siti Aminah|4|4|5|4|3|4|5`);
  expect(found.assessments).toHaveLength(2);
});

test('one score a row, by names', () => {
  const found = preview(`
Nama Penilai|Nama Pegawai yang Dinilai|Nilai Dasar|Skor
Siti Aminah|Ahmad Fauzi|Akuntabel|4
Siti Aminah|Siti Aminah|Akuntabel|4
Dewi Lestari|Siti Aminah|Loyal|3`);
  expect(found.tables[1]?.recognition?.kind).toBe('peer-long');
  expect(found.assessments).toHaveLength(2);
  expect(codes(found)).toEqual(expect.arrayContaining(['rater.self 3', 'table.by-name 0']));
});

test('indices of people named without a NIP are theirs, or in doubt, never nobody’s', () => {
  const found = preview(`
Nama|Nama Jabatan|Satuan Kerja|Kualifikasi|Kompetensi|Kinerja|Disiplin|Total
Ahmad Fauzi|Analis|Bidang Umum|20|30|25|5|80
Budi Santoso|Analis|Bidang Umum|20|30|25|5|80
Orang Asing|Analis|Bidang Umum|20|30|25|5|80`);
  expect(found.work.map(({ record }) => record.nip)).toEqual(['198001012005011001']);
  expect(found.tables[1]?.counts).toEqual({ accepted: 1, changed: 0, doubtful: 2, refused: 0 });
});

test('ratings by name alone are never written unasked; everybody of the name is a choice', () => {
  const found = preview(`
Periode Tahunan 2025
Nama|Rating Hasil Kerja|Rating Perilaku Kerja|Predikat
Ahmad Fauzi|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik
Budi Santoso|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik`);
  expect(found.ratings).toEqual([]);
  expect(found.decisions.map(({ suggested, choices }) => [suggested, choices.length])).toEqual([
    ['198001012005011001', 2],
    [null, 3],
  ]);
});

test.each([
  ['English heads', 'Employee ID|Full Name|Outcome Rating|Conduct Rating|Overall Performance'],
  ['heads nobody knows', 'NIP|Nama|Kolom A|Kolom B|Kolom C'],
  ['heads cut short', 'N I P|N a m a|Hsl Kerja|Prlk Kerja|Pred. Kinerja'],
])('levels beside people are read as ratings, whatever stands above them: %s', (_name, head) => {
  const found = preview(`
${head}
1980 0101 200501 1 001|Ahmad Fauzi|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik
19810101.200601.2.002|Siti Aminah|Di Atas Ekspektasi|Di Atas Ekspektasi|Sangat Baik
1.98201012007011e17|Budi Santoso|Di Bawah Ekspektasi|Sesuai Ekspektasi|Butuh Perbaikan`);
  expect(found.tables[1]?.recognition?.kind).toBe('rating-recap');
  expect(found.ratings.map(({ record }) => `${record?.nip} ${record?.predicate}`)).toEqual([
    '198001012005011001 baik',
    '198101012006012002 sangat-baik',
  ]);
  expect(found.findings.find(({ code }) => code === 'nip.number-matched')?.mend?.value).toBe('198201012007011003');
});

test('a list whose last row has a NIP and no name says so, and does not take it for a signature', () => {
  const found = preview(`
NIP|Nama
198001012005011001|Ahmad Fauzi
197001011995031001|`);
  expect(codes(found)).toEqual(['name.missing 3']);
});
