import type { Wordings } from '#shared/kernel/wording.ts';

/** Why calibration has nothing to say. */
export const problemCalibration = {
  'calibration.none': {
    id: 'Belum ada penilaian perilaku oleh orang lain di lokakarya ini. Impor berkas penilaian sejawat, atau gabungkan jawaban penilai.',
    en: 'Nobody’s behaviour has been rated by others in this workshop yet. Import a file of peer ratings, or merge the raters’ answers.',
  },
  'calibration.rater-unknown': {
    id: 'Penilai {rater} tidak ada di antara penilaian periode ini.',
    en: 'The rater {rater} is not among the ratings of this period.',
  },
  'calibration.cancelled': {
    id: 'Perhitungan model dihentikan. Tidak ada yang berubah.',
    en: 'The fit was stopped. Nothing has changed.',
  },
  'calibration.nobody-moved': {
    id: 'Belum ada yang mendapat hasil ini, jadi belum ada yang dibandingkan.',
    en: 'Nobody has this outcome yet, so there is nothing to compare.',
  },
} as const satisfies Wordings;

/** Why severities cannot be estimated by the many-facet Rasch model. */
export const problemFacets = {
  'facets.many-categories': {
    id: 'Skor memuat {n} nilai berbeda, terlalu banyak untuk skala bertingkat (paling banyak {most}). Pakai model linear (severity), atau bulatkan skor.',
    en: 'Scores hold {n} different values, too many for an ordered scale ({most} at most). Use the linear model (severity), or round the scores.',
  },
  'facets.constant': {
    id: 'Pada {n} penilaian ini tidak ada penilai atau kriteria yang memakai lebih dari satu tingkat skala, sehingga tidak ada yang dapat dibandingkan. Periksa apakah kolom skor yang dipilih benar.',
    en: 'In these {n} ratings no rater or criterion uses more than one level of the scale, so there is nothing to compare. Check whether the right score column was chosen.',
  },
  'facets.ratee-once': {
    id: 'Setiap pegawai dinilai satu kali saja ({n} penilaian), sehingga mutu kerja tidak dapat dipisahkan dari kebetulan. Tambahkan penilai atau kriteria kedua.',
    en: 'Every ratee has one rating only ({n} ratings), so work cannot be told from chance. Add a second rater or criterion.',
  },
  'facets.few': {
    id: 'Hanya ada {n} penilaian untuk {parameters} angka yang harus ditaksir (keketatan, kesulitan, ambang). Tambahkan penilaian, atau pakai model rsm.',
    en: 'There are {n} ratings for {parameters} figures to estimate (severities, difficulties, steps). Add ratings, or use the rsm model.',
  },
  'facets.too-large': {
    id: 'Ada {n} angka yang harus ditaksir, lebih dari batas {limit}. Hitung per unit kerja, atau pakai model linear (severity).',
    en: 'There are {n} figures to estimate, more than the limit of {limit}. Compute unit by unit, or use the linear model (severity).',
  },
  'facets.singular': {
    id: 'Perhitungan tidak dapat diselesaikan: sebagian penilai atau kriteria hanya memakai ujung skala sehingga tidak dapat dipisahkan. Gabungkan kriteria, atau pakai model linear (severity).',
    en: 'The computation cannot be finished: some raters or criteria use the ends of the scale only and cannot be told apart. Join criteria, or use the linear model (severity).',
  },
} as const satisfies Wordings;
