import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { CallInput } from '#shared/contract.ts';
import type { JobProgress } from '#shared/kernel/host.ts';

type Wanted = Omit<CallInput<'export.file'>, 'to' | 'job'>;

/** A file that is being made: which, since when, and how far. */
export interface Making {
  readonly kind: Wanted['kind'];
  readonly job: string;
  readonly since: number;
  readonly progress: JobProgress;
}

/** Makes a file of the workshop and hands it to the user. */
export interface Download {
  readonly making: Making | null;
  start(wanted: Wanted): void;
  stop(): void;
}

export function useDownload(): Download {
  const act = useCommand();
  const { client } = useContext(HostContext);
  const { t } = useWords();
  const [making, setMaking] = useState<Making | null>(null);
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type !== 'progress' || job.current === null || event.job !== job.current) return;
        setMaking((now) => now && { ...now, progress: event });
      }),
    [client],
  );
  const start = useCallback(
    async (wanted: Wanted) => {
      job.current = crypto.randomUUID();
      setMaking({ kind: wanted.kind, job: job.current, since: Date.now(), progress: { done: 0, total: 0 } });
      const made = await act('export.file', { ...wanted, job: job.current });
      job.current = null;
      setMaking(null);
      if (made === null || made.bytes === null) return;
      saveFile(made.name, made.type, made.bytes);
      showDone(t('files.done', { name: made.name }));
    },
    [act, t],
  );
  const stop = useCallback(() => {
    if (job.current !== null) void client.call('job.cancel', { job: job.current });
  }, [client]);
  return { making, start: (wanted) => void start(wanted), stop };
}
