import type { Problem } from '../problem.ts';
import { fill } from './fill.ts';
import { frameText } from './frame.ts';
import { problemApp } from './problem-app.ts';
import { problemExport } from './problem-export.ts';
import { problemFiles } from './problem-files.ts';
import { problemHost } from './problem-host.ts';
import { problemLinear } from './problem-linear.ts';
import { problemPattern } from './problem-pattern.ts';
import { problemRules } from './problem-rules.ts';
import { problemScreen } from './problem-screen.ts';
import { problemStats } from './problem-stats.ts';
import { problemWorkshop } from './problem-workshop.ts';
import type { Language, Wording } from './wording.ts';

const texts = {
  ...frameText,
};

/** Every text of the screens. Asking for a key that has no wording fails the build. */
export type TextKey = keyof typeof texts;

/** A text of the screens in one language, its `{n}` filled. */
export function t(language: Language, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(texts[key], language, values);
}

/** The sentence of every Problem. */
export const problemWordings = {
  ...problemApp,
  ...problemExport,
  ...problemFiles,
  ...problemHost,
  ...problemLinear,
  ...problemPattern,
  ...problemRules,
  ...problemScreen,
  ...problemStats,
  ...problemWorkshop,
};

const unworded: Wording = {
  id: 'Permintaan ini ditolak ({code}).',
  en: 'This request was refused ({code}).',
};

/** A Problem as a sentence for the person. A test makes sure that every code in the tree has one. */
export function problemSentence({ code, values }: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const known: Readonly<Record<string, Wording>> = problemWordings;
  return fill(known[code] ?? unworded, language, { code, ...values });
}
