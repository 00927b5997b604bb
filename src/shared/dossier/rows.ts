import { type JsonColumns, jsonColumn } from '#shared/kernel/json-column.ts';
import type { Predicate } from '#shared/rules/levels.ts';

/**
 * A piece of evidence of one person: a file, whose bytes lie beside the workshop under `sha256`, or an `address`. `line` is the id of the
 * `WorkLine` that it proves, null for the person's work as a whole. `media`: what its first bytes say it is. `verified_on` null: nobody
 * has verified it. `date` is the day of the evidence itself.
 */
export interface AttachmentRow {
  readonly id: string;
  readonly employee_id: string;
  readonly line: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly media: string | null;
  readonly kind: string;
  readonly date: string | null;
  readonly strength: string | null;
  readonly comment: string | null;
  readonly added_by: string;
  readonly added_at: string;
  readonly verified_by: string | null;
  readonly verified_role: string | null;
  readonly verified_on: string | null;
  readonly verified_note: string | null;
}

/** The agency's own choice of the predicates that need verified evidence, one row, id `1`. `predicates` is JSON. */
export interface EvidenceGateRow {
  readonly id: string;
  readonly predicates: string;
}

/** JSON of the agency's choice. */
export const gateColumns = { predicates: jsonColumn<readonly Predicate[]>() } satisfies JsonColumns<EvidenceGateRow>;
