import type { SourceTable } from '#shared/kernel/table.ts';
import type { ImportOptions, ImportPreview } from './import-preview.ts';
import { reconcile } from './reconcile.ts';
import type { CurrentState } from './record.ts';

/** Recognises, reads, validates and compares tables with the workshop. Pure; nothing is written, nothing is asked of anybody. */
export function previewImport(
  tables: readonly SourceTable[],
  current: CurrentState,
  options: ImportOptions,
): ImportPreview {
  return reconcile(tables, current, options);
}
