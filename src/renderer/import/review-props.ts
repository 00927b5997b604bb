import type { ImportSummary } from '#shared/import/preview-contract.ts';
import type { ImportState } from './import-state.ts';
import type { ImportActions } from './use-import.ts';

export interface ReviewProps {
  readonly state: ImportState;
  readonly summary: ImportSummary;
  readonly acts: ImportActions;
}
