import type { FindingCode } from '#shared/domain/import/finding.ts';
import type { Truth } from './faults.ts';
import { fullName, type Person } from './people.ts';
import type { Dice } from '../../soak/dice.ts';
import { type AgencyFile, type Cell, csvFile, xlsxFile } from './sheet-file.ts';

type FaultyRow = readonly [cells: readonly Cell[], ...codes: FindingCode[]];

/** Puts rows with their faults below a header that ends in row `head`. */
function faulty(truth: Truth, file: string, head: number, rows: readonly FaultyRow[]): Cell[][] {
  return rows.map(([cells, ...codes], at) => {
    for (const code of codes) truth.add(code, file, head + 1 + at);
    return [...cells];
  });
}

const values = ['Berorientasi Pelayanan', 'Akuntabel', 'Kompeten', 'Harmonis', 'Loyal', 'Adaptif', 'Kolaboratif'];
const stranger = '197001011995031001';

/** Files of every other kind, about people whose rows on the list are sound. */
export function workFiles(truth: Truth, dice: Dice, people: readonly Person[]): readonly AgencyFile[] {
  const sound = people.filter(({ nip }) => !truth.damaged.has(nip) && /^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14)));
  const who = (at: number): Person => sound[at % sound.length] as Person;
  const nip = (at: number): string => who(at).nip;
  return [peersLong(truth, nip), peersWide(truth, nip), skp(truth, nip), ...progress(truth, dice), squads(truth, nip), workload(truth, nip), discipline(truth, nip), training(truth, nip), ipAsn(truth, who, people), activities(truth), cascade()];
}

function peersLong(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'penilaian sejawat.csv';
  const good = Array.from({ length: 400 }, (_, at): FaultyRow => [[nip(at), nip(at + 3), values[at % 7] as string, String(1 + (at % 5))]]);
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
  return csvFile(file, [['NIP Penilai', 'NIP Dinilai', 'Nilai Dasar', 'Skor'], ...faulty(truth, file, 1, [...good, ...bad])], { separator: ';', bom: true });
}

function peersWide(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'Form 360.xlsx';
  const rows = Array.from({ length: 30 }, (_, at): FaultyRow => [[nip(at + 40), nip(at + 50), ...values.map((_value, k) => ({ number: String(1 + ((at + k) % 5)) }))]]);
  rows.push([[nip(80), nip(80), '4', '4', '4', '4', '4', '4', '4'], 'rater.self'], [[nip(81), nip(90), '4', '4', '9', '4', '4', '-', '4'], 'score.outside-scale']);
  return xlsxFile(file, [{ name: 'Jawaban', rows: [['NIP Penilai', 'NIP yang Dinilai', ...values.map((value) => value.toUpperCase())], ...faulty(truth, file, 1, rows)] }]);
}

function skp(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'skp.csv';
  const head = 'Kode RHK,NIP,Kategori,Kode Sasaran Diintervensi,Rencana Hasil Kerja Pegawai,Aspek,Indikator Kinerja Individu (IKI),Target,Realisasi Berdasarkan Bukti Dukung,Bukti Dukung';
  const row = (at: number): readonly Cell[] => [`R${at}`, nip(at), 'Utama', 'P1', `Jumlah laporan, "versi ${at}"`, 'Kuantitas', 'Jumlah dokumen', '10', '0,03', '-'];
  const rows: FaultyRow[] = Array.from({ length: 60 }, (_, at) => [row(at)]);
  rows.push([row(3), 'row.duplicate'], [['R90', stranger, 'Utama', 'P1', 'Laporan', 'Waktu', 'Hari', '10', '9', ''], 'person.unknown']);
  return csvFile(file, [head.split(','), ...faulty(truth, file, 1, rows)], { separator: ',' });
}

/** Decimal commas alone; then both styles in one column, where a cell such as `1,250` could be two numbers. */
function progress(truth: Truth, dice: Dice): readonly AgencyFile[] {
  const clean = 'progres.csv';
  const mixed = 'progres campur.csv';
  const head = ['Kode RHK', 'Bulan', 'Capaian Kumulatif'];
  const months = ['2025-01', 'Februari 2025', 'Mar-25', '04/2025', '2025-05'];
  const rows: FaultyRow[] = months.map((month, at) => [['R1', month, `${at * 10 + dice.whole(0, 9)},${at}`]]);
  rows.push([['R2', '2025-01', '80%']], [['R2', '2025-02', '-']], [['R2', '2025-03', 'banyak'], 'number.unreadable'], [['R2', 'kapan-kapan', '5,5'], 'period.unreadable']);
  const both: FaultyRow[] = [[['R1', '2025-01', '3,3']], [['R1', '2025-02', '10.6']], [['R1', '2025-03', '1,250'], 'number.unclear'], [['R1', '2025-04', '394.0']], [['R1', '2025-05', '1.234,5']]];
  truth.add('number.unclear', mixed, 1);
  return [csvFile(clean, [head, ...faulty(truth, clean, 1, rows)], { separator: ';' }), csvFile(mixed, [head, ...faulty(truth, mixed, 1, both)], { separator: ';' })];
}

function squads(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'tim kerja.xlsx';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [['TIM-1', 'Tim Kerja 1', 'SK/1/2025', nip(at), at === 0 ? 'Ketua' : 'Anggota', { number: '1200' }, { number: '6' }, at % 2 ? 'Ya' : 'Tidak']]);
  rows.push([['Jumlah', '', '', '', '', { number: '24000' }, '', ''], 'row.total'], [['Rata-rata', '', '', '', '', { number: '1300' }, '', ''], 'row.total', 'total.mean']);
  return xlsxFile(file, [{ name: 'Tim', rows: [['Kode Tim', 'Nama Tim', 'Nomor SK', 'NIP', 'Peran', 'Menit per Bulan', 'Lama Bulan', 'Tercatat di SKP'], ...faulty(truth, file, 1, rows)] }]);
}

function workload(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'beban kerja.csv';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [[nip(at), `${60 + at}.500,5`]]);
  rows.push([['Jumlah', '1.400.010'], 'row.total'], [['Total', '1.400.999'], 'row.total', 'total.sum']);
  return csvFile(file, [['NIP', 'Menit Tugas Pokok per Tahun'], ...faulty(truth, file, 1, rows)], { separator: ';' });
}

/** Month first is proven by one cell, and a day above twelve in front is then no date of this column. */
function discipline(truth: Truth, nip: (at: number) => string): AgencyFile {
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
  return csvFile(file, [['NIP', 'Tingkat', 'Jenis Hukuman', 'Tanggal SK'], ...faulty(truth, file, 1, rows)], { separator: ';' });
}

function training(truth: Truth, nip: (at: number) => string): AgencyFile {
  const file = 'diklat.csv';
  const rows: FaultyRow[] = Array.from({ length: 20 }, (_, at) => [[nip(at), 'Diklat Teknis', `Pelatihan ${at}`, `${at + 4} JP`, '2025']]);
  rows.push([[nip(4), 'Diklat Teknis', 'Pelatihan 4', '8 JP', '2025'], 'row.duplicate']);
  return csvFile(file, [['NIP', 'Jenis', 'Nama', 'JP', 'Tahun'], ...faulty(truth, file, 1, rows)], { separator: ';' });
}

/** Names and no NIP: whose name several sound people bear must be asked, and a name that nobody bears. */
function ipAsn(truth: Truth, who: (at: number) => Person, people: readonly Person[]): AgencyFile {
  const file = 'Rekap IP ASN.xlsx';
  const bearers = ({ name }: Person): number => people.filter((other) => other.name === name && !truth.damaged.has(other.nip)).length;
  const doubt = (person: Person): readonly FindingCode[] => (bearers(person) > 1 ? ['name.ambiguous'] : []);
  truth.add('table.by-name', file, 0);
  const top: Cell[][] = [['REKAPITULASI INDEKS PROFESIONALITAS ASN'], ['Pemerintah Kabupaten Contoh'], ['Tahun 2025'], [], [], []];
  const rows: FaultyRow[] = Array.from({ length: 15 }, (_, at) => [[fullName(who(at)), who(at).position, who(at).unit, '20', '32,5', '25', '5', '82,5'], ...doubt(who(at))]);
  rows.push([[fullName(who(40)), 'Arsiparis', who(40).unit, '20', '30', '25', '5', '85'], ...doubt(who(40)), 'total.parts'],
    [['Zulkifli Xaverius Quantum', 'Arsiparis', 'Sekretariat', '20', '30', '25', '5', '80'], 'name.unknown'], [['Rata-rata', '', '', '20', '', '25', '5', ''], 'row.total']);
  const head = ['Nama', 'Nama Jabatan', 'Satuan Kerja', 'Kualifikasi', 'Kompetensi', 'Kinerja', 'Disiplin', 'Total'];
  return xlsxFile(file, [{ name: 'IP', rows: [...top, head, ...faulty(truth, file, 7, rows)] }]);
}

function activities(truth: Truth): AgencyFile {
  const file = 'kipapp.csv';
  const dates = ['2025-08-09', '09-08-2025', '09/08/2025', '09.08.2025', '20250809', '45878'];
  const rows = dates.map((date): FaultyRow => [[date, date, '07:30', '16:00', 'Menyusun laporan', `Menulis, mengetik dan "menjilid" ${date}`, '1 dokumen', '100', 'https://contoh', 'v']]);
  truth.add('table.person-unnamed', file, 0);
  const head = 'Start Date, End Date, Jam Mulai, Jam Selesai, Rencana Kinerja, Kegiatan, Capaian, Progres, Link Bukti, Centang'.split(', ');
  return csvFile(file, [head, ...faulty(truth, file, 1, rows)], { separator: ',' });
}

function cascade(): AgencyFile {
  return csvFile('cascading.csv', [['Kode', 'Kode Induk', 'Sasaran'], ['S1', '', 'Meningkatnya layanan'], ['P1', 'S1', 'Turunnya waktu layanan'], ['P2', 'S1', 'Jumlah keluhan turun']], { separator: ';' });
}

/** More recaps: another year, short and English words, a missing predicate; and units that nobody knows. */
export function oddRecaps(truth: Truth, people: readonly Person[]): readonly AgencyFile[] {
  const head = ['No', 'NIP', 'Nama', 'Jabatan', 'Rating Hasil Kinerja', 'Rating Perilaku Kerja', 'Predikat Kinerja Periodik'];
  const sound = people.filter(({ nip }) => !truth.damaged.has(nip) && !truth.withheld.has(nip) && /^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14)));
  const past = 'Rekap 2024.xlsx';
  truth.add('period.differs', past, 0);
  const old: Cell[][] = sound.slice(0, 40).map((person, at) => [String(at + 1), person.nip, fullName(person), person.position, 'Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik']);
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
  const quarterTop: Cell[][] = [['3013 - Pemerintah Kabupaten Contoh'], ['Sekretariat'], ['REKAPITULASI PENILAIAN'], ['Periode Penilaian: Triwulan I Tahun 2024'], []];
  const quarters = 'Riwayat Triwulan.csv';
  const lines: Cell[][] = ['2023-Q1', '2023-Q2', 'Triwulan III 2023'].map((period, at) => [...line(10 + at, 'Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'), period]);
  return [
    xlsxFile(quarter, [{ name: 'Rekap', rows: [...quarterTop, head, ...old.slice(0, 10)] }]),
    csvFile(quarters, [[...head, 'Periode'], ...lines], { separator: ';' }),
    xlsxFile(past, [{ name: 'Rekap', rows: [['3013 - Pemerintah Kabupaten Contoh'], ['Sekretariat'], ['Periode Tahunan 2024'], [], head, ...old] }]),
    csvFile(short, [head, ...faulty(truth, short, 1, rows)], { separator: ';' }),
    csvFile(units, [['Unit Organisasi', 'Tahun', 'Capaian Kinerja Organisasi'], ...faulty(truth, units, 1, achievements)], { separator: ';' }),
  ];
}
