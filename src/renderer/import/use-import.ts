import { useContext, useMemo } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import type { FileSource } from '#renderer/kernel/screen-host.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { type FoundFile, gather, pastedSource } from './gather-files.ts';
import { type ImportWork, importActions } from './import-actions.ts';
import type { ImportState } from './import-state.ts';

export interface ReviewProps {
  readonly state: ImportState;
  readonly summary: ImportSummary;
  readonly acts: ImportActions;
}

/** What can be done with the files to import. */
export interface ImportActions extends Omit<ImportWork, 'read'> {
  /** Reads files into a preview, together with those already read. */
  readFiles(found: readonly FoundFile[]): Promise<void>;
  readText(text: string, name: string): Promise<void>;
}

/** The acts of the import over this window's host. */
export function useImport(): ImportActions {
  const { client } = useContext(HostContext);
  const act = useCommand();
  return useMemo(() => {
    const work = importActions(client, act);
    const readText = (text: string, name: string) => {
      const source: FileSource = pastedSource(text, name);
      return work.read({ sources: [source], problems: [] }, true);
    };
    return { ...work, readFiles: async (found) => work.read(await gather(client, found), false), readText };
  }, [client, act]);
}
