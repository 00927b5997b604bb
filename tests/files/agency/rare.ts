import { asNumber, type Truth } from './faults.ts';
import { fullName, type Person } from './people.ts';
import { type AgencyFile, csvFile } from './sheet-file.ts';

/** A sound NIP of nobody on the lists. */
const nobody = '196912311994031007';

/** Files with faults that are rare: a person without a name, a unit without one, a number that is nobody's, columns twice, a table without rows. */
export function rareFiles(truth: Truth, people: readonly Person[]): readonly AgencyFile[] {
  const sound = people.filter(
    ({ nip }) =>
      !truth.damaged.has(nip) && !truth.withheld.has(nip) && /^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14)),
  );
  const [one, two, three] = sound.slice(60, 63) as [Person, Person, Person];
  const nameless = 'tambahan pegawai.csv';
  truth.add('name.missing', nameless, 4);
  const list = [
    ['NIP', 'Nama'],
    [one.nip, fullName(one)],
    [two.nip, fullName(two)],
    [nobody, ''],
  ];
  const unitless = 'capaian tanpa nama.csv';
  truth.add('unit.missing', unitless, 3);
  const achievements = [
    ['Unit Organisasi', 'Tahun', 'Predikat Kinerja Organisasi'],
    ['Sekretariat', '2024', 'Baik'],
    ['-', '2024', 'Baik'],
  ];
  const stored = 'beban kerja tambahan.csv';
  truth.add('nip.number-stored', stored, 3);
  const loads = [
    ['NIP', 'Nama', 'Jumlah Menit'],
    [one.nip, fullName(one), '72000'],
    [asNumber(nobody), 'Tidak Terdaftar', '70000'],
  ];
  const columns = 'Rekap 2023 berskala.csv';
  truth.add('period.differs', columns, 0);
  truth.add('column.other-scale', columns, 3);
  truth.add('column.several', columns, 3);
  const line = (person: Person, points: string): string[] => [
    person.nip,
    fullName(person),
    'Sesuai Ekspektasi',
    points,
    'Sesuai Ekspektasi',
    'Baik',
    'Baik',
  ];
  const recap = [
    ['Periode Tahunan 2023'],
    [],
    [
      'NIP',
      'Nama',
      'Rating Hasil Kerja',
      'Nilai Perilaku Kerja',
      'Rating Perilaku',
      'Predikat Kinerja',
      'Predikat Kinerja Semula',
    ],
    line(one, '90,5'),
    line(two, '88,2'),
    line(three, '91'),
  ];
  const empty = 'Rekap kosong.csv';
  truth.add('table.no-rows', empty, 0);
  const blank = [['No', 'NIP', 'Nama', 'Jabatan', 'Rating Hasil Kinerja', 'Rating Perilaku Kerja', 'Predikat Kinerja']];
  const csv = (name: string, rows: readonly (readonly string[])[]) => csvFile(name, rows, { separator: ';' });
  return [csv(nameless, list), csv(unitless, achievements), csv(stored, loads), csv(columns, recap), csv(empty, blank)];
}
