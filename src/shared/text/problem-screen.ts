import type { Wordings } from './wording.ts';

/** What a screen itself cannot do, before or after the app is asked. */
export const problemScreen = {
  'screen.hostGone': {
    id: 'Selaras tidak menjawab. Pastikan jendela terminal atau aplikasinya masih berjalan, lalu ulangi.',
    en: 'Selaras does not answer. Make sure that its terminal window or app is still running, then try again.',
  },
  'screen.tokenMissing': {
    id: 'Alamat ini tidak lengkap. Buka Selaras lewat alamat utuh yang ditampilkan saat dijalankan.',
    en: 'This address is not complete. Open Selaras by the full address shown when it was started.',
  },
  'screen.answerUnread': {
    id: 'Jawaban aplikasi tidak dapat dibaca. Muat ulang halaman ini.',
    en: 'The answer of the app could not be read. Load this page again.',
  },
  'screen.copyRefused': {
    id: 'Peramban tidak mengizinkan penyalinan. Pilih dan salin secara manual.',
    en: 'The browser did not allow copying. Select and copy by hand.',
  },
  'screen.fileUnread': {
    id: 'Berkas "{name}" tidak dapat dibaca dari perangkat. Periksa bahwa berkas itu masih ada.',
    en: 'The file "{name}" could not be read from the device. Check that it is still there.',
  },
} as const satisfies Wordings;
