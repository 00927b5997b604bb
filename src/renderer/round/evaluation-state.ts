import { createAtom } from '#renderer/kernel/atom.ts';
import type { Evaluation } from '#shared/round/evaluation-contract.ts';
import type { RateeAnswer } from '#shared/round/package.ts';

/** The package that is open on this screen, with what was answered so far, and how many writes are under way. */
export interface OpenPackage {
  readonly evaluation: Evaluation;
  readonly answers: ReadonlyMap<string, RateeAnswer>;
  readonly keeping: number;
}

/** Null while no package is open. */
export const shownPackage = createAtom<OpenPackage | null>(null);

/** Shows a package that has just been opened. */
export function enterPackage(evaluation: Evaluation): void {
  const answers = new Map(evaluation.answers.map((answer) => [answer.id, answer]));
  shownPackage.set(() => ({ evaluation, answers, keeping: 0 }));
}

/** What was said of one ratee, or an answer without anything in it. */
export function answerFor(answers: OpenPackage['answers'], id: string): RateeAnswer {
  return answers.get(id) ?? { id, scores: {}, evidence: {}, comment: '' };
}
