import type { Wordings } from '#shared/kernel/wording.ts';

/** What the law gives a person whose data is held: to see all of it, and to have it erased. */
export const personRightsText = {
  'personData.name': { id: 'Hak pegawai atas datanya', en: 'Rights of a person in their data' },
  'personData.hint': {
    id: 'Semua yang disimpan tentang satu pegawai sebagai satu berkas; penghapusan setelah masa simpan',
    en: 'Everything that is held on one person as one file; erasure after the time of retention',
  },
  'personData.open': { id: 'Buka', en: 'Open' },
  'personData.who': { id: 'Pegawai', en: 'Employee' },
  'personData.whoHint': { id: 'Nama atau NIP', en: 'Name or NIP' },
  'personData.one': { id: 'Yang dimaksud', en: 'Which one' },
  'personData.file': { id: 'Simpan semua datanya (JSON)', en: 'Save all of it (JSON)' },
  'personData.erase': { id: 'Hapus datanya', en: 'Erase the data' },
  'personData.warn': {
    id: 'Nama, NIP, dan semua keterangan {name} dihapus dari berkas ini untuk selamanya, juga dari jejaknya. Predikat tetap terhitung tanpa nama. Tidak dapat diurungkan.',
    en: 'Name, NIP and everything said of {name} are erased from this file for good, from its record too. The predicate still counts, without a name. This cannot be undone.',
  },
  'personData.reason': { id: 'Dasar penghapusan', en: 'Ground for the erasure' },
  'personData.done': {
    id: '{cells} sel dikosongkan; kini tercatat sebagai "{mark}". Jejak tetap utuh (entri {commit}).',
    en: '{cells} {cells|cell|cells} emptied; on record now as "{mark}". The record is whole (entry {commit}).',
  },
  'personData.copies': {
    id: 'Salinan yang masih memuatnya dan perlu dihapus sendiri: {list}',
    en: 'Copies that still hold it and are yours to remove: {list}',
  },
  'personData.saved': { id: 'Simpan bukti penghapusan', en: 'Save the certificate' },
  'personData.certificate': { id: 'Bukti penghapusan {number}.json', en: 'Certificate of erasure {number}.json' },
} as const satisfies Wordings;
