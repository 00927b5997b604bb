import type { Role } from '../domain/tables.ts';
import type { Place, Problem, ProblemAnswer, ProblemValues } from '../problem.ts';
import { fill } from './fill.ts';
import { faultWords } from './input-faults.ts';
import { noteFiles } from './note-files.ts';
import { problemApp } from './problem-app.ts';
import { problemCalibration } from './problem-calibration.ts';
import { problemCli } from './problem-cli.ts';
import { problemExport } from './problem-export.ts';
import { problemFacets } from './problem-facets.ts';
import { problemFiles } from './problem-files.ts';
import { problemHost } from './problem-host.ts';
import { problemLinear } from './problem-linear.ts';
import { problemPattern } from './problem-pattern.ts';
import { problemRules } from './problem-rules.ts';
import { problemScreen } from './problem-screen.ts';
import { problemSealed } from './problem-sealed.ts';
import { problemSitting } from './problem-sitting.ts';
import { problemStats } from './problem-stats.ts';
import { problemTraining } from './problem-training.ts';
import { problemWorkshop } from './problem-workshop.ts';
import { roleWords } from './roles.ts';
import type { Language, Wording, Wordings } from './wording.ts';

/** The sentence of every Problem, and of every note on a file that was read all the same, by code. */
export const problemWordings: Wordings = {
  ...noteFiles,
  ...problemApp,
  ...problemCalibration,
  ...problemCli,
  ...problemExport,
  ...problemFacets,
  ...problemFiles,
  ...problemHost,
  ...problemLinear,
  ...problemPattern,
  ...problemRules,
  ...problemScreen,
  ...problemSitting,
  ...problemSealed,
  ...problemStats,
  ...problemTraining,
  ...problemWorkshop,
};

const unworded: Wording = {
  id: 'Permintaan ini ditolak ({code}).',
  en: 'This request was refused ({code}).',
};

/** Roles, and what a schema found, are keys in a Problem's values, and words in its sentence. */
function spoken(values: ProblemValues, language: Language): ProblemValues {
  const { role, needed, fault, limit = '' } = values;
  if (typeof fault === 'string') return { ...values, why: faultWords(fault, limit, language) };
  if (typeof role !== 'string' || typeof needed !== 'string') return values;
  const word = (key: string) => (Object.hasOwn(roleWords, key) ? roleWords[key as Role][language] : key);
  return { ...values, role: word(role), needed: needed.split(',').map(word).join(', ') };
}

/** A Problem as a sentence for the person. A test makes sure that every code in the tree has one. */
export function problemSentence(
  { code, values, place = {} }: Pick<Problem, 'code' | 'values'> & { readonly place?: Place },
  language: Language,
): string {
  return fill(problemWordings[code] ?? unworded, language, { code, ...place, ...spoken(values, language) });
}

/** A Problem in the language of whoever asked, as it leaves main. */
export function problemAnswer(problem: Problem, language: Language): ProblemAnswer {
  const { code, values, place } = problem;
  return { code, message: problemSentence(problem, language), values, ...place };
}
