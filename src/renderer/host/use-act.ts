import { useCallback, useContext } from 'react';
import { showProblem } from '#renderer/parts/notices.ts';
import { createStore } from '#renderer/parts/store.ts';
import type { Asked, Name, Output } from '#shared/contract/contract.ts';
import { HostContext } from './host-context.ts';

/** How many calls that may write are under way, and when the last one was acknowledged (ms since 1970; 0 before the first). */
export const saving = createStore({ under: 0, last: 0 });

/** Problems that somebody else on the screen answers, by code: they are not shown as a notice. */
export const answeredElsewhere = new Map<string, () => void>();

/** Calls by name; a Problem is shown as a notice and gives null. */
export type Act = <N extends Name>(name: N, input: Asked<N>) => Promise<Output<N> | null>;

/** For acts of the user: what fails is said, what succeeds comes back. */
export function useAct(): Act {
  const { client } = useContext(HostContext);
  return useCallback(
    async (name, input) => {
      saving.set((old) => ({ ...old, under: old.under + 1 }));
      const answer = await client.call(name, input);
      saving.set((old) => ({ under: old.under - 1, last: answer.ok ? Date.now() : old.last }));
      if (answer.ok) return answer.value;
      const elsewhere = answeredElsewhere.get(answer.problem.code);
      if (elsewhere !== undefined) elsewhere();
      showProblem(answer.problem);
      return null;
    },
    [client],
  );
}
