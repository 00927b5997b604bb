import type { AccessKind } from '#shared/kernel/access.ts';
import type { Wording, Wordings } from '#shared/kernel/wording.ts';

/** What each kind of access is called. */
export const accessKindWords: { readonly [K in AccessKind]: Wording } = {
  opened: { id: 'Membuka berkas', en: 'Opened the file' },
  entered: { id: 'Masuk', en: 'Entered' },
  'pin-wrong': { id: 'PIN salah', en: 'Wrong PIN' },
  'pin-right': { id: 'PIN benar setelah salah', en: 'Right PIN after wrong ones' },
  looked: { id: 'Melihat berkas pegawai', en: 'Looked at a dossier' },
  revealed: { id: 'Membuka segel', en: 'Opened what was sealed' },
  exported: { id: 'Mengeluarkan data', en: 'Took data out' },
  locked: { id: 'Layar terkunci', en: 'Screen locked' },
};

/** The list of accesses. */
export const accessText = {
  'access.open': { id: 'Jejak akses', en: 'Access log' },
  'access.lead': {
    id: 'Siapa membuka, masuk, melihat berkas pegawai, membuka segel, dan mengeluarkan data. Tidak dapat diubah; hanya fasilitator yang membacanya.',
    en: 'Who opened, entered, looked at a dossier, opened what was sealed, and took data out. It cannot be changed; only facilitators read it.',
  },
  'access.at': { id: 'Waktu', en: 'Time' },
  'access.who': { id: 'Siapa', en: 'Who' },
  'access.what': { id: 'Apa', en: 'What' },
  'access.subject': { id: 'Tentang', en: 'About' },
  'access.nobody': { id: 'Belum masuk', en: 'Nobody entered' },
  'access.whole': { id: '{n} akses; rantainya utuh.', en: '{n} {n|access|accesses}; the chain is whole.' },
  'access.broken': {
    id: 'Rantai jejak akses putus pada nomor {number}: catatan diubah dari luar Selaras.',
    en: 'The chain of the access log breaks at number {number}: it was changed from outside Selaras.',
  },
  'access.more': { id: 'Yang lebih lama', en: 'Older ones' },
} as const satisfies Wordings;
