import { useCallback, useContext } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
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

/** Reversals go one after the other, however fast the keys come. */
let queue: Promise<unknown> = Promise.resolve();

/** What can be undone and redone at this window, and doing it. */
export function useReversal(): Reversal {
  const act = useAct();
  const { client } = useContext(HostContext);
  const { t, language } = useWords();
  const history = useQuery('history.get', {}).value;
  const undo = history?.undo ?? null;
  const redo = history?.redo ?? null;
  const run = useCallback(
    async (name: 'history.undo' | 'history.redo') => {
      // Asked anew: what this window has heard may be one commit behind.
      const answer = await client.call('history.get', {});
      const taken = answer.ok ? answer.value[name === 'history.undo' ? 'undo' : 'redo'] : null;
      if (taken === null) return;
      const what = commitSentence(taken, language);
      if ((await act(name, {})) !== null)
        showDone(t(name === 'history.undo' ? 'undo.undone' : 'undo.redone', { what }));
    },
    [act, client, language, t],
  );
  return {
    undo,
    redo,
    run(name) {
      const next = () => run(name);
      queue = queue.then(next, next);
    },
  };
}
