import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of changing many cells at once: paste, fill, clear, a move on the board. */
export const bulkText = {
  'bulk.copied': { id: '{n} sel tersalin', en: '{n} {n|cell|cells} copied' },
  'bulk.nothing': { id: 'Sel-sel itu sudah berisi nilai tersebut.', en: 'Those cells hold these values already.' },
  'bulk.paste': { id: 'Tempel', en: 'Paste' },
  'bulk.fill': { id: 'Isi sel', en: 'Fill cells' },
  'bulk.clear': { id: 'Kosongkan sel', en: 'Clear cells' },
  'bulk.move': { id: 'Pindahkan di papan', en: 'Move on the board' },
  'bulk.moveDo': { id: 'Pindahkan {n} pegawai', en: 'Move {n} {n|person|people}' },
  'bulk.will': {
    id: '{cells} sel milik {people} pegawai akan berubah.',
    en: '{cells} {cells|cell|cells} of {people} {people|person|people} will change.',
  },
  'bulk.willNot': { id: 'Tidak ada sel yang berubah.', en: 'No cell will change.' },
  'bulk.same': { id: '{n} sel sudah berisi nilai itu.', en: '{n} {n|cell holds|cells hold} the value already.' },
  'bulk.refused': { id: 'Ditolak: {n} sel', en: 'Refused: {n} {n|cell|cells}' },
  'bulk.changes': { id: 'Yang akan berubah', en: 'What will change' },
  'bulk.more': { id: 'dan {n} lagi', en: 'and {n} more' },
  'bulk.person': { id: 'Pegawai', en: 'Person' },
  'bulk.column': { id: 'Kolom', en: 'Column' },
  'bulk.from': { id: 'Semula', en: 'Was' },
  'bulk.to': { id: 'Menjadi', en: 'Will be' },
  'bulk.row': { id: 'Baris', en: 'Row' },
  'bulk.text': { id: 'Isi', en: 'Content' },
  'bulk.why': { id: 'Sebab', en: 'Cause' },
  'bulk.reason': { id: 'Satu alasan untuk semua', en: 'One reason for all of it' },
  'bulk.do': { id: 'Ubah {n} sel', en: 'Change {n} {n|cell|cells}' },
  'bulk.causes.trying': {
    id: 'Simulasi hanya mencoba hasil kerja dan perilaku.',
    en: 'A what-if tries results and behaviour only.',
  },
  'bulk.causes.signed': { id: 'Hasil sudah ditandatangani.', en: 'The result is signed.' },
  'bulk.causes.excluded': { id: 'Pegawai dikecualikan.', en: 'The person is excluded.' },
  'bulk.refusedOf': {
    id: '{cells} sel milik {people} orang',
    en: '{cells} {cells|cell|cells} of {people} {people|person|people}',
  },
  'bulk.causes.recused': {
    id: 'Benturan kepentingan; yang harus keluar lebih dahulu: {names}.',
    en: 'Conflict of interest; to step out first: {names}.',
  },
  'bulk.causes.out': {
    id: '{names} sudah keluar dari kasus ini.',
    en: '{names} has stepped out of this case.',
  },
  'bulk.causes.voting': { id: 'Pemungutan suara tertutup sedang berjalan.', en: 'A silent vote is running.' },
  'bulk.causes.away': {
    id: 'Pegawai bukan bagian berkas ini sekarang: {names}.',
    en: 'With another file now: {names}.',
  },
  'bulk.causes.column': { id: 'Kolom ini hanya dapat dibaca.', en: 'This column can only be read.' },
  'bulk.causes.measured': {
    id: 'Ukuran ini diimpor, jadi tidak berubah dengan menggeser kartu.',
    en: 'This measure was imported, so moving a card does not change it.',
  },
  'bulk.causes.level': {
    id: 'Bukan nilai pada skala: Di atas, Sesuai, atau Di bawah ekspektasi.',
    en: 'Not on the scale: above, meets or below expectation.',
  },
  'bulk.causes.state': { id: 'Bukan status yang dikenal.', en: 'Not a known state.' },
  'bulk.causes.below': { id: 'Melewati baris terakhir.', en: 'Beyond the last row.' },
  'bulk.causes.beside': { id: 'Melewati kolom terakhir.', en: 'Beyond the last column.' },
} as const satisfies Wordings;
