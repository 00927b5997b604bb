import type { Wordings } from '#shared/kernel/wording.ts';

/** Remarks on the many-facet Rasch model. Codes come from `#shared/stats/facets/warnings.ts`. */
export const statsFacets = {
  'facets.subsets': {
    id: 'Penilaian terbagi dalam {n} kelompok yang tidak terhubung. Perbandingan antarkelompok hanya bertumpu pada anggapan bahwa rata-rata pegawainya sama; penilaian tambahan yang menghubungkannya tercantum.',
    en: 'The ratings fall into {n} parts that nothing links. Comparing across them rests on the assumption that their people are alike on average; the extra ratings that would link them are listed.',
  },
  'facets.not-converged': {
    id: 'Perhitungan belum mantap setelah {iterations} langkah. Angka-angka ini perkiraan.',
    en: 'The computation had not settled after {iterations} steps. Take the figures as approximate.',
  },
  'facets.flat': {
    id: 'Perbedaan antarpegawai diperkirakan nol. Skor ini tidak membedakan orang.',
    en: 'The difference between ratees is estimated as zero. These scores do not tell people apart.',
  },
  'facets.extreme-raters': {
    id: '{n} penilai selalu memberi tingkat terendah atau selalu tertinggi ({raters}). Keketatannya tidak terhingga; yang tercantum ialah taksiran ujung, dan penilaiannya tidak dipakai untuk pegawai.',
    en: '{n} {n|rater gives|raters give} nothing but the lowest, or nothing but the highest level ({raters}). The severity has no bound; what is shown is an end estimate, and these ratings are not used for ratees.',
  },
  'facets.extreme-criteria': {
    id: '{n} kriteria hanya menerima satu tingkat skor ({criteria}). Kriteria itu tidak membedakan siapa pun dan tidak dipakai.',
    en: '{n} {n|criterion|criteria} received one level only ({criteria}). {n|It tells|They tell} nobody apart and {n|is|are} left out.',
  },
  'facets.extreme-ratees': {
    id: '{n} pegawai hanya menerima skor terendah atau hanya tertinggi. Ukurannya ditarik ke arah rata-rata dan galat bakunya besar.',
    en: '{n} {n|ratee|ratees} received nothing but the lowest, or nothing but the highest scores. The measure is drawn towards the mean and its standard error is large.',
  },
  'facets.unused-categories': {
    id: '{n} tingkat skala tidak pernah dipakai ({scores}). Ambangnya tidak ada; tingkat yang berdekatan dirapatkan.',
    en: '{n} {n|level|levels} of the scale {n|was|were} never used ({scores}). {n|It has|They have} no step; the levels around close up.',
  },
  'facets.thin-categories': {
    id: '{n} tingkat skala dipakai kurang dari {least} kali ({scores}). Ambang di sekitarnya ditaksir kasar.',
    en: '{n} {n|level|levels} of the scale {n|was|were} used fewer than {least} times ({scores}). Steps around {n|it|them} are rough.',
  },
  'facets.reversed-steps': {
    id: 'Ambang ke {n} tingkat skala lebih rendah daripada ambang sebelumnya ({scores}): tingkat di bawahnya jarang menjadi pilihan paling mungkin.',
    en: 'The step to {n} {n|level|levels} lies below the step before ({scores}): the level beneath is hardly ever the most likely one.',
  },
  'facets.thin-raters': {
    id: '{n} penilai memberi kurang dari {least} penilaian. Keketatannya tidak pasti; baca galat bakunya.',
    en: '{n} {n|rater|raters} gave fewer than {least} ratings. Their severity is uncertain; read the standard error.',
  },
  'facets.few-ratees': {
    id: 'Hanya ada {n} pegawai yang dinilai. Ragam antarpegawai ditaksir kasar.',
    en: 'There are {n} ratees only. The variance between ratees is roughly estimated.',
  },
  'facets.weights': {
    id: 'Bobot penilai tidak dipakai oleh model Rasch: setiap penilaian dihitung sama.',
    en: 'Raters’ weights play no part in the Rasch model: every rating counts the same.',
  },
} as const satisfies Wordings;
