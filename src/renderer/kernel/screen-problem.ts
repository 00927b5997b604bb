import { fill } from '#shared/kernel/fill.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import { problemScreen } from '#shared/kernel/problem-screen.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** What went wrong on this side of the seam, as an Answer like any other. */
export function screenProblem(
  code: keyof typeof problemScreen,
  language: Language,
  values: ProblemValues = {},
): Answer<never> {
  return { ok: false, problem: { code, message: fill(problemScreen[code], language, values), values } };
}

/** Whether a value from outside has the form of an Answer. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : 'problem' in value;
}
