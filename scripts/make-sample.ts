// Writes resources/sample: the exports of a made-up agency that "try the sample agency" opens. Run: node scripts/make-sample.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTableXlsx } from '#main/papers/xlsx/write-xlsx.ts';
import { randomStream, shuffle } from '#shared/stats/base/random.ts';
import { recapHeads, writePast, writeWork } from './sample-work.ts';

const folder = fileURLToPath(new URL('../resources/sample', import.meta.url));
const stream = randomStream(2025);
const random = stream.uniform;
const below = stream.index;
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const two = (value: number): string => String(value).padStart(2, '0');

const units = [
  { name: 'Sekretariat', predicate: 'Baik', generous: 0.25, strict: 0.08 },
  { name: 'Bidang Perencanaan', predicate: 'Baik', generous: 0.15, strict: 0.05 },
  { name: 'Bidang Pelayanan Publik', predicate: 'Istimewa', generous: 0.8, strict: 0 },
  { name: 'Bidang Data dan Informasi', predicate: 'Butuh Perbaikan', generous: 0.2, strict: 0.25 },
  { name: 'UPT Laboratorium', predicate: 'Baik', generous: 0.45, strict: 0 },
  { name: 'Bidang Pengawasan', predicate: 'Baik', generous: 0.1, strict: 0.15 },
] as const;
const given =
  'Adinda,Bagas,Cahya,Darma,Elok,Fajar,Galih,Hesti,Intan,Jaka,Kirana,Laras,Mahesa,Nirmala,Panji,Ratih'.split(',');
const family = 'Anggraini,Budiarto,Cendana,Djatmiko,Erlangga,Firmansyah,Gunadi,Hardana,Iskandar,Kusnadi,Lesmana'.split(
  ',',
);
const titles = ['S.E.', 'S.Kom.', 'S.Sos.', 'S.T., M.T.', 'A.Md.', 'S.H., M.H.', ''];
const posts = [
  'Analis Kebijakan Ahli Muda',
  'Pranata Komputer Terampil',
  'Perencana Ahli Pertama',
  'Pengadministrasi Umum',
];

interface Person {
  readonly nip: string;
  readonly name: string;
  readonly title: string;
  readonly post: string;
  readonly unit: number;
  readonly birth: string;
  readonly sex: 'M' | 'F';
}

function person(index: number): Person {
  const unit = index % units.length;
  const [year, month, day] = [1968 + below(30), 1 + below(12), 1 + below(28)];
  const female = random() < 0.5;
  const joined = `${Math.min(2024, year + 22 + below(6))}${two(1 + below(12))}`;
  const nip = `${year}${two(month)}${two(day)}${joined}${female ? 2 : 1}${String(index + 1).padStart(3, '0')}`;
  const post = index < units.length ? `Kepala ${units[unit]?.name ?? ''}` : pick(posts);
  const birth = `${two(day)}/${two(month)}/${year}`;
  const name = `${pick(given)} ${pick(family)}`;
  return { nip, name, title: pick(titles), post, unit, birth, sex: female ? 'F' : 'M' };
}

const matrix = {
  'Diatas Ekspektasi': { 'Diatas Ekspektasi': 'Sangat Baik', 'Sesuai Ekspektasi': 'Baik' },
  'Sesuai Ekspektasi': { 'Diatas Ekspektasi': 'Baik', 'Sesuai Ekspektasi': 'Baik' },
  'Dibawah Ekspektasi': { 'Diatas Ekspektasi': 'Butuh Perbaikan/Cukup', 'Sesuai Ekspektasi': 'Butuh Perbaikan/Cukup' },
} as const;

const behaviour = new Map<string, string>();
const ratings = new Map<string, readonly [string, string, string]>();

function rated({ unit, nip }: Person): readonly [string, string, string] {
  const { generous, strict } = units[unit] ?? units[0];
  const luck = random();
  const hasil =
    luck < strict ? 'Dibawah Ekspektasi' : luck < strict + generous ? 'Diatas Ekspektasi' : 'Sesuai Ekspektasi';
  const perilaku = hasil === 'Diatas Ekspektasi' || random() < 0.2 ? 'Diatas Ekspektasi' : 'Sesuai Ekspektasi';
  behaviour.set(nip, perilaku);
  const rating = [hasil, perilaku, matrix[hasil][perilaku]] as const;
  ratings.set(nip, rating);
  return rating;
}

const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
const people = Array.from({ length: 180 }, (_, index) => person(index));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const columns =
  'NIP BARU;NAMA;GELAR BELAKANG;TANGGAL LAHIR;JENIS KELAMIN;JABATAN NAMA;UNIT ORGANISASI NAMA;NIP ATASAN'.split(';');
const listed = people.map((one) => {
  const head = people[one.unit]?.nip ?? '';
  const nip = random() < 0.1 ? `'${one.nip}` : one.nip;
  return [
    nip,
    one.name.toUpperCase(),
    one.title,
    one.birth,
    one.sex,
    one.post,
    units[one.unit]?.name ?? '',
    head === one.nip ? '' : head,
  ];
});
writeFileSync(join(folder, 'daftar-nominatif.csv'), csv([columns, ...listed]));
const achieved = units.map(({ name, predicate }) => [name, '2025', predicate]);
writeFileSync(
  join(folder, 'capaian-unit.csv'),
  csv([['Unit Organisasi', 'Tahun', 'Capaian Kinerja Organisasi'], ...achieved]),
);

for (const [index, unit] of units.entries()) {
  const members = shuffle(
    people.filter((one) => one.unit === index),
    stream,
  );
  const rows = members.map((one, at) => {
    const name = one.title === '' ? one.name : `${one.name}, ${one.title}`;
    return [at + 1, one.nip, name, one.post, ...rated(one)];
  });
  const twice = rows[3];
  const bytes = await writeTableXlsx({
    sheets: [
      {
        name: 'Rekap',
        titles: ['3099 - Dinas Contoh Nusantara (fiktif)', unit.name, 'Periode Tahunan 2025'],
        columns: recapHeads.map((title) => ({ title })),
        rows: index === 1 && twice !== undefined ? [...rows, twice] : rows,
      },
    ],
  });
  writeFileSync(join(folder, `Rekap Penilaian (${index + 1}).xlsx`), bytes);
}

// Peers: everyone is rated by five, mostly of the own unit. Severity is drawn for every rater; four have a manner of their own.
const values = 'Berorientasi Pelayanan;Akuntabel;Kompeten;Harmonis;Loyal;Adaptif;Kolaboratif'.split(';');
const peers = randomStream(2026);
const manners = new Map<number, 'centre' | 'halo' | 'careless' | 'own-unit'>([
  [20, 'centre'],
  [41, 'halo'],
  [62, 'careless'],
  [83, 'own-unit'],
]);
const busy = [...manners.keys(), 14, 27, 33];
const severity = people.map(() => 0.45 * peers.normal());
const level = people.map(({ nip }) => (behaviour.get(nip) === 'Diatas Ekspektasi' ? 3.9 : 3) + 0.35 * peers.normal());

function ratersOf(ratee: number): readonly number[] {
  const chosen = new Set<number>();
  if (ratee % 3 === 0) chosen.add(busy[(ratee / 3) % busy.length] ?? 0);
  while (chosen.size < 5) {
    const near = peers.uniform() < 0.8;
    const rater = near ? ratee + units.length * (1 + peers.index(29)) : peers.index(people.length);
    if (rater % people.length !== ratee) chosen.add(rater % people.length);
  }
  chosen.delete(ratee);
  return [...chosen];
}

function scores(rater: number, ratee: number): readonly string[] {
  const manner = manners.get(rater);
  const work = level[ratee] ?? 3;
  const seen = manner === 'centre' ? 3 + 0.2 * (work - 3) : work;
  const impression = manner === 'halo' ? 1.1 * peers.normal() : 0.1 * peers.normal();
  const favour = manner === 'own-unit' && people[rater]?.unit === people[ratee]?.unit ? 1 : 0;
  const scatter = manner === 'careless' ? 1.5 : manner === 'centre' ? 0.2 : 0.55;
  return values.map(() => {
    const score = seen - (severity[rater] ?? 0) + impression + favour + scatter * peers.normal();
    return String(Math.min(5, Math.max(1, Math.round(score))));
  });
}

const assessed = people.flatMap((ratee, at) =>
  ratersOf(at).map((rater) => [people[rater]?.nip ?? '', ratee.nip, ...scores(rater, at)]),
);
writeFileSync(
  join(folder, 'penilaian-sejawat.csv'),
  csv([['NIP Penilai', 'NIP Dinilai', ...values], ...shuffle(assessed, peers)]),
);

const worked = people.map((one) => ({ ...one, rating: ratings.get(one.nip) ?? (['', '', ''] as const) }));
const unitNames = units.map(({ name }) => name);
writeWork(folder, worked, unitNames);
await writePast(folder, worked, unitNames);

writeFileSync(
  join(folder, 'README.md'),
  '# The sample agency\n\nMade by `scripts/make-sample.ts`; nobody in it is real. Licence: as the project (MIT).\n',
);
