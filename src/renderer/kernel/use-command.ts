import { useCallback, useContext, useEffect, useState } from 'react';
import { type CallInput, contract, type Name, type Output } from '#shared/contract.ts';
import type { JobProgress } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { createAtom } from './atom.ts';
import { HostContext } from './host-context.ts';
import { showProblem } from './notices.ts';

const nothingYet: JobProgress = { done: 0, total: 0 };

/** How far the unnamed work of this window has come; `since` is when it began, null while none runs. */
export function useProgress(since: number | null): JobProgress {
  const { client } = useContext(HostContext);
  const [progress, setProgress] = useState(nothingYet);
  useEffect(() => {
    setProgress(nothingYet);
    if (since === null) return;
    return client.onEvent((event) => {
      if (event.type === 'progress' && event.job === undefined) setProgress({ done: event.done, total: event.total });
    });
  }, [client, since]);
  return progress;
}

/** How many calls have been under way for a while, and when the last one was acknowledged (ms since 1970; 0 before the first). */
export const saving = createAtom({ under: 0, last: 0 });

/** How long a call is under way before that is said, in milliseconds: a word that comes and goes within one edit only flickers. */
const patience = 200;

/** Problems that somebody else on the screen answers, by code: they are not shown as a notice. */
export const answeredElsewhere = new Map<string, () => void>();

/** Calls by name; a Problem is shown as a notice and gives null. */
export type RunCommand = <N extends Name>(name: N, input: CallInput<N>) => Promise<Output<N> | null>;

function say(problem: ProblemAnswer): void {
  const elsewhere = answeredElsewhere.get(problem.code);
  if (elsewhere === undefined) showProblem(problem);
  else elsewhere();
}

/** For acts of the user: what fails is said, what succeeds comes back. */
export function useCommand(onProblem: (problem: ProblemAnswer) => void = say): RunCommand {
  const { live } = useContext(HostContext);
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
      const answer = await live.call(name, input);
      clearTimeout(timer);
      saving.set((old) => ({ under: old.under - slow, last: answer.ok ? Date.now() : old.last }));
      if (answer.ok) return answer.value;
      onProblem(answer.problem);
      return null;
    },
    [live, onProblem],
  );
}

/** What was wrong at the fields of a form, by the name of the field: as `Form` hands it to them. */
export type FieldErrors = Readonly<Record<string, string>>;

interface FormCommand {
  readonly act: RunCommand;
  readonly errors: FieldErrors;
  /** Something else than a field was changed that the errors may come from. */
  forget(): void;
}

const noErrors: FieldErrors = {};

/** For the acts of a form with these fields: a Problem at one of them is said there, any other as a notice. */
export function useFormCommand(...fields: readonly string[]): FormCommand {
  const [errors, setErrors] = useState(noErrors);
  const known = fields.join(' ');
  const onProblem = useCallback(
    (problem: ProblemAnswer) => {
      const field = problem.field?.split('.')[0] ?? '';
      if (known.split(' ').includes(field)) setErrors({ [field]: problem.message });
      else say(problem);
    },
    [known],
  );
  return { act: useCommand(onProblem), errors, forget: useCallback(() => setErrors(noErrors), []) };
}
