import type { Wordings } from '#shared/kernel/wording.ts';

/** Remarks on statistics: why a figure means less than it seems, and what to read instead. Codes come from `#shared/stats`. */
export const statsWarnings = {
  'agreement.constant': {
    id: 'Semua {n} skor sama ({value}). Kesepakatan di atas kebetulan tidak dapat diukur; baca persen kesepakatan.',
    en: 'All {n} scores are the same ({value}). Agreement beyond chance cannot be measured; read the percent agreement.',
  },
  'agreement.low-variance': {
    id: '{percent}% skor adalah {value}. Kappa dan alpha turun walaupun hampir semua sepakat; baca persen kesepakatan dan AC1.',
    en: '{percent}% of the scores are {value}. Kappa and alpha sink although nearly all agree; read percent agreement and AC1.',
  },
  'agreement.constant-rater': {
    id: '{n} penilai selalu memberi skor yang sama ({raters}). Urutan menurut penilai itu tidak bermakna.',
    en: '{n} {n|rater gives|raters give} everyone the same score ({raters}). Their ranking of people means nothing.',
  },
  'agreement.few-units': {
    id: 'Hanya {n} baris yang dibandingkan; interval lebar dan galat baku kurang pasti.',
    en: 'Only {n} {n|case is|cases are} compared; intervals are wide and standard errors rough.',
  },
  'agreement.incomplete': {
    id: '{complete} dari {units} kasus dinilai oleh semua penilai. W Kendall, dan ICC bila tidak disebut lain, hanya memakai kasus lengkap; alpha dan kappa memakai semuanya.',
    en: '{complete} of {units} cases were rated by every rater. Kendall’s W, and ICC unless said otherwise, use those only; alpha and kappa use all.',
  },
  'agreement.ratio-negative': {
    id: 'Ada skor di bawah 0, sehingga alpha rasio tidak bermakna dan tidak dihitung.',
    en: 'Some scores lie below 0, where the ratio alpha has no meaning; it is left out.',
  },
  'agreement.icc-components': {
    id: 'Hanya {complete} dari {units} kasus dinilai oleh semua {raters} penilai. ICC dihitung dari komponen ragam semua penilaian, dengan {k} penilai per kasus.',
    en: 'Only {complete} of {units} cases were rated by all {raters} raters. ICC comes from variance components of all ratings, with {k} raters a case.',
  },
  'agreement.icc-one-way': {
    id: 'Hanya {complete} dari {units} kasus dinilai oleh semua {raters} penilai, dan penilai tidak dapat dipisahkan dari kasus. Hanya ICC(1,.) yang ada, dengan {k} penilai per kasus.',
    en: 'Only {complete} of {units} cases were rated by all {raters} raters, and raters cannot be told from cases. There is ICC(1,.) only, with {k} raters a case.',
  },
  'agreement.icc-none': {
    id: 'ICC tidak dapat dihitung: tidak ada kasus yang dinilai dua kali, atau semua skor sama.',
    en: 'There is no ICC: no case was rated twice, or all scores are the same.',
  },
  'agreement.repeats': {
    id: 'Penilaian berulang atas orang yang sama: {same} yang sama dihitung sekali, {conflicts} yang bertentangan tidak dipakai.',
    en: 'Repeated ratings of the same person: {same} alike counted once, {conflicts} contradicting left out.',
  },
  'agreement.words-unordered': {
    id: 'Skor berupa {n} kata tanpa urutan; hanya ukuran nominal yang dihitung. Berikan --levels untuk ukuran lainnya.',
    en: 'Scores are {n} words without an order; only nominal figures are given. Give --levels for the others.',
  },
  'agreement.many-categories': {
    id: 'Ada {n} nilai berbeda, terlalu banyak untuk kappa. Baca ICC dan alpha interval.',
    en: 'There are {n} different values, too many for kappa. Read ICC and the interval alpha.',
  },
  'agreement.no-overlap': {
    id: 'Tidak satu pun dari {units} kasus dinilai oleh dua penilai; kesepakatan tidak dapat diukur.',
    en: 'None of the {units} cases was rated by two raters; agreement cannot be measured.',
  },
  'distribution.no-expected': {
    id: 'Sebaran yang diharapkan tidak diberikan; tidak ada uji. Berikan --expected.',
    en: 'No expected shares were given, so there is no test. Give --expected.',
  },
  'distribution.impossible': {
    id: 'Ada orang pada tingkat yang bagian harapannya 0; uji tidak berlaku.',
    en: 'Someone is on a level whose expected share is 0; tests do not apply.',
  },
  'distribution.small-expected': {
    id: 'Jumlah harapan terkecil {smallest} (kurang dari 5); p khi-kuadrat dan G kurang tepat, baca p eksak atau Monte-Carlo.',
    en: 'The smallest expected count is {smallest}, under 5; the p of chi-square and G is rough, read the exact or Monte-Carlo p.',
  },
  'distribution.unordered': {
    id: 'Tingkat ({levels}) tanpa urutan; jarak dan sebaran tidak dihitung. Berikan --levels dari yang terendah.',
    en: 'The levels ({levels}) have no order; distance and spread are left out. Give --levels, lowest first.',
  },
  'distribution.one-level': {
    id: 'Semua {n} orang berada pada satu tingkat.',
    en: 'All {n} people stand on one level.',
  },
  'distribution.narrowed': {
    id: 'Sebaran menyempit. Itu dapat berarti kesalahan dibetulkan atau orang dimampatkan; hanya skor adil yang membedakannya.',
    en: 'The spread has narrowed. Errors may have been set right or people squeezed together; only fair scores tell which.',
  },
  'fairness.suppressed': {
    id: 'Angka {n} kelompok tidak ditampilkan karena ada sel berisi kurang dari {minimum} orang.',
    en: 'Figures of {n} {n|group are|groups are} withheld: a cell holds fewer than {minimum} people.',
  },
  'fairness.withheld-small-p': {
    id: 'Rasio {group} disembunyikan karena ada sel yang terlalu kecil, tetapi perbedaannya lebih besar daripada yang dapat dijelaskan kebetulan (p {p}): lihat lebih dekat.',
    en: 'The ratio of {group} is withheld since a cell is too small, yet the difference is larger than chance explains (p {p}): look closer.',
  },
  'fairness.strata-empty': {
    id: 'Tidak ada lapisan yang memuat kedua kelompok dengan hasil berbeda; uji Cochran-Mantel-Haenszel tidak ada.',
    en: 'No stratum holds both groups with differing outcomes; there is no Cochran-Mantel-Haenszel test.',
  },
  'fairness.uncertain-ratio': {
    id: 'Ada rasio di bawah 4/5 yang intervalnya melewati 4/5: rasionya sendiri belum menunjukkan apa-apa. Baca ujinya.',
    en: 'A ratio under 4/5 has an interval that reaches past it: the ratio alone does not tell. Read the test.',
  },
  'gstudy.negative': {
    id: 'Ragam taksiran negatif dianggap 0: {effects}.',
    en: 'Negative variance estimates count as 0: {effects}.',
  },
  'gstudy.constant': {
    id: 'Semua {n} skor sama; reliabilitas tidak dapat dihitung.',
    en: 'All {n} scores are the same; reliability cannot be computed.',
  },
  'gstudy.few-raters': {
    id: 'Hanya {n} penilai; ragam antarpenilai kurang pasti.',
    en: 'There are only {n} raters; the variance between raters is rough.',
  },
  'gstudy.unreachable': {
    id: 'Sasaran {target} tidak tercapai dengan menambah penilai saja: sumber lain lebih besar. Lihat bagian ragam.',
    en: 'More raters alone do not reach {target}: other sources weigh more. See the variance shares.',
  },
} as const satisfies Wordings;
