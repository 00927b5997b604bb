import type { Wordings } from '#shared/kernel/wording.ts';

/** Why severities cannot be estimated by the linear model. */
export const problemLinear = {
  'linear.few': {
    id: 'Hanya ada {n} penilaian. Keketatan penilai membutuhkan beberapa penilai yang masing-masing menilai beberapa orang.',
    en: 'There {n|is|are} {n} {n|rating|ratings} only. Severity needs several raters who each rate several people.',
  },
  'linear.ratee-once': {
    id: 'Setiap pegawai dinilai satu kali saja ({ratees} pegawai, {n} penilaian), sehingga mutu kerja tidak dapat dipisahkan dari kebetulan. Tambahkan penilai kedua untuk beberapa pegawai.',
    en: 'Every ratee was rated only once ({ratees} ratees, {n} ratings), so work cannot be told from chance. Add a second rater for some ratees.',
  },
  'linear.rater-once': {
    id: 'Setiap penilai hanya memberi satu penilaian ({raters} penilai, {n} penilaian), sehingga keketatan tidak dapat dipisahkan dari kebetulan. Mintalah penilai menilai lebih dari satu orang.',
    en: 'Every rater gave only one rating ({raters} raters, {n} ratings), so severity cannot be told from chance. Let raters rate more than one person.',
  },
  'linear.halo-once': {
    id: 'Setiap pasangan penilai dan pegawai hanya memiliki satu skor ({n} penilaian), sehingga halo tidak dapat diukur. Sertakan kolom kriteria, atau jalankan tanpa halo.',
    en: 'Every pair of rater and ratee has one score only ({n} ratings), so halo cannot be measured. Include the criterion column, or run without halo.',
  },
  'linear.constant': {
    id: 'Semua {n} skor sama. Tidak ada perbedaan yang dapat dijelaskan; periksa apakah kolom skor yang dipilih benar.',
    en: 'All {n} scores are the same. There is nothing to explain; check whether the right score column was chosen.',
  },
  'linear.no-residual': {
    id: 'Ke-{n} skor ini seluruhnya dijelaskan oleh pegawai dan penilai, sehingga tidak ada sisa untuk mengukur ketidakpastian. Tambahkan penilaian, atau periksa apakah skor dihitung dari skor lain.',
    en: 'Ratee and rater explain these {n} scores wholly, so nothing is left to measure uncertainty by. Add ratings, or check whether scores were computed from other scores.',
  },
  'linear.criteria-confounded': {
    id: 'Ada {criteria} kriteria, dan nilainya tidak dapat dipisahkan satu sama lain pada {n} penilaian ini. Gabungkan kriteria yang jarang dipakai, atau jalankan tanpa kriteria.',
    en: 'There are {criteria} criteria, and their values cannot be told apart in these {n} ratings. Join criteria that are rarely used, or run without criteria.',
  },
  'linear.singular': {
    id: 'Perhitungan tidak dapat diselesaikan untuk {n} penilaian ini: skor hampir seluruhnya ditentukan oleh penilai dan pegawai. Periksa apakah skor sudah dihitung dari skor lain.',
    en: 'The computation cannot be finished for these {n} ratings: scores are almost wholly given by rater and ratee. Check whether scores were computed from other scores.',
  },
  'linear.exact-too-large': {
    id: 'Perhitungan eksak dibatasi {limit} penilai atau pegawai, dan di sini ada {levels}. Pakai ketelitian otomatis atau cepat.',
    en: 'The exact computation is limited to {limit} raters or ratees, and there are {levels} here. Use automatic or fast precision.',
  },
} as const satisfies Wordings;
