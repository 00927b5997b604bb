import { importState } from '#main/store/reads/import-state.ts';
import { insertion } from '#shared/domain/change.ts';
import { importChanges } from '#shared/domain/import/changes.ts';
import { decide } from '#shared/domain/import/decide.ts';
import { selectionOf } from '#shared/domain/import/selection.ts';
import type { ImportFileRow } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command, Context } from '../context.ts';
import type { HeldImport } from '../jobs/import-held.ts';
import { workshopOf } from './workshop.ts';

/** The import kept under this key. */
export function heldImport(key: string, imports: Context['imports']): HeldImport {
  const held = imports.get(key);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  return held;
}

function fileRows({ read, preview }: HeldImport, newId: () => string): readonly ImportFileRow[] {
  return read.files.flatMap(({ name, sha256, bytes, problem }) => {
    if (problem !== null) return [];
    const tables = preview.tables.filter(({ file }) => file === name || file.startsWith(`${name}/`));
    return {
      id: newId(),
      name,
      kind: [...new Set(tables.flatMap(({ recognition }) => recognition?.kind ?? []))].join(' '),
      sha256,
      bytes,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      period: tables.find(({ period }) => period !== null)?.period ?? null,
    };
  });
}

/** Writes what a held import would do with these answers, as one plan: one commit, one undo. */
export const importApply: Command<'import.apply'> = (input, { store, newId, imports }) => {
  const held = heldImport(input.preview, imports);
  const current = importState(store);
  held.refresh(current);
  held.answer({ decisions: input.decisions, all: [], organisation: {} });
  const outcome = decide(held.preview, {}, selectionOf(input.skipped, input.kept));
  const changes = importChanges(outcome, current, workshopOf(store), newId);
  const files = changes.length === 0 ? [] : fileRows(held, newId).map((row) => insertion('import_file', row));
  return {
    name: 'import.apply',
    values: { files: files.length, people: outcome.people.length, ratings: outcome.ratings.length },
    reason: null,
    changes: [...changes, ...files],
  };
};
