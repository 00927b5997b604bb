import { useCallback, useContext } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { commitSentence } from '#shared/commit-words.ts';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';

/** What undo and redo would take at this window. */
interface Reversible {
  readonly undo: CommitListRow | null;
  readonly redo: CommitListRow | null;
}

/** Undoes or redoes; what it took is said. */
export type Reverse = (name: 'history.undo' | 'history.redo') => void;

/** Reversals go one after the other, however fast the keys come. */
let queue: Promise<unknown> = Promise.resolve();

/** What can be undone and redone now. A component that uses it renders again at every edit. */
export function useReversible(): Reversible {
  const history = useQuery('history.get', {}).value;
  return { undo: history?.undo ?? null, redo: history?.redo ?? null };
}

/** Undoing and redoing, for those who need not show what. */
export function useReverse(): Reverse {
  const act = useCommand();
  const { client } = useContext(HostContext);
  const { t, language } = useWords();
  return useCallback(
    (name) => {
      const next = async () => {
        // Fetched again: what this window knows may be one commit old.
        const answer = await client.call('history.get', {});
        const taken = answer.ok ? answer.value[name === 'history.undo' ? 'undo' : 'redo'] : null;
        if (taken === null) return;
        const what = commitSentence(taken, language);
        if ((await act(name, {})) !== null)
          showDone(t(name === 'history.undo' ? 'undo.undone' : 'undo.redone', { what }));
      };
      queue = queue.then(next, next);
    },
    [act, client, language, t],
  );
}
