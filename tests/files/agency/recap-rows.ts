import type { Predicate, Rating } from '#shared/domain/levels.ts';
import type { Truth } from './faults.ts';
import type { RecapLine } from './recaps.ts';
import type { Cell } from './sheet-file.ts';

export const spellings: Readonly<Record<Rating | Predicate, readonly string[]>> = {
  'di-atas': ['Diatas Ekspektasi', 'DI-ATAS EKSPEKTASI', 'Di Atas Ekspektasi', 'diatas  ekspektasi'],
  sesuai: ['Sesuai Ekspektasi', 'SESUAI EKSPEKTASI', 'Sesuai ekspektasi.', 'sesuai ekspektasi'],
  'di-bawah': ['Dibawah Ekspektasi', 'DIBAWAH EKSPEKTASI', 'Di Bawah Ekspektasi', 'di bawah ekspektasi'],
  'sangat-baik': ['Sangat Baik', 'SANGAT BAIK', 'sangat  baik', 'Sangat Baik '],
  baik: ['Baik', 'BAIK', 'baik', 'Baik.'],
  'butuh-perbaikan': ['Butuh Perbaikan/Cukup', 'BUTUH PERBAIKAN', 'Perlu Perbaikan', 'Cukup'],
  kurang: ['Kurang/Misconduct', 'KURANG', 'Kurang', 'kurang/misconduct'],
  'sangat-kurang': ['Sangat Kurang', 'SANGAT KURANG', 'sangat kurang', 'Sangat Kurang'],
};
export const codes: Readonly<Record<string, string>> = { 'di-atas': '1', sesuai: '2', 'di-bawah': '3' };

export function word(level: string, how: number): string {
  return spellings[level as Rating]?.[how] ?? level;
}

export const titles = (unit: string): Cell[][] => [
  ['3013 - Pemerintah Kabupaten Contoh'],
  [unit],
  ['Periode Tahunan 2025'],
  [],
];
export const portalHead = [
  'No',
  'NIP',
  'Nama',
  'Jabatan',
  'Rating Hasil Kinerja',
  'Rating Perilaku Kerja',
  'Predikat Kinerja Periodik',
];

export function portalRow(line: RecapLine, at: number, how = 0, nip: Cell = line.nip): Cell[] {
  const { name, person, hasil, perilaku, predicate } = line;
  return [
    { number: String(at + 1) },
    nip,
    name,
    person.position,
    word(hasil, how),
    word(perilaku, how),
    word(predicate, how),
  ];
}

export function mark(truth: Truth, file: string, first: number, lines: readonly RecapLine[]): void {
  lines.forEach(({ codes: found }, at) => {
    for (const code of found) truth.add(code, file, first + at);
  });
}

export function foot(truth: Truth, file: string, row: number, count: number): Cell[][] {
  truth.add('row.total', file, row);
  truth.add('row.note', file, row + 2);
  return [['', 'Jumlah', `${count} pegawai`], [], ['Catatan: data per 31 Desember 2025']];
}
