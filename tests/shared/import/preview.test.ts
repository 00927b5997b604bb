import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { decide } from '#shared/import/decide.ts';
import { emptyState } from '#shared/import/record.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

const list = tableOf(
  'daftar.csv',
  `
  NIP | NAMA | UNIT KERJA
  198001012005011001 | AHMAD FAUZI | Bidang A
  198202022006012002 | SITI AMINAH | Bidang A
  198303032021211003 | BUDI SANTOSO | Bidang B`,
);
const head = 'NIP | Nama | Hasil Kerja | Perilaku Kerja | Predikat';
const recap = (file: string, ...lines: readonly string[]): SourceTable => ({
  ...tableOf(file, [head, ...lines].join('\n')),
  above: ['Periode Tahunan 2025'],
});
const run = (tables: readonly SourceTable[], period = '2025') => previewImport(tables, emptyState(period), options);
const codes = (preview: ReturnType<typeof run>): string[] =>
  preview.findings.map(({ code, cell }) => `${code} ${cell}`);
const written = (preview: ReturnType<typeof run>, answers = {}): string[] =>
  decide(preview, answers).ratings.map(({ nip, record }) => `${nip.slice(-3)} ${record.predicate}`);

describe('without answers', () => {
  test('accepted rows are in, conflicts are not, the list’s people are kept', () => {
    const preview = run([
      list,
      recap(
        'a.xlsx',
        '198001012005011001 | Ahmad Fauzi | Sesuai | Sesuai | Baik',
        '198202022006012002 | Siti Aminah | Sesuai | Sesuai | Baik',
      ),
      recap('b.xlsx', '198202022006012002 | Siti Aminah | Di atas | Di atas | Sangat Baik'),
    ]);
    expect(written(preview)).toEqual(['001 baik']);
    expect(decide(preview, {}).people).toHaveLength(3);
    expect(preview.counts).toEqual({ accepted: 4, changed: 0, doubtful: 2, refused: 0 });
    expect(preview.findings).toMatchObject([
      { code: 'rating.conflict', file: 'b.xlsx', cell: 'E2', row: 2, values: { otherFile: 'a.xlsx', otherRow: 3 } },
    ]);
  });

  test('somebody who is not on the list is not added', () => {
    const preview = run([list, recap('a.xlsx', '199001012015011009 | Orang Baru | Sesuai | Sesuai | Baik')]);
    expect(codes(preview)).toEqual(['person.unknown A2']);
    expect(decide(preview, {}).people).toHaveLength(3);
    expect(written(preview)).toEqual([]);
    expect(decide(preview, { 'person:a.xlsx||2': 'add' }).people).toHaveLength(4);
    expect(written(preview, { 'person:a.xlsx||2': 'add' })).toEqual(['009 baik']);
  });

  test('with no list at all the recap names the people', () => {
    const outcome = decide(
      run([recap('a.xlsx', '199001012015011009 | Dr. Orang Baru, S.T. | Sesuai | Sesuai | Baik')]),
      {},
    );
    expect(outcome.people).toMatchObject([
      { nip: '199001012015011009', record: { name: 'Orang Baru', frontTitle: 'Dr.', backTitle: 'S.T.' } },
    ]);
    expect(outcome.ratings).toHaveLength(1);
  });

  test('and two names under one NIP leave its rating open', () => {
    const preview = run([
      recap(
        'a.xlsx',
        '199001012015011009 | Orang Baru | Sesuai | Sesuai | Baik',
        '199101012015011008 | Ada Lain | Sesuai | Sesuai | Baik',
      ),
      recap('b.xlsx', '199001012015011009 | Xaverius Quarto | Sesuai | Sesuai | Baik'),
    ]);
    expect(codes(preview)).toEqual(['name.differs B2', 'row.duplicate-elsewhere A2']);
    expect(written(preview)).toEqual(['008 baik']);
  });

  test('but not where a list was imported earlier', () => {
    const current = { ...emptyState('2025'), listPresent: true };
    const preview = previewImport(
      [recap('a.xlsx', '199001012015011009 | Orang Baru | Sesuai | Sesuai | Baik')],
      current,
      options,
    );
    expect(decide(preview, {}).people).toEqual([]);
  });
});

describe('periods', () => {
  const of = (period: string) =>
    tableOf(
      `${period}.xlsx`,
      `3013 - Kementerian Contoh\nPusat\nPeriode ${period}\n\n${head}\n198001012005011001 | Ahmad | Sesuai | Sesuai | Baik`,
    );

  test('the workshop’s own is written, others are history', () => {
    const preview = run([of('Tahunan 2025'), of('Tahunan 2024')]);
    expect(codes(preview)).toEqual(['period.differs ']);
    expect(decide(preview, {})).toMatchObject({
      ratings: [{ record: { period: '2025' } }],
      history: [{ record: { period: '2024' } }],
    });
  });

  test('the last part of the workshop’s period counts for it; any other is history until the user chooses it', () => {
    expect(decide(run([of('Bulanan XII Tahun 2025')]), {}).ratings).toHaveLength(1);
    const may = run([of('Bulanan V Tahun 2025')]);
    expect(decide(may, {})).toMatchObject({ ratings: [], history: [{ record: { period: '2025-05' } }] });
    expect(decide(may, { period: '2025-05' }).ratings).toHaveLength(1);
    const preview = run([of('Bulanan V Tahun 2025'), of('Bulanan 6 Tahun 2025')]);
    expect(decide(preview, {}).ratings).toEqual([]);
    expect(decide(preview, { period: '2025-06' }).ratings).toMatchObject([{ record: { period: '2025-06' } }]);
  });
});

test('sections and titles give units where no column does', () => {
  const table = tableOf(
    'a.xlsx',
    `No | ${head}\nA | BIDANG SATU\n1 | 198001012005011001 | Ahmad | Sesuai | Sesuai | Baik\nB | BIDANG DUA\n1 | 198202022006012002 | Siti | Sesuai | Sesuai | Baik`,
  );
  expect(decide(run([table]), {}).people.map(({ record }) => record.unit)).toEqual(['BIDANG SATU', 'BIDANG DUA']);
});

test.each([
  ['Ahmad Fauzi, S.T.\nNIP. 19800101 200501 1 001\nPenata / III/c', 'Ahmad Fauzi'],
  ['198001012005011001 / Ahmad Fauzi', 'Ahmad Fauzi'],
  ['Ahmad Fauzi (198001012005011001)', 'Ahmad Fauzi'],
])('name and NIP in one cell: %j', (cell, name) => {
  const rows = [
    ['No', 'Nama / NIP', 'Unit Kerja'],
    ['1', cell, 'Bidang A'],
  ].map((texts, at) => ({ number: at + 1, texts, kinds: 'ttt' }));
  const outcome = decide(run([{ file: 'a.xlsx', sheet: '', hidden: false, rows }]), {});
  expect(outcome.people).toMatchObject([{ nip: '198001012005011001', record: { name } }]);
});

test('of the full profile of the national system each column is read for what it is', () => {
  const head =
    'PNS ID|NIP BARU|NIP LAMA|NAMA LENGKAP|TANGGAL LAHIR|JENIS KELAMIN|NIK|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|UNOR ID|UNOR NAMA';
  const row =
    'A8ACA7|198001012005011001||Ahmad Fauzi, S.T.|01-01-1980|M|3201010101800001|12|PNS|II/a|34|III/d|Fungsional|99|Auditor|40|S-1|8ae|Bidang A';
  const outcome = decide(run([tableOf('profil.csv', `${head}\n${row}`)]), {});
  expect(outcome.people[0]?.record).toEqual({
    nip: '198001012005011001',
    name: 'Ahmad Fauzi',
    frontTitle: null,
    backTitle: 'S.T.',
    birthDate: '1980-01-01',
    sex: 'M',
    grade: 'III/d',
    position: 'Auditor',
    positionKind: 'Fungsional',
    education: 'S-1',
    unit: 'Bidang A',
    superiorNip: null,
  });
});

test('a hidden sheet is not read, an unknown table is named', () => {
  const hidden: SourceTable = { ...list, sheet: 'lama', hidden: true };
  const preview = run([hidden, tableOf('cuaca.csv', 'Suhu | Cuaca\n30 | Cerah')]);
  expect(preview.findings).toMatchObject([
    { code: 'table.hidden', severity: 'note' },
    { code: 'table.unrecognised', severity: 'refused' },
  ]);
  expect(decide(preview, {}).people).toEqual([]);
});

test('whatever the cells hold, the import neither throws nor invents a NIP', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '',
      '-',
      'Baik',
      'Sesuai Ekspektasi',
      'Jumlah',
      'NIP',
      'Nama',
      'Predikat',
      '198001012005011001',
      '1.98001012005011e+17',
      "'198202022006012002",
      'Bidang A',
      '2025',
      '3,5',
      '01/02/2025',
      'Catatan:',
      'NIP. 198001012005011001',
      '1e999',
      '=',
    ),
  );
  const header = fc.constantFrom(
    head,
    'NIP | NAMA | UNIT KERJA | TANGGAL LAHIR | JENIS KELAMIN',
    'NIP Penilai | NIP Dinilai | Nilai Dasar | Skor',
    'Unit | Predikat',
    'Nama | Kualifikasi | Kompetensi | Kinerja | Disiplin | Total',
    'NIP | Jenis | Nama | JP | Tahun',
    'Kode RHK | Bulan | Capaian Kumulatif',
  );
  const row = fc.array(cell, { minLength: 0, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 3 }),
      header,
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom('t', 'n'),
      (above, title, below, kind) => {
        const texts = [...above, title.split(' | '), ...below];
        const rows = texts.map((cells, at) => ({
          number: at + 1,
          texts: cells,
          kinds: cells.map((text) => (text === '' ? '.' : kind)).join(''),
        }));
        const preview = run([list, { file: 'f.xlsx', sheet: 'S', hidden: false, rows }]);
        const seen = new Set(rows.flatMap((line) => line.texts.map((text) => text.replace(/\D/g, ''))));
        for (const { nip } of decide(preview, {}).people)
          expect(nip.startsWith('19') && (seen.has(nip) || list.rows.some((line) => line.texts.includes(nip)))).toBe(
            true,
          );
        const { accepted, changed, doubtful, refused } = preview.counts;
        expect(accepted + changed + doubtful + refused).toBe(preview.rows.length);
      },
    ),
    { numRuns: 300 },
  );
});
