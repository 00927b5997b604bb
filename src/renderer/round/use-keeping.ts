import { useCallback } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import type { RateeAnswer } from '#shared/round/package.ts';
import { shownPackage } from './evaluation-state.ts';

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
