import { createAtom } from '#renderer/kernel/atom.ts';
import type { MappingDraft } from './mapping-draft.ts';

/** Mappings that the user is at work on: a table that still lacks a column is not read yet, but what was chosen for it is kept. */
export const drafts = createAtom<ReadonlyMap<string, MappingDraft>>(new Map());

/** Under which key the draft of a table of a preview is kept. */
export function draftKey(preview: string, table: number): string {
  return `${preview} ${table}`;
}

/** Keeps a draft, or forgets it. */
export function keepDraft(key: string, draft: MappingDraft | null): void {
  drafts.set((old) => {
    const next = new Map(old);
    if (draft === null) next.delete(key);
    else next.set(key, draft);
    return next;
  });
}
