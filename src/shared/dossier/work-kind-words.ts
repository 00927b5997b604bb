import type { Wording } from '#shared/kernel/wording.ts';
import { type WorkKind, type WorkRows, workKinds, workTables } from './work-tables.ts';

/** What a file of each kind of rows about work is called. */
export const workKindWords = {
  skp: { id: 'SKP', en: 'SKP' },
  phase: { id: 'rencana aksi dan pentahapan target', en: 'action plan and phased targets' },
  progress: { id: 'progres bulanan', en: 'monthly progress' },
  activity: { id: 'kegiatan harian', en: 'daily activities' },
  'activity-month': { id: 'progres harian per bulan', en: 'daily progress by month' },
  cascade: { id: 'pohon sasaran', en: 'cascade of objectives' },
  crosscutting: { id: 'daftar crosscutting', en: 'crosscutting goals' },
  agreement: { id: 'perjanjian kinerja', en: 'performance agreement' },
  matrix: { id: 'matriks peran hasil', en: 'matrix of roles and results' },
  squad: { id: 'tim kerja', en: 'squads' },
  workload: { id: 'beban kerja', en: 'workload' },
  abk: { id: 'analisis beban kerja (ABK)', en: 'workload analysis (ABK)' },
  discipline: { id: 'hukuman disiplin', en: 'discipline' },
  training: { id: 'diklat', en: 'training' },
  education: { id: 'riwayat pendidikan', en: 'education' },
  award: { id: 'penghargaan', en: 'awards' },
  post: { id: 'riwayat jabatan', en: 'history of positions' },
  credit: { id: 'saldo angka kredit', en: 'balance of credit points' },
  'ip-asn': { id: 'rekap IP ASN', en: 'IP ASN recap' },
  talent: { id: 'pemetaan talenta', en: 'talent mapping' },
  'feedback-recap': { id: 'rekap umpan balik 360', en: '360 feedback recap' },
  'feedback-answer': { id: 'formulir umpan balik 360', en: '360 feedback forms' },
  attendance: { id: 'rekap kehadiran', en: 'attendance' },
  sent: { id: 'status kirim SIASN', en: 'results sent to SIASN' },
  dialogue: { id: 'log dialog kinerja', en: 'log of performance dialogues' },
  coaching: { id: 'umpan balik bimbingan kinerja (B.1.8)', en: 'feedback on coaching (B.1.8)' },
  competence: { id: 'evaluasi kompetensi (B.1.9)', en: 'evaluation of competence (B.1.9)' },
  standard: { id: 'standar kompetensi', en: 'competency standard' },
  risk: { id: 'register risiko', en: 'risk register' },
  survey: { id: 'rekap survei kepuasan (SKM)', en: 'survey of users (SKM), recap' },
  'evidence-file': { id: 'berkas bukti', en: 'files of evidence' },
  'survey-answer': { id: 'jawaban survei kepuasan (SKM)', en: 'survey of users (SKM), answers' },
} as const satisfies Readonly<Record<WorkKind, Wording>>;

/** What a row of each table about work is. */
export const workTableWords = Object.fromEntries(
  workKinds.map((kind) => [workTables[kind].table, workKindWords[kind]]),
) as Readonly<Record<keyof WorkRows, Wording>>;
