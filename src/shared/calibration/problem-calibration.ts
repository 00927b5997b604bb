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
