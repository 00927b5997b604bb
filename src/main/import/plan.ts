import { importChanges } from '#shared/import/changes.ts';
import { decide } from '#shared/import/decide.ts';
import type { ImportFileRow } from '#shared/import/rows.ts';
import { selectionOf } from '#shared/import/selection.ts';
import { insertion, type Plan } from '#shared/kernel/change.ts';
import type { WorkshopRow } from '#shared/people/rows.ts';
import type { HeldImport } from './held-import.ts';

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

/** What a held import would write with the answers given: one plan, so one commit and one undo. */
export function importPlan(
  held: HeldImport,
  workshop: WorkshopRow,
  skipped: readonly string[],
  kept: readonly string[],
  newId: () => string,
): Plan {
  const outcome = decide(held.preview, {}, selectionOf(skipped, kept));
  const changes = importChanges(outcome, held.preview.source.current, workshop, newId);
  const files = changes.length === 0 ? [] : fileRows(held, newId).map((row) => insertion('import_file', row));
  return {
    name: 'import.apply',
    values: { files: files.length, people: outcome.people.length, ratings: outcome.ratings.length },
    reason: null,
    changes: [...changes, ...files],
  };
}
