import { useCallback } from 'react';
import { createAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import type { Evaluation } from '#shared/round/evaluation-contract.ts';
import type { RateeAnswer } from '#shared/round/package.ts';

/** Shows an answer at once and keeps it on disk; the screen says when it is there. */
export function useKeeping(): (ratee: RateeAnswer) => void {
  const act = useCommand();
  return useCallback(
    (ratee) => {
      const open = shownPackage.get();
      if (open === null) return;
      shownPackage.set(
        (old) => old && { ...old, answers: new Map(old.answers).set(ratee.id, ratee), keeping: old.keeping + 1 },
      );
      void act('evaluation.answer', { package: open.evaluation.package, ratee }).then((kept) =>
        shownPackage.set(
          (old) =>
            old && {
              ...old,
              keeping: old.keeping - 1,
              evaluation: kept === null ? old.evaluation : { ...old.evaluation, progress: kept.progress },
            },
        ),
      );
    },
    [act],
  );
}

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
