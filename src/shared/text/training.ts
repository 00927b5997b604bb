import type { Wordings } from './wording.ts';

/** Words of training. */
export const trainingText = {
  'nav.training': { id: 'Latihan', en: 'Training' },
  'train.title': { id: 'Latihan menilai', en: 'Rating practice' },
  'train.lead': {
    id: 'Nilai kasus dari buktinya, lalu bandingkan dengan acuan dan dengan peserta lain, supaya semua penilai memakai ukuran yang sama.',
    en: 'Rate cases by their evidence, then compare with the reference and with the others, so that all raters use one measure.',
  },
  'train.fictitious': {
    id: 'Kasus rekaan; bukan orang sungguhan. Nilai acuan disusun dari jangkar instrumen, bukan dari regulasi.',
    en: 'Made-up cases; no real people. Reference ratings follow the anchors of the instrument and are not from regulation.',
  },
  'train.notKept': {
    id: 'Tanpa lokakarya, hasil latihan hanya ada di layar ini dan hilang saat Selaras ditutup.',
    en: 'Without a workshop, results stay on this screen only and are gone when Selaras is closed.',
  },
  'train.restart': { id: 'Ulangi dari awal', en: 'Start over' },
  'train.trainee': { id: 'Peserta', en: 'Trainee' },
  'train.acting': { id: '{name} (yang bertindak)', en: '{name} (who acts)' },
  'train.nobody': { id: 'Belum dipilih', en: 'Not chosen' },
  'train.none': { id: 'Tidak ada pegawai yang cocok.', en: 'No employee fits.' },
  'train.trainees': {
    id: '{n} peserta di lokakarya ini',
    en: '{n} {n|trainee|trainees} in this workshop',
  },
  'train.cases': { id: 'Kasus', en: 'Cases' },
  'train.done': { id: 'sudah dibandingkan', en: 'compared' },
  'train.begun': { id: '{given} dari {wanted} kriteria', en: '{given} of {wanted} criteria' },
  'train.open': { id: 'belum dinilai', en: 'not rated' },
  'train.summary': { id: 'Ringkasan', en: 'Summary' },
  'train.summaryHint': { id: '{done} dari {all} kasus', en: '{done} of {all} cases' },
  'train.case': { id: 'Kasus {number} dari {all}', en: 'Case {number} of {all}' },
  'train.story': { id: 'Yang diketahui', en: 'What is known' },
  'train.compare': { id: 'Bandingkan', en: 'Compare' },
  'train.left': {
    id: 'Nilai {n} kriteria lagi. Acuan baru terlihat sesudahnya; penilaian pertama yang dihitung.',
    en: 'Rate {n} more {n|criterion|criteria}. The reference shows only after that; the first rating counts.',
  },
  'train.ready': {
    id: 'Penilaian pertama yang dihitung: setelah dibandingkan tidak dapat diubah.',
    en: 'The first rating counts: it cannot be changed once compared.',
  },
  'train.next': { id: 'Kasus berikutnya', en: 'Next case' },
  'train.toSummary': { id: 'Lihat ringkasan', en: 'See the summary' },
  'train.compared': { id: 'Perbandingan', en: 'Comparison' },
  'train.own': { id: 'Anda', en: 'You' },
  'train.reference': { id: 'Acuan', en: 'Reference' },
  'train.group': { id: 'Rata-rata peserta', en: 'Group mean' },
  'train.groupN': { id: 'n = {n}, simpangan {sd}', en: 'n = {n}, SD {sd}' },
  'train.groupFew': { id: 'mulai {least} peserta (n = {n})', en: 'from {least} trainees on (n = {n})' },
  'train.groupUnseen': { id: '{n} tidak teramati', en: '{n} not observed' },
  'train.same': { id: 'sama dengan acuan', en: 'equal to the reference' },
  'train.above': { id: '{n} tingkat di atas acuan', en: '{n} {n|level|levels} above the reference' },
  'train.below': { id: '{n} tingkat di bawah acuan', en: '{n} {n|level|levels} below the reference' },
  'train.guessed': { id: 'dinilai tanpa bukti', en: 'rated without evidence' },
  'train.overlooked': { id: 'ada bukti yang terlewat', en: 'evidence was overlooked' },
  'train.anchor': { id: 'Jangkar tingkat {level}: {text}', en: 'Anchor of level {level}: {text}' },
  'train.trap': { id: 'Jebakan kasus ini: {name}', en: 'The trap of this case: {name}' },
  'train.summaryEmpty': {
    id: 'Nilai dan bandingkan satu kasus dahulu. Di sini lalu terlihat apakah Anda cenderung murah hati atau ketat, dan pada kriteria mana.',
    en: 'Rate and compare one case first. This then shows whether you tend to be lenient or severe, and on which criteria.',
  },
  'train.firstCase': { id: 'Mulai kasus pertama', en: 'Start the first case' },
  'train.casesDone': { id: 'Kasus dibandingkan', en: 'Cases compared' },
  'train.mean': { id: 'Rata-rata selisih', en: 'Mean deviation' },
  'train.absolute': { id: 'Rata-rata selisih mutlak', en: 'Mean absolute deviation' },
  'train.equal': { id: 'Sama dengan acuan', en: 'Equal to the reference' },
  'train.of': { id: '{n} dari {all}', en: '{n} of {all}' },
  'train.lenient': {
    id: 'Anda rata-rata {size} tingkat lebih murah hati daripada acuan.',
    en: 'On average you are {size} levels more lenient than the reference.',
  },
  'train.severe': {
    id: 'Anda rata-rata {size} tingkat lebih ketat daripada acuan.',
    en: 'On average you are {size} levels more severe than the reference.',
  },
  'train.even': {
    id: 'Rata-rata penilaian Anda sama dengan acuan.',
    en: 'On average you rate as the reference does.',
  },
  'train.noPairs': {
    id: 'Belum ada pasangan nilai: semuanya "tidak teramati" pada salah satu pihak.',
    en: 'There is no pair of levels yet: one side said "not observed" every time.',
  },
  'train.narrow': {
    id: 'Nilai Anda mengumpul (simpangan {own}, acuan {reference}): kinerja tinggi dan rendah kurang terbedakan.',
    en: 'Your ratings keep close together (SD {own}, reference {reference}): high and low performance are told apart too little.',
  },
  'train.wide': {
    id: 'Nilai Anda lebih menyebar daripada acuan (simpangan {own}, acuan {reference}): beda antarperilaku dibesarkan.',
    en: 'Your ratings are wider than the reference (SD {own}, reference {reference}): differences are made larger than they are.',
  },
  'train.alike': {
    id: 'Sebaran nilai Anda mirip acuan (simpangan {own}, acuan {reference}).',
    en: 'Your ratings spread much as the reference does (SD {own}, reference {reference}).',
  },
  'train.unseenTold': {
    id: 'Dinilai tanpa bukti: {guessed} kali. Bukti terlewat: {overlooked} kali.',
    en: 'Rated without evidence: {guessed} {guessed|time|times}. Evidence overlooked: {overlooked} {overlooked|time|times}.',
  },
  'train.rough': {
    id: 'Dari {n} pasangan nilai. Di atas nol: murah hati; di bawah nol: ketat. Beberapa kasus saja memberi gambaran kasar.',
    en: 'From {n} {n|pair|pairs} of levels. Above zero: lenient; below: severe. A few cases give a rough picture only.',
  },
  'train.byCriterion': { id: 'Selisih terhadap acuan per kriteria', en: 'Deviation from the reference by criterion' },
  'train.criterion': { id: 'Kriteria', en: 'Criterion' },
  'train.pairs': { id: 'n', en: 'n' },
  'train.record': {
    id: 'Latihan: {n} kasus, rata-rata selisih {mean} tingkat dari acuan (mutlak {absolute}).',
    en: 'Training: {n} {n|case|cases}, mean deviation {mean} levels from the reference (absolute {absolute}).',
  },
  'train.recordBare': {
    id: 'Latihan: {n} kasus, belum ada pasangan nilai dengan acuan.',
    en: 'Training: {n} {n|case|cases}, no pair of levels with the reference yet.',
  },
} as const satisfies Wordings;
