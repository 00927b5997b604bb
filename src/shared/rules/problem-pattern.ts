import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals of the pattern engine and of its command line. */
export const problemPattern = {
  'pattern.count-invalid': {
    id: 'Jumlah orang ke-{position}, "{value}", bukan bilangan bulat dari nol. Perbaiki jumlah itu.',
    en: 'Count {position}, "{value}", is no whole number of people from zero. Correct it.',
  },
  'pattern.counts-shape': {
    id: 'Ada {have} jumlah orang, seharusnya lima: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. Contoh: 5,20,2,1,0.',
    en: 'There are {have} counts where five are needed: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. Example: 5,20,2,1,0.',
  },
  'pattern.too-many-people': {
    id: 'Jumlah orang melebihi {limit}. Periksa kembali jumlahnya.',
    en: 'There are more than {limit} people. Check the counts.',
  },
  'pattern.organisation-unknown': {
    id: 'Predikat organisasi "{word}" tidak dikenal. Pilihannya: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang.',
    en: 'The organisation predicate "{word}" is not known. Choose Istimewa, Baik, Butuh Perbaikan, Kurang or Sangat Kurang.',
  },
  'pattern.rule-missing': {
    id: 'Belum jelas pola yang dipakai. Sebutkan --organisation, atau --rules dengan berkas pola instansi.',
    en: 'It is not clear which pattern to use. Give --organisation, or --rules with an agency’s pattern file.',
  },
  'pattern.majority-unknown': {
    id: 'Arti mayoritas "{word}" tidak dikenal. Pilihannya: most atau more-than-half.',
    en: 'The reading of majority "{word}" is not known. Choose most or more-than-half.',
  },
  'pattern.language-unknown': {
    id: 'Bahasa "{word}" tidak tersedia. Pilihannya: id atau en.',
    en: 'The language "{word}" is not available. Choose id or en.',
  },
  'pattern.option-unknown': {
    id: 'Pilihan {option} tidak dikenal. Lihat pattern --help.',
    en: 'The option {option} is not known. See pattern --help.',
  },
  'pattern.option-missing': {
    id: 'Pilihan {option} belum diisi. Lihat pattern --help.',
    en: 'The option {option} needs a value. See pattern --help.',
  },
  'pattern.option-repeated': {
    id: 'Pilihan {option} disebut dua kali. Sebut satu kali saja.',
    en: 'The option {option} is given twice. Give it once.',
  },
  'pattern.unit-loop': {
    id: 'Unit {unit} berada di bawah dirinya sendiri. Perbaiki induk unit itu.',
    en: 'The unit {unit} is below itself. Correct the unit above it.',
  },
  'pattern.unit-unknown': {
    id: 'Unit induk {unit} tidak ada pada daftar unit. Tambahkan unit itu atau perbaiki induknya.',
    en: 'The parent unit {unit} is not in the list of units. Add it or correct the parent.',
  },
  'pattern.too-few-cases': {
    id: 'Hanya {have} orang yang dapat dipilih, padahal perlu {wanted}. Hitung ulang sebaran predikat.',
    en: 'Only {have} {have|person|people} can be chosen where {wanted} are needed. Count the predicates again.',
  },
  'pattern.score-invalid': {
    id: 'Nilai pegawai {person} bukan angka. Perbaiki nilai itu.',
    en: 'The score of {person} is not a number. Correct it.',
  },
} as const satisfies Wordings;
