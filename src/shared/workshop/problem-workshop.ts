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
  'workshop.notOurs': {
    id: 'Berkas ini bukan lokakarya Selaras, atau isinya terpotong. Pilih berkas .selaras yang lain atau salinan cadangannya.',
    en: 'This file is not a Selaras workshop, or it is cut short. Choose another .selaras file or its backup copy.',
  },
  'workshop.password': {
    id: 'Berkas ini dilindungi kata sandi, atau rusak. Masukkan kata sandinya.',
    en: 'This file is protected by a password, or damaged. Enter its password.',
  },
  'workshop.wrongPassword': {
    id: 'Kata sandi tidak cocok, atau berkas rusak. Coba lagi atau buka salinan cadangannya.',
    en: 'The password does not match, or the file is damaged. Try again or open its backup copy.',
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
  'history.nothingToUndo': {
    id: 'Tidak ada yang dapat diurungkan.',
    en: 'There is nothing to undo.',
  },
  'history.nothingToRedo': {
    id: 'Tidak ada yang dapat diulangi.',
    en: 'There is nothing to redo.',
  },
} as const satisfies Wordings;
