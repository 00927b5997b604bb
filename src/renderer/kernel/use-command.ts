import { useCallback, useContext } from 'react';
import { type CallInput, contract, type Name, type Output } from '#shared/contract.ts';
import { createAtom } from './atom.ts';
import { HostContext } from './host-context.ts';
import { showProblem } from './notices.ts';
import { callWithPrefetch } from './prefetch.ts';

/** How many calls have been under way for a while, and when the last one was acknowledged (ms since 1970; 0 before the first). */
export const saving = createAtom({ under: 0, last: 0 });

/** How long a call is under way before that is said, in milliseconds: a word that comes and goes within one edit only flickers. */
const patience = 200;

/** Problems that somebody else on the screen answers, by code: they are not shown as a notice. */
export const answeredElsewhere = new Map<string, () => void>();

/** Calls by name; a Problem is shown as a notice and gives null. */
export type RunCommand = <N extends Name>(name: N, input: CallInput<N>) => Promise<Output<N> | null>;

/** For acts of the user: what fails is said, what succeeds comes back. */
export function useCommand(): RunCommand {
  const access = useContext(HostContext);
  return useCallback(
    async (name, input) => {
      let slow = 0;
      // A file that is made, or an answer, is nothing to be saved.
      const saves = contract[name].kind === 'command';
      const timer = setTimeout(() => {
        if (!saves) return;
        slow = 1;
        saving.set((old) => ({ ...old, under: old.under + 1 }));
      }, patience);
      const answer = await callWithPrefetch(access, name, input);
      clearTimeout(timer);
      saving.set((old) => ({ under: old.under - slow, last: answer.ok ? Date.now() : old.last }));
      if (answer.ok) return answer.value;
      const elsewhere = answeredElsewhere.get(answer.problem.code);
      if (elsewhere === undefined) showProblem(answer.problem);
      else elsewhere();
      return null;
    },
    [access],
  );
}
