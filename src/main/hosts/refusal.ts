import type { Answer } from '#shared/contract/host.ts';
import { Problem, type ProblemValues } from '#shared/problem.ts';
import { problemAnswer } from '#shared/text/problems.ts';
import type { Language } from '#shared/text/wording.ts';

export type HostRefusal = 'host.refused' | 'host.malformed' | 'host.tooLarge';

/** What a host itself refuses, as an Answer, so that the screen has one way to show it. */
export function refusal(code: HostRefusal, language: Language, values: ProblemValues = {}): Answer {
  return { ok: false, problem: problemAnswer(new Problem(code, values), language) };
}

/** The language a screen names, when it is one we speak. */
export function languageOf(word: unknown): Language | null {
  return word === 'id' || word === 'en' ? word : null;
}
