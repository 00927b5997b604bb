import { createContext, useContext } from 'react';
import { fill, numberWord } from '#shared/kernel/fill.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { type TextKey, t } from '#shared/words.ts';

/** The language of the screen. */
export const LanguageContext = createContext<Language>('id');

/** The language, and texts in it. */
export interface Words {
  readonly language: Language;
  /** A text of the screens. */
  t(key: TextKey, values?: ProblemValues): string;
  /** A wording of the domain: levels, roles, states. */
  say(wording: Wording, values?: ProblemValues): string;
  number(value: number): string;
}

const spoken: Readonly<Record<Language, Words>> = { id: wordsIn('id'), en: wordsIn('en') };

function wordsIn(language: Language): Words {
  return {
    language,
    t: (key, values) => t(language, key, values),
    say: (wording, values) => fill(wording, language, values),
    number: (value) => numberWord(value, language),
  };
}

/** Words in the language of the screen. */
export function useWords(): Words {
  return spoken[useContext(LanguageContext)];
}
