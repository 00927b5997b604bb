import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the journal. */
export const journalText = {
  'journal.title': { id: 'Jejak', en: 'Journal' },
  'journal.lead': {
    id: 'Setiap keputusan, oleh siapa, kapan, dan mengapa. Tidak ada yang dapat dihapus.',
    en: 'Every decision, by whom, when and why. Nothing can be deleted.',
  },
  'journal.list': { id: 'Catatan, terbaru di atas', en: 'Entries, newest first' },
  'journal.size': { id: '{n} catatan', en: '{n} {n|entry|entries}' },
  'journal.found': { id: '{n} dari {all} catatan', en: '{n} of {all} {all|entry|entries}' },
  'journal.person': { id: 'Pegawai', en: 'Person' },
  'journal.anyPerson': { id: 'Semua pegawai', en: 'Everyone' },
  'journal.command': { id: 'Tindakan', en: 'Act' },
  'journal.anyCommand': { id: 'Semua tindakan', en: 'All acts' },
  'journal.who': { id: 'Oleh', en: 'By' },
  'journal.anyone': { id: 'Siapa pun', en: 'Anybody' },
  'journal.hash': { id: 'Sidik', en: 'Hash' },
  'journal.hashHint': {
    id: 'Awal sidik',
    en: 'How it begins',
  },
  'journal.clear': { id: 'Hapus saringan', en: 'Clear the filters' },
  'journal.none': { id: 'Tidak ada catatan yang cocok.', en: 'No entry matches.' },
  'journal.export': { id: 'Unduh CSV', en: 'Download CSV' },
  'journal.verify': { id: 'Periksa keutuhan', en: 'Verify the record' },
  'journal.verifying': { id: 'Memeriksa catatan dan setiap baris …', en: 'Verifying the entries and every row …' },
  'journal.whole': {
    id: 'Utuh: {n} catatan, masing-masing sesuai dengan sidiknya dan dengan sidik catatan sebelumnya, dan setiap baris berkas adalah hasil dari catatan itu.',
    en: 'Whole: {n} {n|entry|entries}, each agreeing with its hash and with the hash of the one before, and every row of the file is what the entries make of it.',
  },
  'journal.filesWhole': {
    id: '{n} berkas lampiran sesuai dengan sidiknya.',
    en: '{n} attached {n|file|files} {n|agrees|agree} with the hash on record.',
  },
  'journal.filesAbsent': {
    id: 'Isi {n} berkas lampiran tidak diperiksa: berkas .bukti tidak ada di samping lokakarya ini.',
    en: 'The bytes of {n} attached {n|file|files} were not checked: the .bukti file is not beside this workshop.',
  },
  'journal.filesBroken': {
    id: '{n} bukti terlampir tidak sesuai dengan catatan:',
    en: '{n} {n|piece|pieces} of attached evidence {n|does|do} not agree with the record:',
  },
  'journal.wholeHint': {
    id: 'Bandingkan sidik terakhir dengan yang tercetak di berita acara: {hash}',
    en: 'Compare the last hash with the one printed in the minutes: {hash}',
  },
  'journal.halved': {
    id: 'Catatan {list}: setengah emoji di alasannya hilang saat disimpan oleh versi lama Selaras, dan tertulis sebagai "\uFFFD". Sidiknya cocok dengan alasan yang diketik dahulu: tidak ada yang mengubahnya.',
    en: '{n|Entry|Entries} {list}: an earlier version of Selaras lost half of an emoji in the reason when storing it, and wrote "\uFFFD". The hash fits the reason as it was typed: nobody changed it.',
  },
  'journal.erased': {
    id: 'Entri {list}: data satu pegawai dihapus dari isinya. Yang tersisa cocok dengan entri penghapusannya.',
    en: '{n|Entry|Entries} {list}: data of one person was erased from it. What is left fits the entry of the erasure.',
  },
  'journal.brokenContent': {
    id: 'Rantai terputus di catatan {n}: isinya diubah setelah dicatat.',
    en: 'The chain breaks at entry {n}: its contents were changed after it was written.',
  },
  'journal.brokenLink': {
    id: 'Rantai terputus di catatan {n}: sidik sebelumnya yang disebutnya bukan sidik catatan {before}. Salah satu dari keduanya diganti.',
    en: 'The chain breaks at entry {n}: the hash it names is not the hash of entry {before}. One of the two was replaced.',
  },
  'journal.brokenNumber': {
    id: 'Rantai terputus sebelum catatan {n}: ada catatan yang dihapus.',
    en: 'The chain breaks before entry {n}: entries were deleted.',
  },
  'journal.altered': {
    id: 'Berkas ini tidak sesuai dengan catatannya: {n} perbedaan.',
    en: 'This file does not agree with its own log: {n} {n|difference|differences}.',
  },
  'journal.moreFindings': { id: 'dan {n} lagi', en: 'and {n} more' },
  'journal.brokenHint': {
    id: 'Berkas ini diubah di luar Selaras, jadi isinya tidak dapat dipercaya. Jangan menandatangani; simpan berkas ini sebagai bukti, lalu lanjutkan dari salinan cadangan yang utuh.',
    en: 'This file was changed outside Selaras, so what it holds cannot be trusted. Do not sign; keep this file as evidence and go on from a backup that verifies as whole.',
  },
  'journal.showBroken': { id: 'Tampilkan catatan {n}', en: 'Show entry {n}' },
  'journal.undone': { id: 'diurungkan', en: 'undone' },
  'journal.outOfTime': { id: 'jam mundur', en: 'clock set back' },
  'journal.outOfTimeHint': {
    id: 'Jam laptop dimundurkan sebelum catatan ini: waktunya lebih awal daripada catatan sebelumnya. Urutannya mengikuti nomor.',
    en: 'The clock of the laptop was set back before this entry: its time is earlier than that of the entry before. The number gives the order.',
  },
  'journal.barrier': { id: 'batas', en: 'barrier' },
  'journal.barrierHint': {
    id: 'Catatan ini, dan yang sebelumnya, tidak dapat diurungkan.',
    en: 'This entry, and those before it, cannot be undone.',
  },
  'entry.title': { id: 'Catatan {n}', en: 'Entry {n}' },
  'entry.choose': {
    id: 'Pilih satu catatan untuk melihat apa yang diubahnya.',
    en: 'Choose an entry to see what it changed.',
  },
  'entry.by': { id: 'Oleh', en: 'By' },
  'entry.at': { id: 'Waktu', en: 'When' },
  'entry.reason': { id: 'Alasan', en: 'Reason' },
  'entry.act': { id: 'Tindakan', en: 'Act' },
  'entry.reverts': { id: 'Membatalkan', en: 'Takes back' },
  'entry.revertsOf': { id: 'catatan {n}', en: 'entry {n}' },
  'entry.hash': { id: 'Sidik', en: 'Hash' },
  'entry.previous': { id: 'Sidik sebelumnya', en: 'Hash before' },
  'entry.copyHash': { id: 'Salin sidik', en: 'Copy the hash' },
  'entry.changes': { id: '{n} baris diubah', en: '{n} {n|row|rows} changed' },
  'entry.noChanges': { id: 'Catatan saja, tidak ada baris yang diubah.', en: 'A record only: no row was changed.' },
  'entry.some': { id: '{n} yang pertama dari {all} baris', en: 'The first {n} of {all} rows' },
  'entry.new': { id: 'baru', en: 'new' },
  'entry.gone': { id: 'dihapus', en: 'deleted' },
  'entry.field': { id: 'Isian', en: 'Field' },
  'entry.before': { id: 'Sebelum', en: 'Before' },
  'entry.after': { id: 'Sesudah', en: 'After' },
  'entry.moreFields': { id: 'dan {n} isian lagi', en: 'and {n} more {n|field|fields}' },
  'pick.person': { id: 'Nama atau NIP', en: 'Name or NIP' },
} as const satisfies Wordings;
