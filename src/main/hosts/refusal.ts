import type { Answer } from '#shared/kernel/host.ts';
import { Problem, type ProblemValues } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';

export type HostRefusal = 'host.refused' | 'host.malformed' | 'host.too-large';

/** What a host itself refuses, as an Answer, so that the screen has one way to show it. */
export function refusalAnswer(code: HostRefusal, language: Language, values: ProblemValues = {}): Answer {
  return { ok: false, problem: problemAnswer(new Problem(code, values), language) };
}

/** The language a screen names, when it is one we speak. */
export function languageOf(word: unknown): Language | null {
  return word === 'id' || word === 'en' ? word : null;
}
