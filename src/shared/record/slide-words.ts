import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the slides of a session. */
export const slideWords = {
  title: { id: 'Sidang kalibrasi kinerja', en: 'Performance calibration session' },
  footer: { id: '{agency}, tanpa nama', en: '{agency}, nobody named' },
  footerNamed: { id: '{agency}, memuat nama: hanya untuk panel', en: '{agency}, with names: for the panel only' },
  present: { id: '{n} orang hadir', en: '{n} {n|person|people} present' },
  cases: {
    id: '{n} kasus pada agenda, {decided} sudah diputuskan',
    en: '{n} {n|case|cases} on the agenda, {decided} decided',
  },
  moves: { id: '{n} pegawai berubah predikat', en: 'The predicate of {n} {n|person|people} changed' },
  agenda: { id: 'Agenda', en: 'Agenda' },
  case: { id: 'Kasus', en: 'Case' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  why: { id: 'Mengapa dibahas', en: 'Why it is discussed' },
  minutes: { id: 'Menit', en: 'Minutes' },
  state: { id: 'Keadaan', en: 'State' },
  mix: { id: 'Sebaran sebelum dan sesudah panel', en: 'The mix before and after the panel' },
  moved: { id: 'Yang berubah', en: 'What changed' },
  before: { id: 'Sebelum', en: 'Before' },
  after: { id: 'Sesudah', en: 'After' },
  reason: { id: 'Alasan', en: 'Reason' },
  unrated: { id: 'belum dinilai', en: 'not rated' },
} as const satisfies Wordings;
