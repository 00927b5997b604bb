import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { Predicate } from '#shared/rules/levels.ts';

/** Sexes in a table. */
export const sexWords: Readonly<Record<string, Wording>> = {
  M: { id: 'Laki-laki', en: 'Men' },
  F: { id: 'Perempuan', en: 'Women' },
};

/** Heads of the columns of a preview. */
export const briefLevels = {
  'sangat-baik': { id: 'SB', en: 'SB' },
  baik: { id: 'B', en: 'B' },
  'butuh-perbaikan': { id: 'BP', en: 'BP' },
  kurang: { id: 'K', en: 'K' },
  'sangat-kurang': { id: 'SK', en: 'SK' },
} as const satisfies Record<Predicate, Wording>;

/** Words of what-if branches. */
export const branchText = {
  'branch.title': { id: 'Simulasi', en: 'What if' },
  'branch.lead': {
    id: 'Coba perubahan tanpa menyentuh rekaman. Bandingkan dahulu, lalu terapkan sebagai satu catatan atau buang.',
    en: 'Try moves without touching the record. Compare, then adopt them as one entry or drop them.',
  },
  'branch.which': { id: 'Percobaan', en: 'Attempt' },
  'branch.named': { id: 'Percobaan {n}', en: 'Attempt {n}' },
  'branch.new': { id: 'Percobaan baru', en: 'New attempt' },
  'branch.suggest': { id: 'Isi dengan perubahan paling sedikit ({n})', en: 'Fill with the fewest moves ({n})' },
  'branch.person': { id: 'Pegawai', en: 'Person' },
  'branch.add': { id: 'Tambah', en: 'Add' },
  'branch.empty': {
    id: 'Percobaan ini masih kosong. Pilih baris di tabel panel lebih dahulu, atau isi dari saran pola.',
    en: 'This attempt is empty. Select rows in the panel table first, or fill it from the advice on the pattern.',
  },
  'branch.moves': { id: 'Perubahan yang dicoba ({n})', en: 'Moves tried ({n})' },
  'branch.remove': { id: 'Hapus {name} dari percobaan', en: 'Take {name} out of the attempt' },
  'branch.effect': { id: 'Akibatnya', en: 'What it does' },
  'branch.scope': { id: 'Kelompok', en: 'Group' },
  'branch.agency': { id: 'Seluruh instansi', en: 'The whole agency' },
  'branch.pattern': { id: 'Pola', en: 'Pattern' },
  'branch.met': { id: 'terpenuhi', en: 'met' },
  'branch.broken': { id: 'belum terpenuhi', en: 'not met' },
  'branch.noPattern': { id: 'tanpa pola', en: 'no pattern' },
  'branch.fairness': { id: 'Bagian Sangat Baik menurut jenis kelamin', en: 'Share of Sangat Baik by sex' },
  'branch.shareMove': { id: '{group}: {before} → {after}', en: '{group}: {before} → {after}' },
  'branch.percent': { id: '{n}%', en: '{n}%' },
  'branch.withheld': { id: 'tidak ditampilkan', en: 'withheld' },
  'branch.spread': { id: 'Terkalibrasi atau sekadar dimampatkan?', en: 'Calibrated, or merely compressed?' },
  'branch.reason': { id: 'Alasan perubahan ini', en: 'Reason for these moves' },
  'branch.adopt': { id: 'Terapkan sebagai satu catatan', en: 'Adopt as one entry' },
  'branch.adopted': {
    id: '{n} perubahan diterapkan sebagai satu catatan.',
    en: '{n} {n|move|moves} adopted as one entry.',
  },
  'branch.drop': { id: 'Buang percobaan', en: 'Drop the attempt' },
} as const satisfies Wordings;
