import type { Dice } from '../../soak/dice.ts';
import { type FaultyRow, faulty, type Truth } from './faults.ts';
import { type Person, stranger, values } from './people.ts';
import { type AgencyFile, type Cell, csvFile, xlsxFile } from './sheet-file.ts';

import { activities, cascade, discipline, ipAsn, squads, training, workload } from './work-lists.ts';

/** Files of every other kind, about people whose rows on the list are sound. */
export function workFiles(truth: Truth, dice: Dice, people: readonly Person[]): readonly AgencyFile[] {
  const sound = people.filter(
    ({ nip }) => !truth.damaged.has(nip) && /^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14)),
  );
  const who = (at: number): Person => sound[at % sound.length] as Person;
  const nip = (at: number): string => who(at).nip;
  return [
    peersLong(truth, nip),
    peersWide(truth, nip),
    skp(truth, nip),
    ...progress(truth, dice),
    squads(truth, nip),
    workload(truth, nip),
    discipline(truth, nip),
    training(truth, nip),
    ipAsn(truth, who, people),
    activities(truth),
    cascade(),
  ];
}

function peersLong(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'penilaian sejawat.csv';
  const good = Array.from(
    { length: 400 },
    (_, at): FaultyRow => [[nip(at), nip(at + 3), values[at % 7] as string, String(1 + (at % 5))]],
  );
  const bad: FaultyRow[] = [
    [[nip(1), nip(1), 'Loyal', '4'], 'rater.self'],
    [[stranger, nip(2), 'Loyal', '4'], 'rater.unknown'],
    [[nip(2), stranger, 'Loyal', '4'], 'ratee.unknown'],
    [[nip(5), nip(6), 'Loyal', '6'], 'score.outside-scale'],
    [[nip(5), nip(7), 'Loyal', '0'], 'score.outside-scale'],
    [[nip(5), nip(9), 'Loyal', '3,5'], 'score.between'],
    [[nip(5), nip(10), 'Ramah', '3'], 'criterion.unknown'],
    [[nip(0), nip(3), values[0] as string, '1'], 'row.duplicate'],
    [[nip(1), nip(4), values[1] as string, '5'], 'peer.conflict'],
    [[`'${nip(11)}`, nip(15), 'loyal', '4'], 'nip.apostrophe'],
    [[nip(12), nip(16), 'LOYAL ', '4.0']],
  ];
  return csvFile(
    file,
    [['NIP Penilai', 'NIP Dinilai', 'Nilai Dasar', 'Skor'], ...faulty(truth, file, 1, [...good, ...bad])],
    { separator: ';', bom: true },
  );
}

function peersWide(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'Form 360.xlsx';
  const rows = Array.from(
    { length: 30 },
    (_, at): FaultyRow => [
      [nip(at + 40), nip(at + 50), ...values.map((_value, k) => ({ number: String(1 + ((at + k) % 5)) }))],
    ],
  );
  rows.push(
    [[nip(80), nip(80), '4', '4', '4', '4', '4', '4', '4'], 'rater.self'],
    [[nip(81), nip(90), '4', '4', '9', '4', '4', '-', '4'], 'score.outside-scale'],
  );
  return xlsxFile(file, [
    {
      name: 'Jawaban',
      rows: [
        ['NIP Penilai', 'NIP yang Dinilai', ...values.map((value) => value.toUpperCase())],
        ...faulty(truth, file, 1, rows),
      ],
    },
  ]);
}

function skp(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'skp.csv';
  const head =
    'Kode RHK,NIP,Kategori,Kode Sasaran Diintervensi,Rencana Hasil Kerja Pegawai,Aspek,Indikator Kinerja Individu (IKI),Target,Realisasi Berdasarkan Bukti Dukung,Bukti Dukung';
  const row = (at: number): readonly Cell[] => [
    `R${at}`,
    nip(at),
    'Utama',
    'P1',
    `Jumlah laporan, "versi ${at}"`,
    'Kuantitas',
    'Jumlah dokumen',
    '10',
    '0,03',
    '-',
  ];
  const rows: FaultyRow[] = Array.from({ length: 60 }, (_, at) => [row(at)]);
  rows.push(
    [row(3), 'row.duplicate'],
    [['R90', stranger, 'Utama', 'P1', 'Laporan', 'Waktu', 'Hari', '10', '9', ''], 'person.unknown'],
  );
  return csvFile(file, [head.split(','), ...faulty(truth, file, 1, rows)], { separator: ',' });
}

/** Decimal commas alone; then both styles in one column, where a cell such as `1,250` could be two numbers. */
function progress(truth: Truth, dice: Dice): readonly AgencyFile[] {
  const clean = 'progres.csv';
  const mixed = 'progres campur.csv';
  const head = ['Kode RHK', 'Bulan', 'Capaian Kumulatif'];
  const months = ['2025-01', 'Februari 2025', 'Mar-25', '04/2025', '2025-05'];
  const rows: FaultyRow[] = months.map((month, at) => [['R1', month, `${at * 10 + dice.whole(0, 9)},${at}`]]);
  rows.push(
    [['R2', '2025-01', '80%']],
    [['R2', '2025-02', '-']],
    [['R2', '2025-03', 'banyak'], 'number.unreadable'],
    [['R2', 'kapan-kapan', '5,5'], 'period.unreadable'],
  );
  const both: FaultyRow[] = [
    [['R1', '2025-01', '3,3']],
    [['R1', '2025-02', '10.6']],
    [['R1', '2025-03', '1,250'], 'number.unclear'],
    [['R1', '2025-04', '394.0']],
    [['R1', '2025-05', '1.234,5']],
  ];
  truth.add('number.unclear', mixed, 1);
  return [
    csvFile(clean, [head, ...faulty(truth, clean, 1, rows)], { separator: ';' }),
    csvFile(mixed, [head, ...faulty(truth, mixed, 1, both)], { separator: ';' }),
  ];
}
