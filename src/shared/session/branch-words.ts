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
  'branch.mode': { id: 'Simulasi: rekaman tidak berubah', en: 'What if: the record does not change' },
  'branch.start': { id: 'Mulai simulasi', en: 'Start a what-if' },
  'branch.size': {
    id: '{moves} dari {people} pegawai akan berpindah',
    en: '{moves} of {people} {people|person|people} would have to move',
  },
  'branch.noUnit': { id: 'Tanpa unit', en: 'No unit' },
  'branch.illustration': {
    id: 'Ini contoh saja: salah satu dari beberapa susunan dengan perpindahan paling sedikit. Siapa yang berpindah diputuskan panel menurut kinerjanya.',
    en: 'An illustration only: one of several ways with the fewest moves. Who moves is for the panel to decide, by their performance.',
  },
  'branch.look': { id: 'Lihat akibatnya…', en: 'See what it does…' },
  'branch.back': { id: 'Kembali ke simulasi', en: 'Back to the what-if' },
  'branch.undo': { id: 'Batalkan percobaan terakhir (Ctrl Z)', en: 'Take back the last try (Ctrl Z)' },
  'branch.redo': { id: 'Coba lagi (Ctrl Y)', en: 'Try it again (Ctrl Y)' },
  'branch.untried': {
    id: '{n} pegawai dilewati: salah satu dari kedua nilainya belum ada.',
    en: '{n} {n|person|people} left out: one of their two ratings is missing.',
  },
  'branch.lead': {
    id: 'Coba perubahan tanpa menyentuh rekaman. Bandingkan dahulu, lalu terapkan sebagai satu catatan atau buang.',
    en: 'Try moves without touching the record. Compare, then adopt them as one entry or drop them.',
  },
  'branch.which': { id: 'Percobaan', en: 'Attempt' },
  'branch.named': { id: 'Percobaan {n}', en: 'Attempt {n}' },
  'branch.new': { id: 'Percobaan baru', en: 'New attempt' },
  'branch.suggest': { id: 'Isi contoh perpindahan ({n})', en: 'Fill in an example ({n})' },
  'branch.empty': {
    id: 'Ubah nilai di tabel atau di papan; grafik ikut berubah.',
    en: 'Change ratings in the table or board; the chart follows.',
  },
  'branch.remove': { id: 'Hapus {name} dari percobaan', en: 'Take {name} out of the attempt' },
  'branch.effect': { id: 'Akibatnya', en: 'What it does' },
  'branch.scope': { id: 'Kelompok', en: 'Group' },
  'branch.agency': { id: 'Seluruh instansi', en: 'The whole agency' },
  'branch.pattern': { id: 'Pola', en: 'Pattern' },
  'branch.met': { id: 'terpenuhi', en: 'met' },
  'branch.broken': { id: 'belum terpenuhi', en: 'not met' },
  'branch.noPattern': { id: 'tanpa pola', en: 'no pattern' },
  'branch.fairness': { id: 'Bagian Sangat Baik menurut jenis kelamin', en: 'Share of Very Good by sex' },
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
