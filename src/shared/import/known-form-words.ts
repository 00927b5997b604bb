import type { Wording } from '#shared/kernel/wording.ts';
import type { KnownForm } from './known-forms.ts';

/** Forms that are known by name and not taken in yet. */
export const knownFormWords = {
  'role-result-matrix': { id: 'matriks peran hasil', en: 'matrix of roles and results' },
  'credit-conversion': { id: 'konversi atau penetapan angka kredit', en: 'conversion or fixing of credit points' },
  'workload-analysis': { id: 'analisis beban kerja (ABK)', en: 'workload analysis (ABK)' },
  'risk-register': { id: 'register risiko', en: 'risk register' },
  'user-survey': { id: 'survei kepuasan masyarakat (SKM)', en: 'survey of users (SKM)' },
  'talent-boxes': { id: 'pemetaan talenta', en: 'talent boxes' },
  attendance: { id: 'rekap kehadiran', en: 'attendance recap' },
  'performance-agreement': { id: 'perjanjian kinerja', en: 'performance agreement' },
  'action-plan': { id: 'rencana aksi', en: 'action plan' },
  'performance-tree': { id: 'pohon kinerja', en: 'performance tree' },
  'competency-standard': { id: 'standar atau penilaian kompetensi', en: 'competency standard or assessment' },
  'guidance-form': { id: 'formulir bimbingan kinerja', en: 'form of performance guidance' },
  'dialogue-log': { id: 'catatan dialog kinerja', en: 'log of performance dialogues' },
  awards: { id: 'daftar penghargaan', en: 'list of awards' },
  'post-history': { id: 'riwayat jabatan', en: 'history of positions' },
  'education-history': { id: 'riwayat pendidikan', en: 'history of education' },
  'post-map': { id: 'peta jabatan', en: 'map of positions' },
  'evaluation-form': { id: 'formulir evaluasi kinerja', en: 'evaluation form' },
} as const satisfies Readonly<Record<KnownForm, Wording>>;
