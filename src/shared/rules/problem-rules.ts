import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals while reading a rule set or an agency's own pattern. */
export const problemRules = {
  'rules.unreadable': {
    id: 'Berkas aturan {file} tidak dapat dibaca. Periksa letak dan izin berkas.',
    en: 'The rules file {file} cannot be read. Check where it is and whether it may be opened.',
  },
  'rules.too-large': {
    id: 'Berkas aturan {file} lebih besar dari {megabytes} MB, jadi bukan berkas aturan. Pilih berkas lain.',
    en: 'The rules file {file} is larger than {megabytes} MB, so it is no rules file. Choose another file.',
  },
  'rules.not-json': {
    id: 'Berkas aturan {file} bukan JSON yang utuh. Periksa tanda kurung, koma, dan tanda kutipnya.',
    en: 'The rules file {file} is not complete JSON. Check its brackets, commas and quotes.',
  },
  'rules.not-object': {
    id: 'Isi berkas aturan bukan satu objek JSON. Mulailah dengan { dan akhiri dengan }, seperti pada contoh.',
    en: 'What the rules file holds is not one JSON object. Begin with { and end with }, as in the example.',
  },
  'rules.key-repeats': {
    id: 'Isian {field} tertulis dua kali dalam objek yang sama, jadi tidak jelas mana yang berlaku. Hapus salah satunya.',
    en: 'The field {field} is written twice in one object, so it is not clear which one holds. Remove one of them.',
  },
  'rules.source-repeats': {
    id: 'Sumber "{source}" ({field}) tertulis dua kali pada daftar sumber. Beri nama lain atau hapus salah satunya.',
    en: 'The source "{source}" ({field}) is written twice in the list of sources. Give it another name or remove one of them.',
  },
  'rules.edition-unknown': {
    id: 'Aturan {id} tidak ada pada pemasangan ini. Pasang berkas aturannya atau pilih edisi lain.',
    en: 'The rules {id} are not part of this installation. Add their file or choose another edition.',
  },
  'rules.edition-absent': {
    id: 'Edisi aturan {id} tidak ada pada pemasangan ini. Lokakarya dibuka hanya untuk dibaca: hasil yang tersimpan tampil apa adanya, batas pola memakai edisi yang ada. Pasang berkas aturannya untuk mengubah.',
    en: 'The rule edition {id} is not part of this installation. The workshop is open for reading only: stored results are shown as they are, limits of the pattern are those of the edition at hand. Add its file to make changes.',
  },
  'rules.field-missing': {
    id: 'Isian {field} tidak ada pada berkas aturan. Tambahkan isian itu.',
    en: 'The field {field} is missing from the rules file. Add it.',
  },
  'rules.field-unknown': {
    id: 'Isian {field} tidak dikenal pada berkas aturan. Periksa ejaannya atau hapus isian itu.',
    en: 'The field {field} is not known in a rules file. Check its spelling or remove it.',
  },
  'rules.field-invalid': {
    id: 'Nilai isian {field} pada berkas aturan tidak dapat dipakai. Periksa nilainya terhadap contoh.',
    en: 'The value of {field} in the rules file cannot be used. Compare it with the example.',
  },
  'rules.source-unknown': {
    id: 'Isian {field} merujuk sumber "{source}" yang tidak ada pada daftar sumber. Tambahkan sumbernya.',
    en: 'The field {field} cites the source "{source}", which is not in the list of sources. Add the source.',
  },
  'rules.predicate-unknown': {
    id: 'Isian {field} menyebut "{word}", yang bukan predikat kinerja. Pakai Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang.',
    en: 'The field {field} names "{word}", which is no predicate. Use Sangat Baik, Baik, Butuh Perbaikan, Kurang or Sangat Kurang.',
  },
  'rules.group-repeats': {
    id: 'Isian {field} menyebut predikat yang sama dua kali. Sebut setiap predikat satu kali.',
    en: 'The field {field} names the same predicate twice. Name each predicate once.',
  },
  'rules.percent-range': {
    id: 'Persentase pada isian {field} harus dari 0 sampai 100.',
    en: 'The percentage in {field} must be from 0 to 100.',
  },
  'rules.percent-decimals': {
    id: 'Persentase pada isian {field} paling banyak enam angka di belakang koma.',
    en: 'The percentage in {field} may have six decimals at most.',
  },
  'rules.people-whole': {
    id: 'Jumlah orang pada isian {field} harus bilangan bulat, nol atau lebih.',
    en: 'The number of people in {field} must be a whole number, zero or more.',
  },
  'rules.range-reversed': {
    id: 'Batas bawah pada isian {field} lebih besar daripada batas atasnya. Tukar keduanya.',
    en: 'The lower limit in {field} is greater than the upper one. Swap them.',
  },
} as const satisfies Wordings;
