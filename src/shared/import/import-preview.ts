import type { SourceTable } from '#shared/kernel/table.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import type { Decision, Decisions } from './decision.ts';
import type { PersonDiff, RatingDiff } from './difference.ts';
import type { TableKind } from './field.ts';
import type { Finding } from './finding.ts';
import type { RowCounts, RowState } from './ledger.ts';
import type { RecogniseOptions, Recognition } from './recognition.ts';
import type { CurrentState } from './record.ts';
import type { PeriodSource } from './sheet.ts';
import type { AssessmentDiff, PastDiff, PastPredicateDiff, WorkDiff } from './work-difference.ts';

/** `today` is `YYYY-MM-DD`; `matrix` comes from the rule set; `answers` are decisions already made. */
export interface ImportOptions extends RecogniseOptions {
  readonly today: string;
  readonly answers?: Decisions;
  /** Predicates of units ('' the agency) that the user has set or corrected in the preview, with the reason. */
  readonly organisation?: Readonly<Record<string, OrganisationEdit>>;
}

export interface OrganisationEdit {
  readonly predicate: OrganisationPredicate;
  readonly reason: string;
}

/** A table and what it was taken for; null when nothing known fits, it is hidden, or the user left it out. `rows` are its records. */
export interface TablePreview {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly recognition: Recognition | null;
  readonly period: string | null;
  readonly periodFrom: PeriodSource | null;
  readonly rows: number;
  readonly counts: RowCounts;
  readonly asides: number;
}

/**
 * A record row. `table` indexes {@link ImportPreview.tables}, `index` the table's rows, `findings` index {@link ImportPreview.findings};
 * `row` is its number in the source.
 */
export interface RowPreview {
  readonly table: number;
  readonly index: number;
  readonly row: number;
  readonly kind: TableKind;
  readonly state: RowState;
  readonly nip: string;
  readonly name: string;
  readonly findings: readonly number[];
}

/** A unit's predicate against the workshop; `unit` null is the agency. `source` is what the files say; `reason` is set when edited. */
export interface OrganisationDiff {
  readonly unit: string | null;
  readonly period: string;
  readonly old: OrganisationPredicate | null;
  readonly new: OrganisationPredicate;
  readonly source: OrganisationPredicate | null;
  readonly reason: string | null;
}

/**
 * Everything an import would do, before anything is written. `people` and `ratings` are compared with the workshop; `history` are
 * ratings of other periods; `units` are names of units not there yet; `source` is kept so that {@link decide} can reconcile it again.
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
  readonly history: readonly PastDiff[];
  readonly organisationHistory: readonly PastPredicateDiff[];
  readonly work: readonly WorkDiff[];
  readonly assessments: readonly AssessmentDiff[];
  readonly source: {
    readonly tables: readonly SourceTable[];
    readonly current: CurrentState;
    readonly options: ImportOptions;
  };
}
