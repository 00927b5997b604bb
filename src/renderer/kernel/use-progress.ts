import { useContext, useEffect, useState } from 'react';
import type { JobProgress } from '#shared/kernel/host.ts';
import { HostContext } from './host-context.ts';

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
