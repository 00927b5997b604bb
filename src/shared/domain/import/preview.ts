import type { OrganisationPredicate } from '../levels.ts';
import type { SourceTable } from '../table.ts';
import type { Decision, Decisions } from './decision.ts';
import type { PersonDiff, RatingDiff } from './difference.ts';
import type { TableKind } from './field.ts';
import type { Finding } from './finding.ts';
import type { RowState } from './ledger.ts';
import type { RecogniseOptions, Recognition } from './recognise.ts';
import type { CurrentState, OrganisationRecord, RatingRecord, WorkRecord } from './record.ts';
import { settle } from './settle.ts';

/** `today` is `YYYY-MM-DD`; `matrix` comes from the rule set; `answers` are decisions already made. */
export interface ImportOptions extends RecogniseOptions {
  readonly today: string;
  readonly answers?: Decisions;
}

/** A table and what it was taken for; null when nothing known fits or it is hidden. `rows` are its records. */
export interface TablePreview {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly recognition: Recognition | null;
  readonly period: string | null;
  readonly rows: number;
}

/** A record row. `table` indexes {@link ImportPreview.tables}, `findings` index {@link ImportPreview.findings}. */
export interface RowPreview {
  readonly table: number;
  readonly row: number;
  readonly kind: TableKind;
  readonly state: RowState;
  readonly nip: string;
  readonly name: string;
  readonly findings: readonly number[];
}

/** A unit's predicate against the workshop; `unit` null is the agency. */
export interface OrganisationDiff {
  readonly unit: string | null;
  readonly period: string;
  readonly old: OrganisationPredicate | null;
  readonly new: OrganisationPredicate;
}

/** How many record rows went which way. */
export type RowCounts = Readonly<Record<RowState, number>>;

/**
 * Everything an import would do, before anything is written. `people` and `ratings` are compared with the workshop; `history` are
 * ratings of other periods; `units` are names of units not there yet; `source` is kept so that {@link decide} can settle it anew.
 */
export interface ImportPreview {
  readonly tables: readonly TablePreview[];
  readonly rows: readonly RowPreview[];
  readonly counts: RowCounts;
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  readonly agency: { readonly name: string; readonly code: string };
  readonly listed: boolean;
  readonly units: readonly string[];
  readonly people: readonly PersonDiff[];
  readonly ratings: readonly RatingDiff[];
  readonly organisation: readonly OrganisationDiff[];
  readonly history: readonly RatingRecord[];
  readonly organisationHistory: readonly OrganisationRecord[];
  readonly work: readonly WorkRecord[];
  readonly source: {
    readonly tables: readonly SourceTable[];
    readonly current: CurrentState;
    readonly options: ImportOptions;
  };
}

/** Recognises, reads, validates and compares tables with the workshop. Pure; nothing is written, nothing is asked of anybody. */
export function previewImport(
  tables: readonly SourceTable[],
  current: CurrentState,
  options: ImportOptions,
): ImportPreview {
  return settle(tables, current, options);
}
