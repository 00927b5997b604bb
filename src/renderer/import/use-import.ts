import { useContext, useMemo } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import type { FileSource } from '#renderer/kernel/screen-host.ts';
import { useAct } from '#renderer/kernel/use-command.ts';
import type { Asked } from '#shared/contract.ts';
import { type Found, gather, pastedSource } from './gather-files.ts';
import { type DeskWork, deskWork } from './import-actions.ts';

/** What can be done with the desk. */
export interface DeskActs extends Omit<DeskWork, 'read'> {
  /** Reads files into a preview, together with those already on the desk. */
  readFiles(found: readonly Found[]): Promise<void>;
  readText(text: string, name: string): Promise<void>;
}

/** What `import.answer` and `import.map` take beside the preview. */
export type AnswerPatch = Omit<Asked<'import.answer'>, 'preview'>;
export type MapPatch = Omit<Asked<'import.map'>, 'preview'>;

/** The acts of the desk over this window's host. */
export function useDesk(): DeskActs {
  const { client } = useContext(HostContext);
  const act = useAct();
  return useMemo(() => {
    const work = deskWork(client, act);
    const readText = (text: string, name: string) => {
      const source: FileSource = pastedSource(text, name);
      return work.read({ sources: [source], problems: [] }, true);
    };
    return { ...work, readFiles: async (found) => work.read(await gather(client, found), false), readText };
  }, [client, act]);
}
