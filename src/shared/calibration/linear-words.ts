import type { Wordings } from '#shared/kernel/wording.ts';

/** Remarks on severities and fair scores of the linear model. Codes come from `#shared/stats/linear/report.ts`. */
export const statsLinear = {
  'linear.subsets': {
    id: 'Penilaian terbagi dalam {n} kelompok yang tidak terhubung. Keketatan hanya dapat dibandingkan di dalam kelompok yang sama; penilaian tambahan yang menghubungkannya tercantum.',
    en: 'The ratings fall into {n} parts that nothing links. Severities compare within one part only; the extra ratings that would link them are listed.',
  },
  'linear.weak-links': {
    id: '{n} pasangan penilai dan pegawai menjadi satu-satunya penghubung antara bagian penilaian. Tanpa penilaian itu perbandingan terputus.',
    en: '{n} {n|pair|pairs} of rater and ratee alone {n|holds|hold} parts of the ratings together. Without {n|it|them} the comparison breaks.',
  },
  'linear.zero-rater': {
    id: 'Perbedaan keketatan antarpenilai diperkirakan nol. Rata-rata biasa sudah adil; penyesuaian tidak mengubah apa pun.',
    en: 'The difference in severity between raters is estimated as zero. Plain means are fair already; adjusting changes nothing.',
  },
  'linear.zero-ratee': {
    id: 'Perbedaan antarpegawai diperkirakan nol. Skor ini tidak membedakan orang.',
    en: 'The difference between ratees is estimated as zero. These scores do not tell people apart.',
  },
  'linear.zero-halo': {
    id: 'Halo diperkirakan nol: kesan penilai atas seseorang tidak terbawa ke semua kriteria.',
    en: 'Halo is estimated as zero: what a rater thinks of one person does not carry over to all criteria.',
  },
  'linear.few-raters': {
    id: 'Hanya ada {n} penilai. Ragam keketatan ditaksir kasar; baca interval setiap penilai.',
    en: 'There are {n} raters only. The variance of severity is roughly estimated; read each rater’s interval.',
  },
  'linear.few-ratees': {
    id: 'Hanya ada {n} pegawai yang dinilai. Ragam antarpegawai ditaksir kasar.',
    en: 'There are {n} ratees only. The variance between ratees is roughly estimated.',
  },
  'linear.thin-raters': {
    id: '{n} penilai memberi kurang dari 3 penilaian. Keketatan mereka ditarik mendekati rata-rata dan galat bakunya besar.',
    en: '{n} {n|rater|raters} gave fewer than 3 ratings. Their severity is drawn towards the mean and its standard error is large.',
  },
  'linear.not-converged': {
    id: 'Perhitungan belum mantap setelah {iterations} langkah. Angka-angka ini perkiraan.',
    en: 'The computation had not settled after {iterations} steps. Take the figures as approximate.',
  },
  'linear.approximate': {
    id: 'Data besar: ragam ditaksir dengan {probes} percikan acak bertitik awal tetap (galat relatif {percent}%), dan galat baku dengan deret (galat sampai {sePercent}%).',
    en: 'Large data: variances were estimated with {probes} seeded random probes (relative error {percent}%), standard errors by a series (error up to {sePercent}%).',
  },
  'linear.units-confounded': {
    id: 'Hampir semua penilai menilai unitnya sendiri: apakah suatu unit memang lebih baik atau penilainya lebih murah hati tidak dapat diketahui (galat baku selisih antarunit {se}). Skor adil berlaku untuk membandingkan orang di dalam satu unit.',
    en: 'Raters rate their own unit almost only: whether a unit is better or its raters more generous cannot be known (standard error of a difference between units {se}). Fair scores hold for comparing people inside one unit.',
  },
} as const satisfies Wordings;
