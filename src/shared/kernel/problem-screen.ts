import type { Wordings } from './wording.ts';

/** What a screen itself cannot do, before or after a call to the app. */
export const problemScreen = {
  'screen.host-gone': {
    id: 'Selaras tidak menjawab. Pastikan jendela terminal atau aplikasinya masih berjalan, lalu ulangi.',
    en: 'Selaras does not answer. Make sure that its terminal window or app is still running, then try again.',
  },
  'screen.token-missing': {
    id: 'Alamat ini tidak lengkap. Buka Selaras lewat alamat utuh yang ditampilkan saat dijalankan.',
    en: 'This address is not complete. Open Selaras by the full address shown when it was started.',
  },
  'screen.answer-unread': {
    id: 'Jawaban aplikasi tidak dapat dibaca. Muat ulang halaman ini.',
    en: 'The answer of the app could not be read. Load this page again.',
  },
  'screen.copy-refused': {
    id: 'Peramban tidak mengizinkan penyalinan. Pilih dan salin secara manual.',
    en: 'The browser did not allow copying. Select and copy by hand.',
  },
  'screen.copy-blocks': {
    id: 'Beberapa blok tidak dapat disalin sekaligus. Pilih satu blok sel.',
    en: 'Several blocks cannot be copied at once. Select one block of cells.',
  },
  'screen.paste-huge': {
    id: 'Isi papan klip terlalu besar untuk ditempel di sini. Impor sebagai berkas.',
    en: 'The clipboard holds too much to be pasted here. Import it as a file.',
  },
  'screen.paste-nothing': {
    id: 'Papan klip tidak berisi sel atau teks.',
    en: 'The clipboard holds no cells or text.',
  },
  'screen.paste-key': {
    id: 'Peramban tidak mengizinkan membaca papan klip dari menu. Tekan Ctrl V.',
    en: 'The browser does not let a menu read the clipboard. Press Ctrl V.',
  },
  'screen.file-unread': {
    id: 'Berkas "{name}" tidak dapat dibaca dari perangkat. Periksa bahwa berkas itu masih ada.',
    en: 'The file "{name}" could not be read from the device. Check that it is still there.',
  },
} as const satisfies Wordings;
