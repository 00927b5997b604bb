import { useContext, useEffect, useMemo, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import type { CallInput, JobName, Output } from '#shared/contract.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';

/** An answer about the preview: the last one stays while it is fetched again. */
interface PreviewAnswer<O> {
  readonly value: O | null;
  readonly problem: ProblemAnswer | null;
}

/** Asks a job of the preview, and again whenever `version` is another: a preview is no table that commits tell of. */
export function usePreviewAnswer<N extends JobName>(
  name: N,
  input: CallInput<N>,
  version: unknown,
): PreviewAnswer<Output<N>> {
  const { client } = useContext(HostContext);
  const key = JSON.stringify(input);
  const [state, setState] = useState<PreviewAnswer<Output<N>>>({ value: null, problem: null });
  const wanted = useMemo(() => ({ key, version }), [key, version]);
  useEffect(() => {
    let current = true;
    void client.call(name, JSON.parse(wanted.key) as CallInput<N>).then((answer) => {
      if (current)
        setState(answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem });
    });
    return () => {
      current = false;
    };
  }, [client, name, wanted]);
  return state;
}
