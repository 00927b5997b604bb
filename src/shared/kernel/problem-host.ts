import type { Wordings } from './wording.ts';

/** Refusals of what is between the screen and the app. */
export const problemHost = {
  'app.crashed': {
    id: 'Selaras terhenti karena kesalahan di dalamnya. Semua yang sudah tersimpan aman; buka kembali lokakarya, lalu ulangi langkah terakhir.',
    en: 'Selaras stopped because of a fault of its own. Everything saved is safe; open the workshop again and repeat the last step.',
  },
  'host.refused': {
    id: 'Jendela ini tidak lagi terhubung dengan Selaras. Tutup jendela ini, lalu buka Selaras kembali.',
    en: 'This window is no longer connected to Selaras. Close it and open Selaras again.',
  },
  'host.malformed': {
    id: 'Permintaan dari jendela ini tidak dapat dibaca. Muat ulang jendela, lalu ulangi langkah terakhir.',
    en: 'What this window asked for cannot be read. Reload it and repeat the last step.',
  },
  'host.too-large': {
    id: 'Berkas yang dikirim bersama-sama melebihi {limit} MB. Pilih lebih sedikit berkas sekaligus, atau jadikan satu berkas ZIP.',
    en: 'The files sent together exceed {limit} MB. Choose fewer files at a time, or put them into one ZIP file.',
  },
} as const satisfies Wordings;
