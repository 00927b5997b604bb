import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals of the workshop file, its record and its history. */
export const problemWorkshop = {
  'workshop.missing': {
    id: 'Berkas lokakarya tidak ditemukan. Periksa nama dan foldernya.',
    en: 'The workshop file was not found. Check its name and folder.',
  },
  'workshop.exists': {
    id: 'Berkas dengan nama itu sudah ada. Pilih nama lain atau buka berkas tersebut.',
    en: 'A file of that name exists already. Choose another name or open that file.',
  },
  'workshop.not-ours': {
    id: 'Berkas ini bukan lokakarya Selaras, atau isinya terpotong. Pilih berkas .selaras yang lain atau salinan cadangannya.',
    en: 'This file is not a Selaras workshop, or it is cut short. Choose another .selaras file or its backup copy.',
  },
  'workshop.structure': {
    id: 'Susunan berkas ini bukan susunan versi yang disebutnya: berkas diubah di luar Selaras. Simpan sebagai bukti dan buka salinan cadangannya.',
    en: 'The structure of this file is not that of the version it names: it was changed outside Selaras. Keep it as evidence and open its backup copy.',
  },
  'workshop.password': {
    id: 'Berkas ini dilindungi kata sandi. Masukkan kata sandinya.',
    en: 'This file is protected by a password. Enter its password.',
  },
  'workshop.wrong-password': {
    id: 'Kata sandi tidak cocok. Coba lagi.',
    en: 'The password does not match. Try again.',
  },
  'workshop.old-password': {
    id: 'Berkas ini sudah berkata sandi. Masukkan kata sandi lama untuk mengganti atau menghapusnya.',
    en: 'This file has a password already. Enter the old password to change or remove it.',
  },
  'workshop.wrong-old-password': {
    id: 'Kata sandi lama tidak cocok. Tidak ada yang diubah.',
    en: 'The old password does not match. Nothing was changed.',
  },
  'workshop.read-only': {
    id: 'Berkas ini dibuka hanya untuk dibaca, karena tempatnya tidak dapat ditulisi. Pilih "Simpan salinan" lalu buka salinan itu.',
    en: 'This file is open for reading only, since nothing can be written where it lies. Choose "Save a copy" and open that.',
  },
  'snapshot.failed': {
    id: 'Cadangan sebelum langkah ini tidak dapat dibuat ({why}), jadi langkahnya tidak dijalankan. Kosongkan ruang atau pilih folder cadangan lain di Pengaturan ({folder}).',
    en: 'The snapshot before this step could not be made ({why}), so the step was not taken. Free some space or choose another snapshot folder in Settings ({folder}).',
  },
  'snapshot.unknown': {
    id: 'Cadangan "{name}" tidak ada lagi. Lihat daftarnya di Pengaturan.',
    en: 'The snapshot "{name}" is no longer there. See the list in Settings.',
  },
  'workshop.nothing-whole': {
    id: 'Tidak ada catatan yang masih utuh di berkas ini, jadi tidak ada yang dapat diselamatkan. Buka cadangannya.',
    en: 'No entry of this file is whole, so nothing can be saved from it. Open a snapshot of it.',
  },
  'workshop.newer': {
    id: 'Berkas ini dibuat oleh Selaras yang lebih baru (versi berkas {file}, versi kami {ours}). Perbarui Selaras untuk membukanya.',
    en: 'This file was made by a newer Selaras (file version {file}, ours {ours}). Update Selaras to open it.',
  },
  'commit.conflict': {
    id: 'Data ini sudah berubah sejak Anda melihatnya. Tidak ada yang ditulis; periksa nilai terbaru lalu ulangi.',
    en: 'This has changed since you saw it. Nothing was written; look at the newest value and try again.',
  },
  'commit.unknown': {
    id: 'Tidak ada catatan nomor {number}. Lihat daftarnya di layar Jejak.',
    en: 'There is no entry number {number}. See the list on the Journal screen.',
  },
  'history.nothing-to-undo': {
    id: 'Tidak ada yang dapat diurungkan.',
    en: 'There is nothing to undo.',
  },
  'history.rows-moved': {
    id: 'Catatan nomor {number} adalah impor oleh Selaras yang lebih lama; baris kerjanya sudah dipindah ke tabel sendiri sehingga tidak dapat diurungkan. Impor ulang berkas yang benar: perbedaannya ditampilkan dan dapat diurungkan.',
    en: 'Entry number {number} is an import by an older Selaras; its rows about work have moved to tables of their own, so it cannot be undone. Import the right file again: the differences are shown and can be undone.',
  },
  'history.nothing-to-redo': {
    id: 'Tidak ada yang dapat diulangi.',
    en: 'There is nothing to redo.',
  },
} as const satisfies Wordings;
