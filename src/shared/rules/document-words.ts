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
  signer: { id: 'Sidik kunci {name}', en: 'Key fingerprint of {name}' },
  verify: {
    id: 'Sidik rekaman ini mewakili seluruh catatan sampai kertas ini dicetak. Siapa pun yang sesudahnya mengubah, menghapus, atau menukar catatan dalam berkas akan ketahuan: buka berkas dengan Selaras, layar Jejak, periksa keutuhan, dan cocokkan sidik di atas. Yang dibuktikan hanyalah bahwa berkas tidak berubah sejak dicetak, selama kertas ini disimpan terpisah dari laptop; bukan siapa yang membuatnya, dan bukan apa yang terjadi sebelumnya di laptop fasilitator. Hasil ini belum bertanda tangan digital.',
    en: 'This hash covers every entry up to when this paper was printed. Whoever changes, deletes or swaps entries of the file afterwards is found out: open the file in Selaras, screen Journal, verify the record, and compare the hash above. It proves only that the file has not changed since printing, as long as this paper is kept apart from the laptop; not who made it, nor what happened on the facilitator\u2019s laptop before. This result bears no digital signature.',
  },
  verifySigned: {
    id: 'Hasil dan catatan ini bertanda tangan digital (Ed25519) oleh yang disebut di atas. Siapa pun yang tidak memegang kunci itu tidak dapat mengubah hasil, atau menghapus, menukar, dan mengganti catatan, tanpa ketahuan: unduh Rekaman Bertanda Tangan, periksa dengan "selaras verify" atau program lain menurut docs/record.md, dan cocokkan sidik kunci serta sidik rekaman dengan kertas ini. Yang tidak dibuktikan: apa yang terjadi di laptop fasilitator sebelum ditandatangani, dan perbuatan orang yang memegang laptop beserta PIN-nya.',
    en: 'The result and its entries are signed digitally (Ed25519) by those named above. Nobody without that key can change the result, or delete, swap or replace entries, without being found out: download the Signed record, check it with "selaras verify" or any program written after docs/record.md, and compare the key fingerprint and the record hash with this paper. Not proven: what happened on the facilitator\u2019s laptop before signing, and what somebody does who holds that laptop and the PIN.',
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
