import type { Wordings } from './wording.ts';

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
