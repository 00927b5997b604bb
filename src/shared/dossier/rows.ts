import { type JsonColumns, jsonColumn, listColumn } from '#shared/kernel/json-column.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { AuditStratum } from './audit-draw.ts';

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

/** What an auditor finds at a line: its evidence supports it, does not, or was not found. */
export const auditFindings = ['agrees', 'differs', 'not-found'] as const;
export type AuditFinding = (typeof auditFindings)[number];

/**
 * A sample of lines, drawn with `seed`. `strata` is JSON; `auditor_id`: the only one who records findings; `closed_at` null: open.
 */
export interface AuditSampleRow {
  readonly id: string;
  readonly seed: number;
  readonly size: number;
  readonly strata: string | null;
  readonly population: number;
  readonly drawn_by: string;
  readonly drawn_at: string;
  readonly auditor_id: string;
  readonly auditor_name: string;
  readonly closed_at: string | null;
}

/** A line of a sample, as it was when it was drawn. `finding` null: not looked at yet. */
export interface AuditItemRow {
  readonly id: string;
  readonly sample_id: string;
  readonly position: number;
  readonly employee_id: string;
  readonly line: string;
  readonly plan: string;
  readonly indicator: string | null;
  readonly evidence: string | null;
  readonly unit: string | null;
  readonly predicate: Predicate | null;
  readonly finding: AuditFinding | null;
  readonly note: string | null;
  readonly recorded_by: string | null;
  readonly recorded_at: string | null;
}

/** JSON of a sample. */
export const auditColumns = { strata: listColumn<AuditStratum>() } satisfies JsonColumns<AuditSampleRow>;

/** A note on somebody's integrity for a closed circle: `readers` is JSON of ids of people of the workshop. `at` is ISO 8601, UTC. */
export interface IntegrityNoteRow {
  readonly id: string;
  readonly employee_id: string;
  readonly text: string;
  readonly readers: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly at: string;
}

/** JSON of an integrity note. */
export const integrityColumns = { readers: jsonColumn<readonly string[]>() } satisfies JsonColumns<IntegrityNoteRow>;
