import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the printed form on which an evaluator without a computer rates. */
export const formWords = {
  title: { id: 'Formulir Penilaian Perilaku Kerja', en: 'Behaviour Rating Form' },
  round: { id: 'Putaran', en: 'Round' },
  period: { id: 'Periode', en: 'Period' },
  rater: { id: 'Penilai', en: 'Rater' },
  ratees: { id: 'Yang dinilai', en: 'Rated' },
  people: { id: '{n} orang', en: '{n} {n|person|people}' },
  due: { id: 'Dikembalikan paling lambat', en: 'Return by' },
  how: { id: 'Cara mengisi', en: 'How to fill it in' },
  mark: {
    id: 'Beri tanda silang pada satu kotak tiap baris, menurut perilaku yang Anda lihat sendiri. Pilih TT bila perilaku itu tidak teramati.',
    en: 'Cross one box on each line, by the behaviour you saw yourself. Choose NO where the behaviour was not observed.',
  },
  gate: {
    id: 'Tingkat {levels} harus disertai bukti atau contoh nyata. Sebut nomor kriterianya.',
    en: 'Levels {levels} need evidence or a real example. Name the number of the criterion.',
  },
  blind: {
    id: 'Isi sendiri tanpa membicarakannya dengan penilai lain. Formulir yang terisi bersifat rahasia.',
    en: 'Fill it in by yourself without talking it over with other raters. A completed form is confidential.',
  },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  unseen: { id: 'TT', en: 'NO' },
  evidence: {
    id: 'Bukti atau contoh (sebut nomor kriteria)',
    en: 'Evidence or example (name the number of the criterion)',
  },
  comment: { id: 'Catatan', en: 'Remark' },
  anchors: { id: 'Contoh perilaku tiap tingkat', en: 'Examples of behaviour for each level' },
  notFromRules: {
    id: 'Contoh perilaku tiap tingkat bukan dari regulasi; instrumen {name}, versi {version}.',
    en: 'The examples for each level are not from regulation; instrument {name}, version {version}.',
  },
  signed: {
    id: 'Saya mengisi formulir ini sendiri, menurut yang saya amati.',
    en: 'I filled in this form myself, by what I observed.',
  },
  placed: {
    id: '........................, ........................',
    en: '........................, ........................',
  },
} as const satisfies Wordings;
