import { useCallback, useState } from 'react';
import { useAct } from '#renderer/host/use-act.ts';
import { showDone } from '#renderer/parts/notices.ts';
import { saveFile } from '#renderer/parts/save-file.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { Asked } from '#shared/contract/contract.ts';

type Wanted = Omit<Asked<'export.file'>, 'to'>;

/** Makes a file of the workshop and hands it to the user; `making` is the kind under way. */
export interface Download {
  readonly making: Wanted['kind'] | null;
  start(wanted: Wanted): void;
}

export function useDownload(): Download {
  const act = useAct();
  const { t } = useWords();
  const [making, setMaking] = useState<Wanted['kind'] | null>(null);
  const start = useCallback(
    async (wanted: Wanted) => {
      setMaking(wanted.kind);
      const made = await act('export.file', wanted);
      setMaking(null);
      if (made === null || made.bytes === null) return;
      saveFile(made.name, made.type, made.bytes);
      showDone(t('files.done', { name: made.name }));
    },
    [act, t],
  );
  return { making, start: (wanted) => void start(wanted) };
}
