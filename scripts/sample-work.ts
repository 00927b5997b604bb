import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTableXlsx } from '#main/papers/xlsx/write-xlsx.ts';
import { randomStream } from '#shared/stats/base/random.ts';

/** Who the files are about: everybody of the sample agency, with their results of this period. */
export interface SamplePerson {
  readonly nip: string;
  readonly name: string;
  readonly post: string;
  /** Its place among the units. */
  readonly unit: number;
  readonly rating: readonly [hasil: string, perilaku: string, predicate: string];
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
const two = (value: number): string => String(value).padStart(2, '0');

const goals = [
  'Meningkatnya mutu pelayanan publik',
  'Terwujudnya perencanaan berbasis data',
  'Tertibnya administrasi dan keuangan',
  'Terjaganya mutu pengujian laboratorium',
  'Tersedianya data yang terpadu',
  'Menurunnya temuan pengawasan',
] as const;
const works = [
  'Laporan triwulan tersusun',
  'Layanan selesai tepat waktu',
  'Data termutakhir',
  'Telaah disetujui',
] as const;
const squads = ['Percepatan Layanan', 'Satu Data', 'Reformasi Birokrasi', 'Akreditasi Laboratorium'] as const;
const courses = ['Pelayanan Prima', 'Pengolahan Data', 'Penyusunan SKP', 'Manajemen Risiko'] as const;
const months = 12;

/** SKP with its tree of goals, monthly progress, squads, workload, courses, discipline and potential: one file each. */
export function writeWork(folder: string, people: readonly SamplePerson[], units: readonly string[]): void {
  const stream = randomStream(2027);
  const put = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    writeFileSync(join(folder, name), csv(rows));
  const tree = units.map((_, at) => [`SS${at + 1}`, '', goals[at % goals.length] ?? '']);
  put('pohon-sasaran.csv', [['Kode', 'Kode Induk', 'Sasaran'], ...tree]);

  const skp = people.flatMap(({ nip, unit, rating: [hasil] }, at) =>
    Array.from({ length: 2 }, (_, place) => {
      const reached = hasil.startsWith('Diatas') ? 1.08 : hasil.startsWith('Dibawah') ? 0.7 : 0.97;
      const code = `RHK${String(at * 2 + place + 1).padStart(4, '0')}`;
      const target = 20 + 10 * stream.index(6);
      const done = Math.round(target * (reached + 0.06 * stream.normal()));
      const proof = stream.uniform() < 0.8 ? `bukti/${code}.pdf` : '';
      const work = works[(at + place) % works.length] ?? '';
      return [
        code,
        nip,
        place === 0 ? 'Utama' : 'Tambahan',
        `SS${unit + 1}`,
        work,
        'Kuantitas',
        'Jumlah dokumen',
        target,
        done,
        proof,
      ];
    }),
  );
  put('skp.csv', [
    [
      'Kode RHK',
      'NIP',
      'Kategori',
      'Kode Sasaran Diintervensi',
      'Rencana Hasil Kerja Pegawai',
      'Aspek',
      'Indikator Kinerja Individu (IKI)',
      'Target',
      'Realisasi Berdasarkan Bukti Dukung',
      'Bukti Dukung',
    ],
    ...skp,
  ]);
  const progress = skp
    .filter((_, at) => at % 2 === 0)
    .flatMap(([code = '', , , , , , , target = 0, done = 0]) =>
      Array.from({ length: months / 3 }, (_, quarter) => {
        const share = (((quarter + 1) / 4) * (100 * Number(done))) / Number(target);
        return [code, `2025-${two(3 * (quarter + 1))}`, decimal(Math.min(100, share))];
      }),
    );
  put('progres-bulanan.csv', [['Kode RHK', 'Bulan', 'Capaian Kumulatif'], ...progress]);

  const members = people.filter((_, at) => at % 5 === 0);
  put('tim-kerja.csv', [
    ['Kode Tim', 'Nama Tim', 'Nomor SK', 'NIP', 'Peran', 'Menit per Bulan', 'Lama Bulan', 'Tercatat di SKP'],
    ...members.map(({ nip }, at) => {
      const squad = at % squads.length;
      const role = at < squads.length ? 'Ketua' : 'Anggota';
      return [
        `TIM-${squad + 1}`,
        squads[squad] ?? '',
        `SK/${two(squad + 1)}/2025`,
        nip,
        role,
        1200,
        6,
        at % 3 === 0 ? 'Tidak' : 'Ya',
      ];
    }),
  ]);
  put('beban-kerja.csv', [
    ['NIP', 'Menit Tugas Pokok per Tahun'],
    ...people.map(({ nip }) => [nip, 52_000 + 500 * stream.index(50)]),
  ]);
  put('diklat.csv', [
    ['NIP', 'Jenis', 'Nama Diklat', 'JP', 'Tahun'],
    ...people
      .filter((_, at) => at % 3 === 0)
      .map(({ nip }, at) => [nip, 'Diklat Teknis', courses[at % courses.length] ?? '', 8 + 4 * stream.index(5), 2025]),
  ]);
  put('disiplin.csv', [
    ['NIP', 'Tingkat', 'Jenis Hukuman', 'Tanggal SK'],
    ...[27, 64, 131].map((at) => [
      people[at]?.nip ?? '',
      'Ringan',
      'Teguran tertulis',
      `${two(3 + (at % 20))}/05/2025`,
    ]),
  ]);
  const potentials = ['Tinggi', 'Sedang', 'Sedang', 'Rendah'] as const;
  put('potensi.csv', [
    ['NIP', 'Nama', 'Potensi'],
    ...people.map(({ nip, name }) => [nip, name, potentials[stream.index(potentials.length)] ?? '']),
  ]);
}

/** The columns of a recap, as the portal writes them. */
export const recapHeads = [
  'No',
  'NIP',
  'Nama',
  'Jabatan',
  'Rating Hasil Kinerja',
  'Rating Perilaku Kerja',
  'Predikat Kinerja Periodik',
] as const;

/** The results of the year before, which become history: most as now, some a level apart. */
export async function writePast(
  folder: string,
  people: readonly SamplePerson[],
  units: readonly string[],
): Promise<void> {
  const stream = randomStream(2028);
  const usual = ['Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'] as const;
  const rows = people.map(({ nip, name, post, rating }, at) => [
    at + 1,
    nip,
    name,
    post,
    ...(stream.uniform() < 0.7 ? rating : usual),
  ]);
  const bytes = await writeTableXlsx({
    sheets: [
      {
        name: 'Rekap',
        titles: ['3099 - Dinas Contoh Nusantara (fiktif)', 'Semua Unit', 'Periode Tahunan 2024'],
        columns: recapHeads.map((title) => ({ title })),
        rows,
      },
    ],
  });
  writeFileSync(join(folder, 'Rekap Penilaian 2024.xlsx'), bytes);
  writeFileSync(
    join(folder, 'capaian-unit-2024.csv'),
    csv([['Unit Organisasi', 'Tahun', 'Capaian Kinerja Organisasi'], ...units.map((unit) => [unit, 2024, 'Baik'])]),
  );
}
