import type { Wordings } from '#shared/kernel/wording.ts';

/** Why ratings cannot be read or compared. Places (file, cell, column) are shown beside the sentence. */
export const problemStats = {
  'ratings.id-blank': {
    id: 'Sel identitas kosong. Isi penilai, pegawai yang dinilai, dan kriteria pada setiap baris, atau hapus baris itu.',
    en: 'A cell that should hold an id is blank. Fill in rater, ratee and criterion on every row, or remove the row.',
  },
  'ratings.score-not-number': {
    id: '"{value}" bukan angka. Perbaiki sel ini, atau sebutkan urutan tingkat dengan --levels bila skor berupa kata.',
    en: '"{value}" is not a number. Correct the cell, or give the order of the levels with --levels if scores are words.',
  },
  'ratings.score-size': {
    id: '"{value}" terlalu besar untuk sebuah skor. Periksa apakah kolom skor yang dipilih benar; ini mungkin NIP atau nomor lain.',
    en: '"{value}" is too large to be a score. Check whether the right score column was chosen; this may be an identity number.',
  },
  'ratings.score-below': {
    id: 'Skor {value} di bawah batas skala {limit}. Perbaiki sel ini atau batas skalanya.',
    en: 'The score {value} lies below the scale, which starts at {limit}. Correct the cell or the limit.',
  },
  'ratings.score-above': {
    id: 'Skor {value} di atas batas skala {limit}. Perbaiki sel ini atau batas skalanya.',
    en: 'The score {value} lies above the scale, which ends at {limit}. Correct the cell or the limit.',
  },
  'ratings.level-unknown': {
    id: '"{value}" tidak ada di antara tingkat: {levels}. Perbaiki sel ini atau daftar tingkatnya.',
    en: '"{value}" is none of the levels: {levels}. Correct the cell or the list of levels.',
  },
  'ratings.levels-repeat': {
    id: 'Daftar tingkat "{levels}" harus memuat dua tingkat atau lebih, masing-masing sekali. Perbaiki daftarnya.',
    en: 'The list of levels "{levels}" must hold two levels or more, each once. Correct the list.',
  },
  'ratings.weight': {
    id: '"{value}" bukan bobot. Bobot harus angka lebih besar dari 0.',
    en: '"{value}" is no weight. A weight must be a number greater than 0.',
  },
  'ratings.none': {
    id: 'Tidak ada satu pun skor pada {rows} baris. Periksa apakah kolom skor yang dipilih benar.',
    en: 'None of {rows} {rows|row|rows} holds a score. Check whether the right score column was chosen.',
  },
  'ratings.one-rater': {
    id: 'Hanya ada satu penilai ({rater}, {n} penilaian). Perbandingan membutuhkan sedikitnya dua penilai.',
    en: 'There is one rater only ({rater}, {n} {n|rating|ratings}). A comparison needs at least two raters.',
  },
  'ratings.one-ratee': {
    id: 'Hanya ada satu pegawai yang dinilai ({ratee}, {n} penilaian). Perbandingan membutuhkan sedikitnya dua orang.',
    en: 'There is one ratee only ({ratee}, {n} {n|rating|ratings}). A comparison needs at least two people.',
  },
  'ratings.words-unordered': {
    id: 'Skor berupa kata tanpa urutan: {levels}. Sebutkan urutannya dari yang terendah dengan --levels.',
    en: 'Scores are words without an order: {levels}. Give their order, lowest first, with --levels.',
  },
  'agreement.repeated': {
    id: '{n} pasangan penilai dan pegawai memiliki skor yang berbeda-beda, misalnya {rater} atas {ratee}: {first} dan {second}. Sebutkan kolom kriteria bila ada, atau sisakan satu penilaian.',
    en: '{n} {n|pair|pairs} of rater and ratee {n|has|have} differing scores, for example {rater} on {ratee}: {first} and {second}. Name the criterion column if there is one, or keep one rating.',
  },
  'agreement.repeated-criterion': {
    id: '{n} penilaian berulang dengan skor berbeda, misalnya {rater} atas {ratee} pada {criterion}: {first} dan {second}. Sisakan satu penilaian.',
    en: '{n} {n|rating is|ratings are} repeated with differing scores, for example {rater} on {ratee}, {criterion}: {first} and {second}. Keep one rating.',
  },
  'distribution.nobody': {
    id: 'Tidak ada orang untuk dihitung. Periksa kolom tingkat atau jumlahnya.',
    en: 'There is nobody to count. Check the column of levels or of counts.',
  },
  'distribution.few-pairs': {
    id: 'Hanya {n} orang memiliki tingkat sebelum dan sesudah. Perbandingan sebaran membutuhkan sedikitnya 3 orang.',
    en: '{n} {n|person has|people have} a level both before and after. Comparing spreads needs at least 3.',
  },
  'distribution.many-levels': {
    id: 'Kolom ini memuat {n} nilai berbeda, lebih dari {most}. Pilih kolom tingkat, atau kelompokkan nilainya lebih dahulu.',
    en: 'The column holds {n} different values, more than {most}. Choose a column of levels, or group the values first.',
  },
  'distribution.expected-length': {
    id: 'Diberikan {given} bagian yang diharapkan untuk {n} tingkat ({levels}). Berikan satu bagian untuk setiap tingkat, atau sebutkan semua tingkat dengan --levels.',
    en: '{given} expected {given|share was|shares were} given for {n} levels ({levels}). Give one for each level, or name all levels with --levels.',
  },
  'distribution.expected-sum': {
    id: 'Bagian yang diharapkan berjumlah {sum}. Jumlahnya harus 1 atau 100 persen, tanpa angka negatif.',
    en: 'The expected shares add up to {sum}. They must add up to 1 or to 100 percent, none below 0.',
  },
  'distribution.expected-differs': {
    id: 'Tingkat "{level}" memiliki dua bagian yang diharapkan: {first} dan {second}. Samakan keduanya.',
    en: 'The level "{level}" has two expected shares, {first} and {second}. Make them the same.',
  },
  'fairness.nothing': {
    id: 'Belum ada yang dibandingkan. Sebutkan kolom hasil (--outcome) atau kolom skor (--score).',
    en: 'There is nothing to compare. Name an outcome column (--outcome) or a score column (--score).',
  },
  'fairness.nobody': {
    id: 'Tidak ada baris dengan kelompok dan hasil yang terisi. Periksa kolom yang dipilih.',
    en: 'No row holds both a group and a result. Check the chosen columns.',
  },
  'fairness.favourable': {
    id: 'Tidak jelas hasil mana yang menguntungkan di antara: {values}. Sebutkan dengan --favourable.',
    en: 'It is not clear which outcome is the favourable one among: {values}. Name it with --favourable.',
  },
  'fairness.favourable-unknown': {
    id: 'Hasil "{value}" tidak ada di kolomnya. Yang ada: {values}.',
    en: 'The outcome "{value}" does not occur in its column. These do: {values}.',
  },
  'fairness.count': {
    id: '"{value}" bukan jumlah orang. Jumlah harus bilangan bulat, 0 atau lebih.',
    en: '"{value}" is no number of people. A count must be a whole number, 0 or more.',
  },
  'fairness.ratee-differs': {
    id: 'Pegawai {ratee} tercatat dengan kelompok, hasil, atau lapisan yang berbeda. Samakan barisnya.',
    en: 'Ratee {ratee} stands there with different groups, outcomes or strata. Make the rows agree.',
  },
  'fairness.one-group': {
    id: 'Hanya ada satu kelompok ({group}). Perbandingan membutuhkan sedikitnya dua kelompok.',
    en: 'There is one group only ({group}). A comparison needs at least two.',
  },
  'fairness.too-small': {
    id: 'Setiap kelompok berisi kurang dari {minimum} orang, sehingga tidak ada yang boleh ditampilkan. Gabungkan kelompok.',
    en: 'Every group holds fewer than {minimum} people, so nothing may be shown. Merge groups.',
  },
  'fairness.reference-unknown': {
    id: 'Kelompok pembanding "{reference}" tidak ada. Yang ada: {groups}.',
    en: 'There is no reference group "{reference}". There are: {groups}.',
  },
  'gstudy.target': {
    id: 'Sasaran reliabilitas {target} harus di antara 0 dan 1, misalnya 0,8.',
    en: 'The target dependability {target} must lie between 0 and 1, for example 0.8.',
  },
  'gstudy.confounded': {
    id: 'Pada {n} penilaian ini perbedaan antarpegawai tidak dapat dipisahkan dari galat. Setiap pegawai perlu dinilai sedikitnya dua kali.',
    en: 'In these {n} {n|rating|ratings} differences between ratees cannot be told from error. Every ratee must be rated at least twice.',
  },
  'stats.kind': {
    id: 'Jenis statistik "{kind}" tidak dikenal. Pilih: {kinds}.',
    en: 'The kind of statistics "{kind}" is unknown. Choose one of: {kinds}.',
  },
  'stats.file-missing': {
    id: 'Nama berkas belum disebutkan. Tulis nama berkas CSV setelah jenis statistik.',
    en: 'No file was named. Write the name of a CSV file after the kind of statistics.',
  },
  'stats.option-unknown': {
    id: 'Pilihan {option} tidak dikenal untuk {kind}. Lihat stats --help.',
    en: 'The option {option} is unknown for {kind}. See stats --help.',
  },
  'stats.option-value': {
    id: 'Nilai "{value}" tidak berlaku untuk {option}. Yang berlaku: {allowed}.',
    en: 'The value "{value}" does not suit {option}. What does: {allowed}.',
  },
  'stats.option-missing': {
    id: 'Pilihan {option} belum diberikan atau belum diisi.',
    en: 'The option {option} is missing or has no value.',
  },
  'stats.option-repeated': {
    id: 'Pilihan {option} diberikan dua kali. Berikan satu kali saja.',
    en: 'The option {option} was given twice. Give it once.',
  },
  'stats.column-missing': {
    id: 'Kolom "{column}" tidak ada. Kolom pada berkas: {columns}.',
    en: 'There is no column "{column}". The file has: {columns}.',
  },
  'stats.column-twice': {
    id: 'Ada lebih dari satu kolom "{column}". Beri nama yang berbeda.',
    en: 'There is more than one column "{column}". Give them different names.',
  },
  'stats.column-shared': {
    id: 'Kolom "{column}" dipakai untuk dua peran ({first} dan {second}). Sebutkan kolom yang berbeda.',
    en: 'The column "{column}" was given two parts ({first} and {second}). Name different columns.',
  },
  'stats.ragged': {
    id: 'Baris {row} berisi {found} kolom, padahal judulnya {expected}. Perbaiki baris itu.',
    en: 'Row {row} holds {found} {found|field|fields}, the header {expected}. Correct the row.',
  },
} as const satisfies Wordings;
