import { type FaultyRow, faulty, type Truth } from './faults.ts';
import { fullName, type Person } from './people.ts';
import { portalHead } from './recap-rows.ts';
import { type AgencyFile, type Cell, csvFile, xlsxFile } from './sheet-file.ts';

/** More recaps: another year, short and English words, a missing predicate; and units that nobody knows. */
export function oddRecaps(truth: Truth, people: readonly Person[]): readonly AgencyFile[] {
  const sound = people.filter(
    ({ nip }) =>
      !truth.damaged.has(nip) && !truth.withheld.has(nip) && /^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14)),
  );
  const past = 'Rekap 2024.xlsx';
  truth.add('period.differs', past, 0);
  const old: Cell[][] = sound
    .slice(0, 40)
    .map((person, at) => [
      String(at + 1),
      person.nip,
      fullName(person),
      person.position,
      'Sesuai Ekspektasi',
      'Sesuai Ekspektasi',
      'Baik',
    ]);
  const short = 'Rekap Singkat Triwulan IV 2024.csv';
  truth.add('period.differs', short, 0);
  const line = (at: number, ...levels: string[]): Cell[] => {
    const person = sound[at] as Person;
    return [String(at + 1), person.nip, fullName(person), person.position, ...levels];
  };
  const rows: FaultyRow[] = [
    [line(1, 'DBE', 'SE', 'BP'), 'rating.short', 'rating.short', 'predicate.short'],
    [line(2, 'Exceeds expectations', 'Meets expectations', 'Good'), 'rating.short', 'rating.short', 'predicate.short'],
    [line(3, '1.0', '1', '-'), 'predicate.derived'],
    [line(4, '4', '2', 'Baik'), 'rating.outside-scale'],
    [line(5, '2 - Sesuai Ekspektasi', '1', 'Baik (85)')],
  ];
  const units = 'capaian unit tambahan.csv';
  const achievements: FaultyRow[] = [
    [['UPT Antah Berantah', '2025', 'Baik'], 'unit.unknown'],
    [['Sekretariat', '2025', 'Istimewa'], 'row.duplicate-elsewhere'],
    [['SEKRETARIAT', '2024', 'Lumayan'], 'unit.spelling', 'organisation.unknown'],
    [['Balai Pelatihan', '2024', '-'], 'organisation.missing'],
    [['Inspektorat', '2025', 'Istimewa'], 'organisation.conflict'],
    [['Pemerintah Kabupaten Contoh', '2025', 'Baik']],
  ];
  const quarter = 'Rekap Triwulan.xlsx';
  truth.add('period.differs', quarter, 0);
  const quarterTop: Cell[][] = [
    ['3013 - Pemerintah Kabupaten Contoh'],
    ['Sekretariat'],
    ['REKAPITULASI PENILAIAN'],
    ['Periode Penilaian: Triwulan I Tahun 2024'],
    [],
  ];
  const quarters = 'Riwayat Triwulan.csv';
  const lines: Cell[][] = ['2023-Q1', '2023-Q2', 'Triwulan III 2023'].map((period, at) => [
    ...line(10 + at, 'Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'),
    period,
  ]);
  return [
    xlsxFile(quarter, [{ name: 'Rekap', rows: [...quarterTop, portalHead, ...old.slice(0, 10)] }]),
    csvFile(quarters, [[...portalHead, 'Periode'], ...lines], { separator: ';' }),
    xlsxFile(past, [
      {
        name: 'Rekap',
        rows: [
          ['3013 - Pemerintah Kabupaten Contoh'],
          ['Sekretariat'],
          ['Periode Tahunan 2024'],
          [],
          portalHead,
          ...old,
        ],
      },
    ]),
    csvFile(short, [portalHead, ...faulty(truth, short, 1, rows)], { separator: ';' }),
    csvFile(
      units,
      [['Unit Organisasi', 'Tahun', 'Capaian Kinerja Organisasi'], ...faulty(truth, units, 1, achievements)],
      { separator: ';' },
    ),
  ];
}
