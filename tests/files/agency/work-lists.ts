import type { FindingCode } from '#shared/domain/import/finding.ts';
import { type FaultyRow, faulty, type Truth } from './faults.ts';
import { fullName, type Person } from './people.ts';
import { type AgencyFile, type Cell, csvFile, xlsxFile } from './sheet-file.ts';

export function squads(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'tim kerja.xlsx';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [
    [
      'TIM-1',
      'Tim Kerja 1',
      'SK/1/2025',
      nip(at),
      at === 0 ? 'Ketua' : 'Anggota',
      { number: '1200' },
      { number: '6' },
      at % 2 ? 'Ya' : 'Tidak',
    ],
  ]);
  rows.push(
    [['Jumlah', '', '', '', '', { number: '24000' }, '', ''], 'row.total'],
    [['Rata-rata', '', '', '', '', { number: '1300' }, '', ''], 'row.total', 'total.mean'],
  );
  return xlsxFile(file, [
    {
      name: 'Tim',
      rows: [
        ['Kode Tim', 'Nama Tim', 'Nomor SK', 'NIP', 'Peran', 'Menit per Bulan', 'Lama Bulan', 'Tercatat di SKP'],
        ...faulty(truth, file, 1, rows),
      ],
    },
  ]);
}

export function workload(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'beban kerja.csv';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [[nip(at), `${60 + at}.500,5`]]);
  rows.push([['Jumlah', '1.400.010'], 'row.total'], [['Total', '1.400.999'], 'row.total', 'total.sum']);
  return csvFile(file, [['NIP', 'Menit Tugas Pokok per Tahun'], ...faulty(truth, file, 1, rows)], { separator: ';' });
}

/** Month first is proven by one cell, and a day above twelve in front is then no date of this column. */
export function discipline(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'hukuman disiplin.csv';
  const rows: FaultyRow[] = [
    [[nip(1), 'Ringan', 'Teguran tertulis', '9 Agustus 2025']],
    [[nip(2), 'Ringan', 'Teguran tertulis', '09 Agustus 2025 23:59:01']],
    [[nip(3), 'Sedang', 'Pemotongan tunjangan', '12-IX-2025']],
    [[nip(4), 'Sedang', 'Pemotongan tunjangan', '45900']],
    [[nip(5), 'Berat', 'Penurunan jabatan', '20250517']],
    [[nip(6), 'Berat', 'Penurunan jabatan', '04/25/2025']],
    [[nip(7), 'Berat', 'Penurunan jabatan', '04/28/2025']],
    [[nip(8), 'Berat', 'Penurunan jabatan', '25/04/2025'], 'date.unreadable'],
    [[nip(9), 'Berat', 'Penurunan jabatan', 'kemarin'], 'date.unreadable'],
  ];
  truth.add('date.unclear', file, 1);
  return csvFile(file, [['NIP', 'Tingkat', 'Jenis Hukuman', 'Tanggal SK'], ...faulty(truth, file, 1, rows)], {
    separator: ';',
  });
}

export function training(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'diklat.csv';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [
    [nip(at), 'Diklat Teknis', `Pelatihan ${at}`, `${at + 4} JP`, '2025'],
  ]);
  rows.push([[nip(4), 'Diklat Teknis', 'Pelatihan 4', '8 JP', '2025'], 'row.duplicate']);
  return csvFile(file, [['NIP', 'Jenis', 'Nama', 'JP', 'Tahun'], ...faulty(truth, file, 1, rows)], { separator: ';' });
}

/** Names and no NIP: whose name several sound people bear must be asked, and a name that nobody bears. */
export function ipAsn(truth: Truth, who: (at: number) => Person, people: readonly Person[]): AgencyFile {
  const file = 'Rekap IP ASN.xlsx';
  const bearers = ({ name }: Person): number =>
    people.filter((other) => other.name === name && !truth.damaged.has(other.nip)).length;
  const doubt = (person: Person): readonly FindingCode[] => (bearers(person) > 1 ? ['name.ambiguous'] : []);
  truth.add('table.by-name', file, 0);
  const top: Cell[][] = [
    ['REKAPITULASI INDEKS PROFESIONALITAS ASN'],
    ['Pemerintah Kabupaten Contoh'],
    ['Tahun 2025'],
    [],
    [],
    [],
  ];
  const rows: FaultyRow[] = Array.from({ length: 15 }, (_, at) => [
    [fullName(who(at)), who(at).position, who(at).unit, '20', '32,5', '25', '5', '82,5'],
    ...doubt(who(at)),
  ]);
  rows.push(
    [[fullName(who(40)), 'Arsiparis', who(40).unit, '20', '30', '25', '5', '85'], ...doubt(who(40)), 'total.parts'],
    [['Zulkifli Xaverius Quantum', 'Arsiparis', 'Sekretariat', '20', '30', '25', '5', '80'], 'name.unknown'],
    [['Rata-rata', '', '', '20', '', '25', '5', ''], 'row.total'],
  );
  const head = ['Nama', 'Nama Jabatan', 'Satuan Kerja', 'Kualifikasi', 'Kompetensi', 'Kinerja', 'Disiplin', 'Total'];
  return xlsxFile(file, [{ name: 'IP', rows: [...top, head, ...faulty(truth, file, 7, rows)] }]);
}

export function activities(truth: Truth): AgencyFile {
  const file = 'kipapp.csv';
  const dates = ['2025-08-09', '09-08-2025', '09/08/2025', '09.08.2025', '20250809', '45878'];
  const rows = dates.map(
    (date): FaultyRow => [
      [
        date,
        date,
        '07:30',
        '16:00',
        'Menyusun laporan',
        `Menulis, mengetik dan "menjilid" ${date}`,
        '1 dokumen',
        '100',
        'https://contoh',
        'v',
      ],
    ],
  );
  truth.add('table.person-unnamed', file, 0);
  const head =
    'Start Date, End Date, Jam Mulai, Jam Selesai, Rencana Kinerja, Kegiatan, Capaian, Progres, Link Bukti, Centang'.split(
      ', ',
    );
  return csvFile(file, [head, ...faulty(truth, file, 1, rows)], { separator: ',' });
}

export function cascade(): AgencyFile {
  return csvFile(
    'cascading.csv',
    [
      ['Kode', 'Kode Induk', 'Sasaran'],
      ['S1', '', 'Meningkatnya layanan'],
      ['P1', 'S1', 'Turunnya waktu layanan'],
      ['P2', 'S1', 'Jumlah keluhan turun'],
    ],
    { separator: ';' },
  );
}
