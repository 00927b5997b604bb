import { useCallback } from 'react';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { CommitListRow } from '#shared/contract/commit.ts';
import { commitSentence } from '#shared/text/commit-words.ts';

/** What undo and redo would take, and the acts themselves; what they took is said. */
export interface Reversal {
  readonly undo: CommitListRow | null;
  readonly redo: CommitListRow | null;
  run(name: 'history.undo' | 'history.redo'): void;
}

export function useReversal(): Reversal {
  const act = useAct();
  const { t, language } = useWords();
  const history = useQuery('history.get', {}).value;
  const undo = history?.undo ?? null;
  const redo = history?.redo ?? null;
  const run = useCallback(
    async (name: 'history.undo' | 'history.redo') => {
      const taken = name === 'history.undo' ? undo : redo;
      if (taken === null) return;
      const what = commitSentence(taken, language);
      if ((await act(name, {})) !== null)
        showDone(t(name === 'history.undo' ? 'undo.undone' : 'undo.redone', { what }));
    },
    [act, undo, redo, language, t],
  );
  return { undo, redo, run: (name) => void run(name) };
}
