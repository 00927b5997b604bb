import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { type FindingCode, findingCodes } from '#shared/import/finding.ts';
import { type CurrentState, emptyState } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';
import { makeAgency } from '../../fixtures/agency.ts';

const list = tableOf('daftar.csv', '\nNIP|Nama\n198001012005011001|Ahmad Fauzi\n198101012006012002|Siti Aminah');
const recap = (period: string, level: string) =>
  tableOf(
    'rekap.csv',
    `\n${period}\nNIP|Nama|Hasil Kerja|Perilaku Kerja|Predikat Kinerja\n198001012005011001|Ahmad Fauzi|${level}|Sesuai Ekspektasi|Baik`,
  );
const levels = (heads: string, cells: string) =>
  tableOf(
    'rekap.csv',
    `\nPeriode Tahunan 2025\nNIP|Nama|${heads}\n198001012005011001|Ahmad Fauzi|${cells}\n198101012006012002|Siti Aminah|${cells}`,
  );
const found = (...given: Parameters<typeof previewImport>): readonly FindingCode[] =>
  previewImport(...given).findings.map(({ code }) => code);

/** What no file alone can bring about: it takes a workshop, or an answer, beside it. */
const byCircumstance: Readonly<Partial<Record<FindingCode, () => readonly FindingCode[]>>> = {
  ...Object.fromEntries(
    (
      [
        ['answer.unreadable', 'Nama Tim|NIP|Peran|Tercatat di SKP', 'Tim A|198001012005011001|Ketua|entah'],
        ['duration.days', 'NIP|Nama Diklat|JP', '198001012005011001|Teknis|3 hari'],
        ['column.unread', 'NIP|Nama Diklat|JP|Warna', '198001012005011001|Teknis|3|biru'],
        ['work.negative', 'NIP|Nama Diklat|JP', '198001012005011001|Teknis|-3'],
        ['work.scale', 'Kode Risiko|Pernyataan Risiko|K|D|Nilai Risiko|Penyebab', 'R1|Terlambat|6|3|18|Hujan'],
        ['work.reversed', 'NIP|Jabatan|TMT Jabatan|TMT Selesai', '198001012005011001|Analis|01/02/2024|01/01/2024'],
        [
          'work.clock',
          'NIP|Rencana Aksi|Tanggal|Jam Mulai|Jam Selesai|Kegiatan',
          '198001012005011001|R1|01/02/2025|08:00|25:10|Rapat',
        ],
        ['work.undated', 'NIP|Rencana Aksi|Tanggal|Kegiatan', '198001012005011001|R1|-|Rapat'],
        [
          'work.overlap',
          'NIP|Rencana Aksi|Tanggal|Jam Mulai|Jam Selesai|Kegiatan',
          '198001012005011001|R1|01/02/2025|08:00|10:00|Rapat\n198001012005011001|R1|01/02/2025|09:00|11:00|Telaah',
        ],
        [
          'work.day-again',
          'NIP|Rencana Aksi|Tanggal|Kegiatan|Realisasi',
          '198001012005011001|R1|01/02/2025|Rapat|1\n198001012005011001|R1|01/02/2025|Rapat|2',
        ],
        ['work.outside', 'NIP|Tanggal|Topik|Kesepakatan', '198001012005011001|01/02/2019|Beban|Dibagi'],
        [
          'work.worded',
          'NIP|Rencana Aksi|Tanggal|Kegiatan|Realisasi',
          '198001012005011001|R1|01/02/2025|Rapat|3 dokumen',
        ],
        ['work.months', 'Nama Tim|NIP|Peran|Lama Bulan', 'Tim A|198001012005011001|Ketua|14'],
        ['work.days', 'NIP|Hari Kerja|Hadir|Dinas Luar|Sakit|Izin|Cuti|Alpa', '198001012005011001|20|18|0|0|0|0|1'],
        ['decree.missing', 'Nama Tim|NIP|Peran|Nomor SK', 'Tim A|198001012005011001|Ketua|-'],
        ['decree.undated', 'Nama Tim|NIP|Peran|Nomor SK|Tanggal SK', 'Tim A|198001012005011001|Ketua|1/2025|-'],
        ['award.level', 'NIP|Nama Penghargaan|Tingkat', '198001012005011001|Satyalancana|kecamatan'],
        ['risk.product', 'Kode Risiko|Pernyataan Risiko|K|D|Nilai Risiko|Penyebab', 'R1|Terlambat|2|3|7|Hujan'],
        [
          'risk.target',
          'Kode Risiko|Pernyataan Risiko|K|D|Nilai Risiko|Target Nilai|Penyebab',
          'R1|Terlambat|2|3|6|9|Hujan',
        ],
        ['risk.unplanned', 'Kode Risiko|Pernyataan Risiko|K|D|Nilai Risiko|Penanggung Jawab', 'R1|Terlambat|2|3|6|-'],
        [
          'table.ends',
          'NIP|Rencana Hasil Kerja|Indikator|Target|Realisasi',
          '198001012005011001|Laporan|Jumlah|3|3\nRATING HASIL KERJA*\nSESUAI EKSPEKTASI',
        ],
      ] as const
    ).map(([code, heads, cells]) => [
      code,
      () => found([list, tableOf('kerja.csv', `\n${heads}\n${cells}`)], emptyState('2025'), options),
    ]),
  ),
  'row.unread': () =>
    found(
      [
        tableOf(
          'rekap.csv',
          '\nNIP|Nama|Predikat\n198001012005011001|Ahmad Fauzi|Baik\n\nCatatan\n\n|||198101012006012002 Siti Aminah|Sangat Baik',
        ),
      ],
      emptyState('2025'),
      options,
    ),
  'table.part': () =>
    found(
      shapeTable(
        tableOf(
          'rekap.csv',
          '\nNIP|Nama|Predikat\n198001012005011001|Ahmad Fauzi|Baik\n\nNo|Nama|NIP|Predikat\n1|Siti Aminah|198101012006012002|Baik',
        ),
      ),
      emptyState('2025'),
      options,
    ),
  'table.hidden-cells': () =>
    found(shapeTable({ ...list, hiddenRows: [3], hiddenColumns: [] }), emptyState('2025'), options),
  'table.known-form': () =>
    found([tableOf('mph.csv', '\nMATRIKS PERAN HASIL\nJabatan|Rencana\nAnalis|Dokumen')], emptyState('2025'), options),
  'superior.circle': () =>
    found(
      [
        tableOf(
          'daftar.csv',
          '\nNIP|Nama|NIP Atasan\n198001012005011001|Ahmad Fauzi|198101012006012002\n198101012006012002|Siti Aminah|198001012005011001',
        ),
      ],
      emptyState('2025'),
      options,
    ),
  'name.replaced': () =>
    found(
      [list],
      {
        ...emptyState('2025'),
        employees: [{ id: 'a', nip: '198001012005011001', name: 'Bambang Santoso', superior_nip: null }],
      } as unknown as CurrentState,
      options,
    ),
  'levels.which': () =>
    found([levels('Usulan Predikat|Predikat Final', 'Baik|Sangat Baik')], emptyState('2025'), options),
  'levels.meant': () => found([levels('Kategori|Catatan', 'Baik|-')], emptyState('2025'), options),
  'levels.codes': () => found([levels('Hasil Kerja|Perilaku Kerja', '1|2')], emptyState('2025'), options),
  'column.levels-unread': () =>
    found([levels('Predikat Kinerja|Predikat Kehadiran', 'Baik|Sangat Baik')], emptyState('2025'), options),
  'column.past': () => found([levels('SKP 2024|SKP 2025', 'Baik|Sangat Baik')], emptyState('2025'), options),
  'nip.no-column': () =>
    found(
      [tableOf('rekap.csv', '\nNama|Predikat Kinerja\nAhmad Fauzi|Baik\nSiti Aminah|Baik')],
      emptyState('2025'),
      options,
    ),
  'column.gaps': () =>
    found(
      [
        tableOf(
          'rekap.csv',
          '\nUnit|NIP|Nama\nBidang A|198001012005011001|Ahmad Fauzi\n|198101012006012002|Siti Aminah',
        ),
      ],
      emptyState('2025'),
      options,
    ),
  'period.part': () =>
    found([list, recap('Periode Triwulan IV 2025', 'Sesuai Ekspektasi')], emptyState('2025'), options),
  'table.no-people': () =>
    found([tableOf('diklat.csv', '\nNIP|Nama Pelatihan|JP\n198001012005011001|Dasar|4')], emptyState('2025'), options),
  'table.aside': () =>
    found([list], emptyState('2025'), { ...options, mappings: [{ file: 'daftar.csv', sheet: '', profile: null }] }),
  'rating.panel-moved': () => {
    const person = { nip: '198001012005011001', name: 'Ahmad Fauzi' };
    const current = emptyState('2025');
    const row = { hasil: 'sesuai', perilaku: 'sesuai', predicate: 'baik' } as const;
    const state = {
      ...current,
      listPresent: true,
      employees: [{ id: 'a', ...person }],
      ratings: [
        {
          id: 'a',
          initial_hasil: row.hasil,
          initial_perilaku: row.perilaku,
          initial_predicate: row.predicate,
          hasil: 'di-bawah',
          perilaku: 'sesuai',
          predicate: 'butuh-perbaikan',
          reason: 'Bukti',
          state: 'decided',
          final_predicate: null,
          evidence: null,
        },
      ],
    } as unknown as CurrentState;
    return found([recap('Periode Tahunan 2025', 'Diatas Ekspektasi')], state, options);
  },
};

test('every finding there is has a seeded file that triggers it, or a circumstance', () => {
  const seeded = new Set(makeAgency(11, 2_000).truth.faults.map(({ code }) => code));
  for (const code of findingCodes) {
    const circumstance = byCircumstance[code];
    if (circumstance === undefined) expect(seeded, code).toContain(code);
    else expect(circumstance(), code).toContain(code);
  }
});
