import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { Rating } from '#shared/rules/levels.ts';

/** Levels of an imported measure, short. */
export const levelCells = {
  'di-atas': { id: 'Tinggi', en: 'High' },
  sesuai: { id: 'Menengah', en: 'Medium' },
  'di-bawah': { id: 'Rendah', en: 'Low' },
} as const satisfies Record<Rating, Wording>;

/** Words of the board. */
export const boardText = {
  'board.as': { id: 'Bentuk tampilan', en: 'Shown as' },
  'board.show': { id: 'Papan', en: 'Board' },
  'board.table': { id: 'Tabel', en: 'Table' },
  'board.box': {
    id: 'Hasil kerja {hasil}, perilaku {perilaku}, {predicate}: {n} pegawai',
    en: 'Results {hasil}, behaviour {perilaku}, {predicate}: {n} {n|person|people}',
  },
  'board.unrated': { id: 'Belum lengkap dinilai: {n} pegawai', en: 'Not fully rated: {n} {n|person|people}' },
  'board.boxOf': {
    id: '{up} {hasil}, {along} {perilaku}: {n} pegawai',
    en: '{up} {hasil}, {along} {perilaku}: {n} {n|person|people}',
  },
  'board.unknown': { id: 'Tidak diketahui: {n} pegawai', en: 'Not known: {n} {n|person|people}' },
  'axis.up': { id: 'Baris', en: 'Rows' },
  'axis.along': { id: 'Kolom', en: 'Columns' },
  'axis.people': { id: '{n} pegawai', en: '{n} {n|person|people}' },
  'axis.hasil': { id: 'Hasil kerja', en: 'Results' },
  'axis.perilaku': { id: 'Perilaku', en: 'Behaviour' },
  'axis.kinerja': { id: 'Predikat', en: 'Predicate' },
  'axis.potensi': { id: 'Potensi', en: 'Potential' },
  'axis.ip-asn': { id: 'IP ASN', en: 'IP ASN' },
  'axis.sejawat': { id: 'Nilai sejawat', en: 'Peer ratings' },
  'axis.diklat': { id: 'Jam diklat', en: 'Training hours' },
  'axis.disiplin': { id: 'Disiplin', en: 'Discipline' },
  'axis.disiplinScale': {
    id: 'tinggi tanpa hukuman pada tahun ini, menengah hukuman ringan, rendah hukuman sedang atau berat;',
    en: 'high without a sanction this year, medium a light one, low a moderate or severe one;',
  },
  'axis.beban': { id: 'Beban kerja', en: 'Workload' },
  'axis.bebanScale': { id: '(menit setahun)', en: '(minutes a year)' },
  'axis.unit': { id: 'Capaian unit', en: 'Unit achievement' },
  'axis.cuts': { id: 'menengah mulai {middle}, tinggi mulai {high};', en: 'medium from {middle}, high from {high};' },
  'axis.notFromRules': {
    id: 'tafsiran Selaras ({edition}), bukan dari regulasi.',
    en: 'a reading by Selaras ({edition}), not from a regulation.',
  },
  'axis.noMoves': {
    id: 'Kartu tidak dapat digeser: kedua ukuran diimpor atau mengikuti penilaian.',
    en: 'Cards cannot be moved: both measures were imported or follow from ratings.',
  },
  'axis.oneMove': { id: '{axis} tidak berubah dengan menggeser kartu.', en: 'Moving a card does not change {axis}.' },
  'axis.talent': { id: 'Kotak talenta', en: 'Talent boxes' },
  'axis.box': { id: 'Kotak {n}.', en: 'Box {n}.' },
  'board.moved.up': { id: 'dinaikkan panel', en: 'moved up by the panel' },
  'board.moved.down': { id: 'diturunkan panel', en: 'moved down by the panel' },
  'board.carried': { id: '{n} pegawai', en: '{n} people' },
  'board.selected': { id: '{n} pegawai dipilih', en: '{n} people selected' },
  'board.limits': { id: 'Jumlah dan batas tiap predikat', en: 'Count and limit of each predicate' },
  'board.limit.none': { id: '· seharusnya tidak ada', en: '· should be none' },
  'board.limit.most': { id: '· paling banyak {max}', en: '· at most {max}' },
  'board.limit.least': { id: '· paling sedikit {min}', en: '· at least {min}' },
  'board.limit.between': { id: '· {min} sampai {max}', en: '· {min} to {max}' },
  'board.broken': { id: 'Di luar batas pola', en: 'Outside the pattern' },
} as const satisfies Wordings;
