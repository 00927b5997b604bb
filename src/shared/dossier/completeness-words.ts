import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { CompletenessCheck } from './completeness.ts';

/** What each check is about, as a column names it. */
export const completenessWords = {
  rating: { id: 'Penilaian awal', en: 'Initial rating' },
  feedback: { id: 'Umpan balik 360', en: '360 feedback' },
  decree: { id: 'SK tim kerja', en: 'Squad decrees' },
  award: { id: 'SK penghargaan', en: 'Award decrees' },
  progress: { id: 'Progres bulanan', en: 'Monthly progress' },
  dialogue: { id: 'Dialog kinerja', en: 'Dialogues' },
  sent: { id: 'Kirim SIASN', en: 'Sent to SIASN' },
} as const satisfies Readonly<Record<CompletenessCheck, Wording>>;

/** Words of the list that goes back to the raters. */
export const handBackWords = {
  sheet: { id: 'Kekurangan', en: 'Missing' },
  title: {
    id: 'Yang belum lengkap sebelum panel, per pejabat penilai',
    en: 'What is missing before the panel, by rater',
  },
  number: { id: 'No', en: 'No' },
  raterNip: { id: 'NIP Penilai', en: 'NIP of the rater' },
  rater: { id: 'Pejabat Penilai', en: 'Rater' },
  nip: { id: 'NIP', en: 'NIP' },
  name: { id: 'Nama', en: 'Name' },
  position: { id: 'Jabatan', en: 'Position' },
  unit: { id: 'Unit Kerja', en: 'Unit' },
  missing: { id: 'belum ada', en: 'missing' },
  missingOf: { id: 'belum: {what}', en: 'missing: {what}' },
} as const satisfies Wordings;
