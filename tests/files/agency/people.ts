import type { Predicate, Rating } from '#shared/domain/levels.ts';
import type { Dice } from '../../soak/dice.ts';

/** One fictitious person as they truly are. */
export interface Person {
  readonly nip: string;
  readonly name: string;
  readonly front: string;
  readonly back: string;
  readonly birth: string;
  readonly sex: 'M' | 'F';
  readonly contract: boolean;
  readonly grade: string;
  readonly position: string;
  readonly kind: string;
  readonly education: string;
  readonly unit: string;
  readonly superior: string;
  readonly nik: string;
  readonly oldNip: string;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly predicate: Predicate;
}

const given =
  'Adi Agung Ahmad Ana Andi Anita Arif Ayu Bagus Bambang Bayu Budi Cahya Citra Dedi Desi Dewi Dian Dimas Eka Eko Endang Erna Fajar Farida Fitri Galih Gita Hadi Hana Hendra Heru Ida Indah Intan Irfan Joko Kadek Lestari Lina Made Maya Mega Nadia Ningsih Novi Nur Oktavia Putri Putu Rahmat Ratna Rina Rizki Rudi Sari Sigit Siti Slamet Sri Tari Teguh Tri Umi Wahyu Wati Wayan Yanti Yuda Zainal'.split(
    ' ',
  );
const family =
  'Anggraini Aritonang Budiman Cahyono Damanik Effendi Firdaus Ginting Gunawan Halim Handoko Harahap Hasibuan Hidayat Irawan Iskandar Kurniawan Kusuma Lubis Mahendra Manurung Maulana Nainggolan Nasution Nugraha Nurhadi Pangaribuan Permana Pranoto Prasetyo Purnomo Rahayu Ramadhan Rangkuti Saputra Saragih Setiawan Siahaan Simatupang Sinaga Sitorus Suharto Sukma Suryadi Susanti Sutrisno Syahputra Tarigan Utomo Wibowo Widodo Wijayanti Wulandari Yulianto Yusuf Zulkarnain'.split(
    ' ',
  );
const fronts = ['', '', '', 'Dr.', 'Ir.', 'H.', 'Hj.', 'Drs.', 'Dra.', 'Dr. Ir. H.', 'dr.', 'Prof. Dr.'];
const backs = [
  '',
  'S.E.',
  'S.T., M.Si.',
  'S.H., M.H.',
  'S.Kom.',
  'A.Md.',
  'S.Sos.',
  'S.KM., M.Kes.',
  'S.Pd., M.Pd.',
  'S.E., M.M., Ak.',
];
const jobs = [
  'Analis SDM Aparatur Ahli Muda',
  'Arsiparis Mahir',
  'Auditor Ahli Madya',
  'Pengolah Data',
  'Perencana Ahli Pertama',
  'Pranata Komputer Terampil',
  'Pengelola Keuangan',
  'Pengadministrasi Umum',
];
const civil = ['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b'];
const contracts = ['V', 'VII', 'IX', 'X', 'XI'];
const schools = ['SLTA', 'D3', 'D4', 'S1', 'S2', 'S3'];

/** Units whose names lie close together, as real ones do. */
export const unitNames: readonly string[] = [
  'Sekretariat',
  'Bidang Perencanaan dan Anggaran',
  'Bidang Data',
  'Bidang Data dan Informasi',
  'Bidang Pelayanan Publik',
  'Bidang Pengawasan',
  'Seksi Pelayanan I',
  'Seksi Pelayanan II',
  'Seksi Pelayanan III',
  'UPT Wilayah 1',
  'UPT Wilayah 2',
  'UPT Laboratorium',
  'Puskesmas Suka Maju',
  'Puskesmas Suka Mulya',
  'Subbagian Umum dan Kepegawaian',
  'Subbagian Keuangan',
  'Balai Pelatihan',
  'Kecamatan Tanjung Raya',
  'Kecamatan Tanjung Jaya',
  'Inspektorat',
];

const matrix: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>> = {
  'di-atas': { 'di-atas': 'sangat-baik', sesuai: 'baik', 'di-bawah': 'kurang' },
  sesuai: { 'di-atas': 'baik', sesuai: 'baik', 'di-bawah': 'kurang' },
  'di-bawah': { 'di-atas': 'butuh-perbaikan', sesuai: 'butuh-perbaikan', 'di-bawah': 'sangat-kurang' },
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Makes `count` people in all units; names repeat, NIPs never do, nor their first 15 digits under one name. */
export function makePeople(dice: Dice, count: number): readonly Person[] {
  const people: Person[] = [];
  const taken = new Set<string>();
  const heads = new Map<string, string>();
  while (people.length < count) {
    const sex = dice.chance(0.5) ? 'M' : 'F';
    const year = dice.whole(1966, 1999);
    const month = dice.whole(1, 12);
    const day = dice.whole(1, 28);
    const contract = dice.chance(0.3);
    const appointed = contract ? dice.whole(2020, 2025) : dice.whole(year + 19, Math.min(2025, year + 35));
    const term = contract ? `2${dice.whole(1, 3)}` : two(dice.whole(1, 12));
    const nip = `${year}${two(month)}${two(day)}${appointed}${term}${sex === 'M' ? 1 : 2}${String(dice.whole(1, 199)).padStart(3, '0')}`;
    const name = `${dice.pick(given)} ${dice.pick(family)}${dice.chance(0.3) ? ` ${dice.pick(family)}` : ''}`;
    // The first three digits of the serial part are what Excel loses; no two people may then be alike in all that is left.
    if (taken.has(nip.slice(0, 15))) continue;
    taken.add(nip.slice(0, 15));
    const unit = unitNames[people.length % unitNames.length] as string;
    if (!heads.has(unit)) heads.set(unit, nip);
    const hasil = dice.pick(['di-atas', 'sesuai', 'sesuai', 'sesuai', 'di-bawah'] as const);
    const perilaku = dice.pick(['di-atas', 'sesuai', 'sesuai', 'sesuai', 'di-bawah'] as const);
    people.push({
      nip,
      name,
      front: dice.pick(fronts),
      back: dice.pick(backs),
      birth: `${year}-${two(month)}-${two(day)}`,
      sex,
      contract,
      grade: dice.pick(contract ? contracts : civil),
      position: dice.pick(jobs),
      kind: dice.pick(['struktural', 'fungsional', 'pelaksana']),
      education: dice.pick(schools),
      unit,
      superior: heads.get(unit) as string,
      nik: `3201${two(dice.whole(1, 40))}${two(sex === 'F' ? day + 40 : day)}${two(month)}${String(year).slice(2)}${String(dice.whole(1, 9999)).padStart(4, '0')}`,
      oldNip: `${dice.whole(130, 140)}${dice.whole(100000, 999999)}`,
      hasil,
      perilaku,
      predicate: matrix[hasil][perilaku],
    });
  }
  return people;
}

/** `Dr. Ir. Adi Lubis, S.T.` */
export function fullName({ front, name, back }: Person): string {
  return `${front === '' ? '' : `${front} `}${name}${back === '' ? '' : `, ${back}`}`;
}

/** The core values, which are the criteria of peers. */
export const values = [
  'Berorientasi Pelayanan',
  'Akuntabel',
  'Kompeten',
  'Harmonis',
  'Loyal',
  'Adaptif',
  'Kolaboratif',
];
/** Nobody's NIP on any list. */
export const stranger = '197001011995031001';
