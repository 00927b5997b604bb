import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { LessonSource } from './rows.ts';

/** Where a lesson came from. */
export const lessonSourceWords = {
  decision: { id: 'dari keputusan panel', en: 'from a decision of the panel' },
  postponed: { id: 'dari kasus yang ditunda', en: 'from a postponed case' },
  note: { id: 'dari catatan', en: 'from a note' },
  disagreement: { id: 'dari perbedaan penilaian', en: 'from a disagreement' },
  free: { id: 'ditulis langsung', en: 'written freely' },
} as const satisfies Readonly<Record<LessonSource, Wording>>;

/** Words of the register of lessons. */
export const lessonText = {
  'lesson.register': { id: 'Daftar pelajaran', en: 'Register of lessons' },
  'lesson.cases': { id: 'Kasus latihan', en: 'Practice cases' },
  'lesson.make': { id: 'Tulis pelajaran', en: 'Write a lesson' },
  'lesson.change': { id: 'Ubah pelajaran', en: 'Change the lesson' },
  'lesson.changeOf': { id: 'Ubah pelajaran: {title}', en: 'Change the lesson: {title}' },
  'lesson.remove': { id: 'Hapus', en: 'Remove' },
  'lesson.removeOf': { id: 'Hapus: {title}', en: 'Remove: {title}' },
  'lesson.case': { id: 'Lihat kasusnya', en: 'See the case' },
  'lesson.caseOf': { id: 'Lihat kasusnya: {title}', en: 'See the case: {title}' },
  'lesson.teach': { id: 'Jadikan kasus latihan', en: 'Make it a practice case' },
  'lesson.teachOf': { id: 'Jadikan kasus latihan: {title}', en: 'Make it a practice case: {title}' },
  'lesson.fromCase': { id: 'Jadikan pelajaran', en: 'Make it a lesson' },
  'lesson.lead': {
    id: 'Tulis apa yang dipelajari untuk penilaian berikutnya, tanpa nama, NIP, jabatan, dan unit. Selaras memeriksanya sebelum menyimpan.',
    en: 'Write what is learned for the next rating, without names, NIP, position and unit. Selaras checks it before saving.',
  },
  'lesson.title': { id: 'Judul', en: 'Title' },
  'lesson.text': { id: 'Pelajarannya', en: 'The lesson' },
  'lesson.tags': { id: 'Label', en: 'Tags' },
  'lesson.tagsHint': { id: 'Pisahkan dengan koma.', en: 'Separate them by commas.' },
  'lesson.do': { id: 'Simpan pelajaran', en: 'Save the lesson' },
  'lesson.done': {
    id: 'Pelajaran tersimpan; daftarnya ada di Latihan.',
    en: 'The lesson is saved; the register is in Training.',
  },
  'lesson.find': { id: 'Cari pelajaran', en: 'Search the lessons' },
  'lesson.tag': { id: 'Label pelajaran', en: 'Tag of the lessons' },
  'lesson.everyTag': { id: 'Semua label', en: 'Every tag' },
  'lesson.shown': { id: '{n} dari {all} pelajaran', en: '{n} of {all} lessons' },
  'lesson.none': {
    id: 'Belum ada pelajaran. Tekan Shift+F9 pada kasus yang sudah diputuskan atau ditunda, atau tulis langsung di sini.',
    en: 'There is no lesson yet. Press Shift+F9 on a case that is decided or postponed, or write one here.',
  },
  'lesson.notYet': {
    id: 'Pelajaran dibuat dari kasus yang sudah diputuskan atau ditunda. Pilih kasus seperti itu, atau putuskan dahulu.',
    en: 'A lesson is made of a case that is decided or postponed. Choose such a case, or decide this one first.',
  },
  'keys.lesson': {
    id: 'Jadikan kasus yang sudah diputuskan atau ditunda pelajaran',
    en: 'Make a decided or postponed case a lesson',
  },
} as const satisfies Wordings;
