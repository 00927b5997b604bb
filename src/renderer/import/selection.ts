import type { DiffState } from '#shared/import/difference.ts';
import { type Selection, type SelectionOf, selectionOf } from '#shared/import/selection.ts';
import { type ImportState, patchImport, shownImport } from './import-state.ts';

/** What of the preview is to be written. */
export function selectionOn({ skipped, kept }: Pick<ImportState, 'skipped' | 'kept'>): Selection {
  return selectionOf(skipped, kept);
}

function without(list: readonly string[], key: string): readonly string[] {
  return list.filter((one) => one !== key);
}

/** Takes one change in or leaves it out. */
export function takeOne(of: SelectionOf, state: DiffState, key: string, take: boolean): void {
  const { skipped, kept } = shownImport.get();
  const one = `${of}:${key}`;
  const bare = { skipped: without(skipped, one), kept: without(kept, one) };
  // Only what differs from the choice for its whole state is kept by name.
  const asTheRest = selectionOf(bare.skipped, bare.kept).takes(of, state, key) === take;
  patchImport(
    asTheRest ? bare : take ? { ...bare, kept: [...bare.kept, one] } : { ...bare, skipped: [...bare.skipped, one] },
  );
}

/** Takes all changes of a state in, or leaves all of them out; what was chosen one by one before is forgotten. */
export function takeAll(of: SelectionOf, state: DiffState, keys: (key: string) => boolean, take: boolean): void {
  const { skipped, kept } = shownImport.get();
  const all = `${of}:${state}`;
  const others = (list: readonly string[]) =>
    list.filter((one) => one !== all && !(one.startsWith(`${of}:`) && keys(one.slice(of.length + 1))));
  patchImport({ skipped: take ? others(skipped) : [...others(skipped), all], kept: others(kept) });
}
