import { fill } from '#shared/kernel/fill.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { Choice, Decision } from './decision.ts';
import { fieldWords } from './field-words.ts';
import type { Finding, Fix } from './finding.ts';
import { findingWords } from './finding-words.ts';
import { choiceLabels, decisionQuestions, fixWords, tableKindWords } from './kind-words.ts';
import type { KnownForm } from './known-forms.ts';

/** Forms that are known by name and not taken in yet. */
const knownFormWords = {
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

const levelWords: Readonly<Record<string, Wording>> = {
  ...organisationPredicateWords,
  ...ratingWords,
  ...predicateWords,
};
const sexWords: Readonly<Record<string, Wording>> = {
  M: { id: 'laki-laki', en: 'male' },
  F: { id: 'perempuan', en: 'female' },
};
const kinds: Readonly<Record<string, Wording>> = tableKindWords;
const fieldNames: Readonly<Record<string, Wording>> = fieldWords;
const holders: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  level: levelWords,
  own: levelWords,
  other: levelWords,
  panel: levelWords,
  hasil: levelWords,
  perilaku: levelWords,
  predicate: levelWords,
  sex: sexWords,
  kind: kinds,
  field: fieldNames,
  criterion: fieldNames,
  form: knownFormWords,
};

/** Keys of levels, fields and kinds among the values, in words of the language. A level that is not there is a dash. */
function worded(values: ProblemValues, language: Language): ProblemValues {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'fields')
      result[name] = String(value)
        .split(', ')
        .map((field) => fieldNames[field]?.[language] ?? field)
        .join(', ');
    else if (typeof value !== 'string') result[name] = name.endsWith('Row') ? String(value) : value;
    else
      result[name] = holders[name]?.[value]?.[language] ?? (value === '' && holders[name] !== undefined ? '–' : value);
  }
  return result;
}

/** The sentence of a finding. */
export function findingSentence({ code, values }: Finding, language: Language): string {
  return fill(findingWords[code], language, worded(values, language));
}

/** What one click on a mend would do. */
export function fixSentence({ kind, value }: Fix, language: Language): string {
  const word =
    levelWords[value] ??
    (kind === 'use-level' ? fieldNames[value] : undefined) ??
    (kind === 'use-nip-sex' ? sexWords[value] : undefined);
  return fill(fixWords[kind], language, { value: word?.[language] ?? value });
}

/** The question that a decision puts. */
export function decisionQuestion({ kind, values }: Decision, language: Language): string {
  return fill(decisionQuestions[kind], language, worded(values, language));
}

/** The label of an answer; of a whole row it names file, row and levels. */
export function choiceLabel({ says, key, values }: Choice, language: Language): string {
  const shown = worded(values, language);
  const parts = Object.entries(shown)
    .filter(([name, value]) => name !== 'row' && value !== '' && value !== '–')
    .map(([, value]) => String(value));
  const value = parts.length > 0 ? parts.join(' · ') : key;
  return fill(choiceLabels[says], language, {
    ...shown,
    value: shown.row === undefined ? value : `${value} (${shown.row})`,
  });
}
