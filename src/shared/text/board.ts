import type { Wordings } from './wording.ts';

/** Words of the board. */
export const boardText = {
  'board.show': { id: 'Tampilkan papan', en: 'Show the board' },
  'board.table': { id: 'Tampilkan tabel', en: 'Show the table' },
  'board.box': {
    id: 'Hasil kerja {hasil}, perilaku {perilaku}, {predicate}: {n} pegawai',
    en: 'Results {hasil}, behaviour {perilaku}, {predicate}: {n} {n|person|people}',
  },
  'board.unrated': { id: 'Belum lengkap dinilai: {n} pegawai', en: 'Not fully rated: {n} {n|person|people}' },
  'board.moved.up': { id: 'dinaikkan panel', en: 'moved up by the panel' },
  'board.moved.down': { id: 'diturunkan panel', en: 'moved down by the panel' },
  'board.carried': { id: '{n} pegawai', en: '{n} people' },
  'board.selected': { id: '{n} pegawai dipilih', en: '{n} people selected' },
  'board.limits': { id: 'Jumlah dan batas tiap predikat', en: 'Count and limit of each predicate' },
  'board.limit.none': { id: '· seharusnya tidak ada', en: '· should be none' },
  'board.limit.most': { id: '· paling banyak {max}', en: '· at most {max}' },
  'board.limit.least': { id: '· paling sedikit {min}', en: '· at least {min}' },
  'board.limit.between': { id: '· {min} sampai {max}', en: '· {min} to {max}' },
  'board.broken': { id: 'Di luar batas pola', en: 'Outside the pattern' },
} as const satisfies Wordings;
