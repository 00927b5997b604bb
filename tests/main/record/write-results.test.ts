import ExcelJs from 'exceljs';
import { expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { type ResultsInput, writeResults } from '#main/record/write-results.ts';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import { recogniseTable } from '#shared/import/recognise.ts';
import { converted, noCalc, orSkipped } from '../papers/office.ts';

const ruleSet = loadRuleSet('resources/rules/permenpanrb-6-2022.json');
const counts = (best: number) => ({
  'sangat-baik': best,
  baik: 2,
  'butuh-perbaikan': 1,
  kurang: 0,
  'sangat-kurang': 0,
});

const input: ResultsInput = {
  language: 'id',
  agencyCode: '3013',
  agency: 'Dinas Contoh Provinsi Nusantara',
  unit: null,
  period: '2025',
  spelling: ruleSet.spelling,
  people: [
    {
      nip: '197908082022222008',
      name: 'Tuti Saputra, S.H.',
      position: 'Arsiparis Mahir',
      hasil: 'di-atas',
      perilaku: 'sesuai',
      predicate: 'baik',
    },
    { nip: '198306042004011027', name: '=1+1', position: null, hasil: null, perilaku: null, predicate: null },
  ],
  changes: [
    {
      nip: '197908082022222008',
      name: 'Tuti Saputra, S.H.',
      unit: 'Sekretariat',
      before: 'Sangat Baik',
      after: 'Baik',
      by: 'Rina',
      when: '24 November 2026 10.15',
      reason: 'Bukti dukung kurang',
    },
  ],
  units: [{ name: 'Sekretariat', before: counts(3), after: counts(2), unrated: 1 }],
};

async function readBack(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

const cells = (sheet: ExcelJs.Worksheet | undefined, row: number): unknown[] =>
  Array.from({ length: sheet?.columnCount ?? 0 }, (_, index) => sheet?.getRow(row).getCell(index + 1).value);

test("is laid out as the portal's own recap, everyone on the first and active sheet", async () => {
  const book = await readBack(await writeResults(input));
  const first = book.worksheets[0];
  expect(book.views[0]?.activeTab ?? 0).toBe(0);
  expect(first?.getCell('A1').value).toBe('3013 - Dinas Contoh Provinsi Nusantara');
  expect(first?.getCell('A2').value).toBe('Seluruh Unit Kerja');
  expect(first?.getCell('A3').value).toBe('Periode Tahunan 2025');
  expect(first?.getCell('A4').value).toBeNull();
  expect(cells(first, 5)).toEqual([
    'No',
    'NIP',
    'Nama',
    'Jabatan',
    'Rating Hasil Kinerja',
    'Rating Perilaku Kerja',
    'Predikat Kinerja Periodik',
  ]);
  expect(cells(first, 6)).toEqual([
    1,
    '197908082022222008',
    'Tuti Saputra, S.H.',
    'Arsiparis Mahir',
    'Diatas Ekspektasi',
    'Sesuai Ekspektasi',
    'Baik',
  ]);
  expect(cells(first, 7)).toEqual([2, '198306042004011027', '=1+1', null, null, null, null]);
  expect(first?.actualRowCount).toBe(6);
});

test('changes and the mix by unit are on sheets of their own, and left out when empty', async () => {
  const book = await readBack(await writeResults(input));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Rekap Penilaian', 'Perubahan Panel', 'Sebaran per Unit']);
  expect(cells(book.worksheets[1], 4).slice(1, 6)).toEqual([
    'Tuti Saputra, S.H. (197908082022222008)',
    'Sekretariat',
    'Sangat Baik',
    'Baik',
    'Rina',
  ]);
  expect(cells(book.worksheets[2], 4)).toEqual(['Sekretariat', 'Sebelum panel', 3, 2, 1, 0, 0, 6, 1]);
  expect(cells(book.worksheets[2], 5)).toEqual(['Sekretariat', 'Sesudah panel', 2, 2, 1, 0, 0, 5, 1]);
  const alone = await readBack(await writeResults({ ...input, changes: [], units: [] }));
  expect(alone.worksheets).toHaveLength(1);
});

test.each([
  ['2025-06', 'Periode Bulanan VI Tahun 2025'],
  ['2025-Q3', 'Periode Triwulan III Tahun 2025'],
  ['2025-S2', 'Periode Semester II Tahun 2025'],
])('period %s is titled %s', async (period, title) => {
  const book = await readBack(await writeResults({ ...input, unit: 'Sekretariat', period }));
  expect(book.worksheets[0]?.getCell('A2').value).toBe('Sekretariat');
  expect(book.worksheets[0]?.getCell('A3').value).toBe(title);
});

test.skipIf(noCalc !== null)(orSkipped('LibreOffice opens the first sheet with every digit', noCalc), async () => {
  const csv = String(converted('hasil.xlsx', await writeResults(input), 'csv').get('hasil.csv'));
  const lines = csv.trimEnd().split('\n');
  expect(lines[0]).toBe('3013 - Dinas Contoh Provinsi Nusantara,,,,,,');
  expect(lines[5]).toBe(
    '1,197908082022222008,"Tuti Saputra, S.H.",Arsiparis Mahir,Diatas Ekspektasi,Sesuai Ekspektasi,Baik',
  );
  expect(lines[6]).toBe('2,198306042004011027,=1+1,,,,');
});

test('read again as history, only the first sheet counts as ratings', async () => {
  const people = Array.from({ length: 30 }, (_, index) => ({
    nip: `1979080820222220${index + 10}`,
    name: `Tuti Saputra ${index}`,
    position: 'Arsiparis',
    hasil: 'sesuai' as const,
    perilaku: 'sesuai' as const,
    predicate: 'baik' as const,
  }));
  const changes = people.map(({ nip, name }) => ({
    nip,
    name,
    unit: 'Sekretariat',
    before: 'Sangat Baik',
    after: 'Baik',
    by: 'Rina',
    when: '24 November 2026',
    reason: 'Bukti',
  }));
  const bytes = await writeResults({ ...input, people, changes });
  const { tables } = await collectTables({ name: 'hasil.xlsx', bytes });
  const kinds = tables.map((table) => recogniseTable(table, { matrix: ruleSet.matrix.cells })?.kind ?? null);
  expect(kinds).toEqual(['rating-recap', null, null]);
});
