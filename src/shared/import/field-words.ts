import { workFieldWords } from '#shared/dossier/work-field-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import { coreValueWords } from '#shared/people/core-values.ts';
import type { Field } from './field.ts';

/** Names of the fields that a column may be mapped to. */
export const fieldWords = {
  number: { id: 'nomor urut', en: 'row number' },
  nip: { id: 'NIP', en: 'NIP' },
  nipName: { id: 'NIP dan nama', en: 'NIP and name' },
  nipOld: { id: 'NIP lama', en: 'old NIP' },
  nik: { id: 'NIK', en: 'NIK' },
  fullName: { id: 'nama lengkap', en: 'full name' },
  frontTitle: { id: 'gelar depan', en: 'title before the name' },
  backTitle: { id: 'gelar belakang', en: 'title after the name' },
  birthDate: { id: 'tanggal lahir', en: 'birth date' },
  sex: { id: 'jenis kelamin', en: 'sex' },
  grade: { id: 'golongan', en: 'grade' },
  positionFunctional: { id: 'jabatan fungsional', en: 'functional position' },
  positionGeneral: { id: 'jabatan pelaksana', en: 'general position' },
  education: { id: 'pendidikan', en: 'education' },
  parentUnit: { id: 'unit induk', en: 'parent unit' },
  superiorNip: { id: 'NIP atasan', en: 'NIP of the superior' },
  superiorName: { id: 'nama atasan', en: 'name of the superior' },
  period: { id: 'periode', en: 'period' },
  hasil: { id: 'hasil kerja', en: 'work results' },
  perilaku: { id: 'perilaku kerja', en: 'work behaviour' },
  predicate: { id: 'predikat kinerja', en: 'predicate' },
  organisation: { id: 'predikat organisasi', en: 'organisation predicate' },
  raterNip: { id: 'NIP penilai', en: 'NIP of the rater' },
  raterName: { id: 'nama penilai', en: 'name of the rater' },
  rateeNip: { id: 'NIP yang dinilai', en: 'NIP of the ratee' },
  rateeName: { id: 'nama yang dinilai', en: 'name of the ratee' },
  criterion: { id: 'nilai dasar', en: 'core value' },
  score: { id: 'skor', en: 'score' },
  ...coreValueWords,
  ...workFieldWords,
} as const satisfies Readonly<Record<Field, Wording>>;
