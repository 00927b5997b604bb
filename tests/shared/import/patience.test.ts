import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { emptyState } from '#shared/import/record.ts';
import { options } from '../../fixtures/agency/import-agency.ts';

/** Work that grows with the square of a cell's or a table's length would not end within the time any test has. */
const long = 30_000;
const cells = [
  ' '.repeat(long),
  `1${' '.repeat(long)}x`,
  '1.'.repeat(long),
  ','.repeat(long),
  'T'.repeat(long),
  'a '.repeat(long),
  "'".repeat(long),
  '9'.repeat(long),
  `Unit Kerja${' :'.repeat(long)}`,
  'Januari '.repeat(long / 10),
  `Dr. ${'x'.repeat(long)}`,
  `Jakarta,${' '.repeat(long)}x`,
  `${' '.repeat(long)}x`,
  `Tahun${' '.repeat(long)}x`,
];
const heads = [
  'NIP|Nama|Hasil Kerja|Perilaku Kerja|Predikat',
  'NIP|NAMA|TANGGAL LAHIR|JENIS KELAMIN|UNIT KERJA',
  'NIP|Menit per Tahun|x|y|z',
  'Kode RHK|Bulan|Capaian Kumulatif|x|y',
  'Unit|Predikat|Tahun|x|y',
];

test.each(heads)('cells of %s may be as long as a spreadsheet allows', (head) => {
  const rows = [head.split('|'), ...cells.map((cell) => Array.from({ length: 5 }, () => cell))];
  const titled = [...cells.slice(0, 3).map((cell) => [cell]), ...rows];
  const table = {
    file: 'f',
    sheet: '',
    hidden: false,
    rows: titled.map((texts, at) => ({ number: at + 1, texts, kinds: 't'.repeat(texts.length) })),
  };
  expect(previewImport([table], emptyState('2025'), options).tables).toHaveLength(1);
});

test('a table that is all totals, or all one person, or all units, is read in time', () => {
  const rowsOf = (lines: (at: number) => readonly string[], head: string) =>
    [head.split('|'), ...Array.from({ length: 20_000 }, (_, at) => lines(at))].map((texts, at) => ({
      number: at + 1,
      texts,
      kinds: 't'.repeat(texts.length),
    }));
  const head = 'NIP|Nama|Unit Kerja|Predikat';
  const tables = [
    rowsOf((at) => (at % 2 ? ['', 'Jumlah', `${at}`, ''] : ['198001012005011001', 'Ahmad', 'A', 'Baik']), head),
    rowsOf(() => ['1.98001012005011e+17', 'Ahmad', 'A', 'Baik'], head),
    rowsOf(
      (at) => [
        `19800101200501${1 + (at % 2)}${String(at % 1000).padStart(3, '0')}`,
        `Ahmad ${at}`,
        `Bidang Nomor ${at} Urusan ${at * 7}`,
        at % 3 ? 'Baik' : 'Sangat Baik',
      ],
      head,
    ),
  ].map((rows, at) => ({ file: `f${at}`, sheet: '', hidden: false, rows }));
  const preview = previewImport(tables, emptyState('2025'), options);
  expect(preview.rows.length).toBe(50_000);
});
