import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { Predicate, Rating } from './levels.ts';

/** Headers of the national portal's recap, verbatim: exports must use exactly these, in every language. */
export const recapHeaders = [
  'No',
  'NIP',
  'Nama',
  'Jabatan',
  'Rating Hasil Kinerja',
  'Rating Perilaku Kerja',
  'Predikat Kinerja Periodik',
] as const;

/** Words of the results workbook and of other tables that leave the app. */
export const tableWords = {
  recapSheet: { id: 'Rekap Penilaian', en: 'Rekap Penilaian' },
  recapDraft: { id: 'Rekap Penilaian KONSEP', en: 'Rekap Penilaian KONSEP' },
  everyUnit: { id: 'Seluruh Unit Kerja', en: 'Seluruh Unit Kerja' },
  changeSheet: { id: 'Perubahan Panel', en: 'Panel changes' },
  changeTitle: { id: 'Perubahan oleh panel kalibrasi', en: 'Changes made by the calibration panel' },
  unitSheet: { id: 'Sebaran per Unit', en: 'Mix by unit' },
  unitTitle: { id: 'Sebaran predikat menurut unit kerja', en: 'Mix of predicates by unit' },
  number: { id: 'No', en: 'No' },
  person: { id: 'Pegawai', en: 'Employee' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  before: { id: 'Sebelum panel', en: 'Before the panel' },
  after: { id: 'Sesudah panel', en: 'After the panel' },
  by: { id: 'Diubah oleh', en: 'Changed by' },
  when: { id: 'Waktu', en: 'When' },
  reason: { id: 'Alasan', en: 'Reason' },
  time: { id: 'Tahap', en: 'Stage' },
  rated: { id: 'Jumlah dinilai', en: 'Rated' },
  unrated: { id: 'Belum dinilai', en: 'Not yet rated' },
  all: { id: 'Seluruhnya', en: 'All' },
} as const satisfies Wordings;

/** Short marks of the predicates, printed on bars where the full word has no room. */
export const predicateMarks = {
  'sangat-baik': { id: 'SB', en: 'VG' },
  baik: { id: 'B', en: 'G' },
  'butuh-perbaikan': { id: 'BP', en: 'NI' },
  kurang: { id: 'K', en: 'P' },
  'sangat-kurang': { id: 'SK', en: 'VP' },
} as const satisfies Record<Predicate, Wording>;

/** Ratings against expectation, short enough for a narrow column whose header says "expectation". */
export const shortRatings = {
  'di-atas': { id: 'di atas', en: 'above' },
  sesuai: { id: 'sesuai', en: 'meets' },
  'di-bawah': { id: 'di bawah', en: 'below' },
} as const satisfies Record<Rating, Wording>;

/** Words that minutes and dossiers share. */
export const documentWords = {
  actor: { id: 'Oleh {by}, {at}', en: 'By {by}, {at}' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
  number: { id: 'Nomor: {number}', en: 'Number: {number}' },
  numberBlank: { id: 'Nomor: ..............................', en: 'Number: ..............................' },
  draft: { id: 'KONSEP', en: 'DRAFT' },
  nip: { id: 'NIP {nip}', en: 'NIP {nip}' },
  no: { id: 'No', en: 'No' },
  people: { id: '{n} orang', en: '{n} {n|person|people}' },
  share: { id: '{n} orang ({percent}%)', en: '{n} {n|person|people} ({percent}%)' },
  percent: { id: '{percent}%', en: '{percent}%' },
  hasil: { id: 'Hasil: {rating}', en: 'Results: {rating}' },
  perilaku: { id: 'Perilaku: {rating}', en: 'Behaviour: {rating}' },
  unrated: { id: 'Belum dinilai', en: 'Not yet rated' },
  source: { id: '{title}: {subject}', en: '{title}: {subject}' },
  ownReading: {
    id: '{title} (bukan dari regulasi): {subject}',
    en: '{title} (not from regulation): {subject}',
  },
  footer: { id: '{title} · sidik rekaman {hash}', en: '{title} · record hash {hash}' },
  placed: { id: '{place}, {date}', en: '{place}, {date}' },
  hash: { id: 'Sidik rekaman (SHA-256)', en: 'Record hash (SHA-256)' },
  commits: { id: 'Jumlah catatan', en: 'Entries in the record' },
  file: { id: 'Berkas lokakarya', en: 'Workshop file' },
  verify: {
    id: 'Setiap catatan menyebut sidik catatan sebelumnya, sehingga perubahan pada satu catatan tampak pada semua catatan sesudahnya. Untuk memeriksa: buka berkas lokakarya dengan Selaras, layar Jejak, lalu periksa keutuhan rekaman. Rekaman utuh bila pemeriksaan menyatakan rantai utuh dan sidik di atas ada dalam rantai.',
    en: 'Every entry names the hash of the one before, so a change to one shows in all that follow. To verify: open the workshop file in Selaras, screen Journal, and verify the record. The record is whole if the check says the chain is whole and the hash above is in the chain.',
  },
} as const satisfies Wordings;

/** Headers of the journal as CSV, one line per commit. */
export const journalWords = {
  number: { id: 'Nomor', en: 'Number' },
  at: { id: 'Waktu', en: 'When' },
  by: { id: 'Oleh', en: 'By' },
  role: { id: 'Peran', en: 'Role' },
  command: { id: 'Perintah', en: 'Command' },
  what: { id: 'Uraian', en: 'What' },
  reason: { id: 'Alasan', en: 'Reason' },
  people: { id: 'NIP terkait', en: 'NIP concerned' },
  reverts: { id: 'Membatalkan nomor', en: 'Takes back number' },
  previous: { id: 'Sidik sebelumnya', en: 'Hash before' },
  hash: { id: 'Sidik', en: 'Hash' },
} as const satisfies Wordings;
