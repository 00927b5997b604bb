import { problemCalibration, problemFacets } from '#shared/calibration/problem-calibration.ts';
import { problemLinear } from '#shared/calibration/problem-linear.ts';
import { problemStats } from '#shared/calibration/problem-stats.ts';
import { problemConsequence } from '#shared/consequences/problem-consequence.ts';
import { problemDossier } from '#shared/dossier/problem-dossier.ts';
import { problemEvidence } from '#shared/dossier/problem-evidence.ts';
import { problemFiles } from '#shared/import/problem-files.ts';
import { momentHere } from '#shared/kernel/date-words.ts';
import { noteFiles } from '#shared/kernel/file-note-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Place, Problem, ProblemAnswer, ProblemValues } from '#shared/kernel/problem.ts';
import { problemApp, problemCli, problemHost } from '#shared/kernel/problem-app.ts';
import { problemScreen } from '#shared/kernel/problem-screen.ts';
import type { Role } from '#shared/kernel/roles.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { problemKeys } from '#shared/people/problem-keys.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { problemAnonymous } from '#shared/record/anonymous-words.ts';
import { problemExport } from '#shared/record/problem-export.ts';
import { problemPerson } from '#shared/record/problem-person.ts';
import { problemSealed } from '#shared/round/problem-sealed.ts';
import { problemEdition } from '#shared/rules/consequence/problem-edition.ts';
import { problemPattern } from '#shared/rules/problem-pattern.ts';
import { problemRules } from '#shared/rules/problem-rules.ts';
import { problemSession } from '#shared/session/problem-session.ts';
import { problemTraining } from '#shared/training/problem-training.ts';
import { problemWorkshop } from '#shared/workshop/problem-workshop.ts';

/** What is wrong with one value of an input, by the code that its schema gives; `limit`: the bound, the choices or the names. */
const faults: Wordings = {
  too_small: { id: 'kurang dari batas {limit}', en: 'below the limit of {limit}' },
  too_big: { id: 'melebihi batas {limit}', en: 'beyond the limit of {limit}' },
  invalid_type: { id: 'kosong atau jenisnya lain', en: 'missing or of another kind' },
  invalid_value: { id: 'bukan salah satu dari {limit}', en: 'not one of {limit}' },
  invalid_format: { id: 'bentuknya lain', en: 'of another form' },
  unrecognized_keys: { id: 'tidak dikenal', en: 'not known' },
};

const other = { id: 'isinya tidak sesuai', en: 'its content does not fit' };

/** A fault in words of the language. */
function faultWords(fault: string, limit: string | number, language: Language): string {
  return fill(faults[fault] ?? other, language, { limit });
}

/** The sentence of every Problem, and of every note on a file that was read all the same, by code. */
const problemWordings = {
  ...noteFiles,
  ...problemAnonymous,
  ...problemApp,
  ...problemCalibration,
  ...problemCli,
  ...problemConsequence,
  ...problemDossier,
  ...problemEdition,
  ...problemEvidence,
  ...problemExport,
  ...problemFacets,
  ...problemFiles,
  ...problemHost,
  ...problemKeys,
  ...problemLinear,
  ...problemPattern,
  ...problemPerson,
  ...problemRules,
  ...problemScreen,
  ...problemSession,
  ...problemSealed,
  ...problemStats,
  ...problemTraining,
  ...problemWorkshop,
} as const satisfies Wordings;

declare module '#shared/kernel/problem.ts' {
  interface WordedProblems extends Record<keyof typeof problemWordings, true> {}
}

/** A moment as the log and packages hold it. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Roles, moments, and what a schema found, are keys in a Problem's values, and words in its sentence. */
function spoken(given: ProblemValues, language: Language): ProblemValues {
  const moments = Object.entries(given).filter(([, value]) => typeof value === 'string' && moment.test(value));
  const values = {
    ...given,
    ...Object.fromEntries(moments.map(([key, value]) => [key, momentHere(String(value), language)])),
  };
  const { role, needed, fault, limit = '' } = values;
  if (typeof fault === 'string') return { ...values, why: faultWords(fault, limit, language) };
  if (typeof role !== 'string' || typeof needed !== 'string') return values;
  const word = (key: string) => (Object.hasOwn(roleWords, key) ? roleWords[key as Role][language] : key);
  return { ...values, role: word(role), needed: needed.split(',').map(word).join(', ') };
}

/** A Problem as a sentence for the person. */
export function problemSentence(
  { code, values, place = {} }: Pick<Problem, 'code' | 'values'> & { readonly place?: Place },
  language: Language,
): string {
  return fill(problemWordings[code], language, { code, ...place, ...spoken(values, language) });
}

/** A Problem in the caller's language, as it leaves main. */
export function problemAnswer(problem: Problem, language: Language): ProblemAnswer {
  const { code, values, place } = problem;
  return { code, message: problemSentence(problem, language), values, ...place };
}
