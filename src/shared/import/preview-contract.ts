import type { ProblemAnswer, ProblemCode } from '#shared/kernel/problem.ts';
import type { HiddenCells, Separator } from '#shared/kernel/table.ts';
import type { Choice, Decision, DecisionKind } from './decision.ts';
import type { DiffState } from './difference.ts';
import type { Field, TableKind } from './field.ts';
import type { FindingCode, FixKind, Severity } from './finding.ts';
import type { OrganisationDiff } from './import-preview.ts';
import type { RowCounts, RowState } from './ledger.ts';
import type { CodeDirection } from './level-codes.ts';
import type { Average } from './profile.ts';
import type { RecognitionConfidence } from './reconciled.ts';
import type { SelectionOf } from './selection.ts';
import type { PeriodSource } from './sheet.ts';

/** The mend that one click takes: give `choice` to `decision`. `decision` null: it is done already, or nothing needs to be done. */
export interface ImportMend {
  readonly kind: FixKind;
  readonly value: string;
  readonly label: string;
  readonly decision: string | null;
  readonly choice: string | null;
}

/**
 * A finding in the asker's words. `decision` names the decision that settles it; `row` is 0 where a whole table or file is meant;
 * `table` indexes {@link ImportSummary.tables}, null where a file is meant; `index` numbers findings of a preview, null for what was
 * said while reading.
 */
export interface ImportProblem extends Omit<ProblemAnswer, 'code'> {
  readonly code: ProblemCode | FindingCode;
  readonly index: number | null;
  readonly severity: Severity;
  readonly row: number;
  readonly table: number | null;
  readonly decision: string | null;
  readonly mend: ImportMend | null;
}

/** What is wrong with a file, or worth knowing about one that was read all the same. */
export interface FileProblem extends ImportProblem {
  readonly code: ProblemCode;
}

/** A choice and a decision with their words, the answer given so far, and where the question first arose. */
export interface ImportDecision extends Omit<Decision, 'choices'> {
  readonly question: string;
  readonly choices: readonly (Choice & { readonly label: string })[];
  readonly answer: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  /** How many rows wait for this answer. */
  readonly rows: number;
}

/** Findings of one code. `decisions` are the questions they hang on, `open` those without an answer, `suggested` of these with an offer. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  readonly example: string;
  readonly decisions: number;
  readonly open: number;
  readonly suggested: number;
}

/** Decisions of one kind. */
export interface DecisionGroup {
  readonly kind: DecisionKind;
  readonly count: number;
  readonly open: number;
  readonly suggested: number;
}

/** A column of a table: what it was taken for, how sure, and why. `field` null: read past. `samples` are up to three values. */
interface ImportColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly field: Field | null;
  readonly label: string;
  readonly sure: RecognitionConfidence;
  readonly because: string;
  readonly samples: readonly string[];
}

/** A sheet of a file. `kind` is in words, null when nothing known fits; `header` are row numbers of the source, null when it has none. */
export interface ImportTable {
  readonly index: number;
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Hidden rows and columns of its sheet: how much was left out (null: nothing is hidden), and whether they are read after all. */
  readonly left: HiddenCells | null;
  readonly showsHidden: boolean;
  readonly kind: string | null;
  readonly kindKey: TableKind | null;
  readonly sure: RecognitionConfidence | null;
  readonly because: string;
  /** The profile it was read by, '' when by none; `mapped`: the user mapped it in this preview; `aside`: the user left it out. */
  readonly profile: string;
  readonly mapped: boolean;
  readonly aside: boolean;
  readonly header: { readonly row: number; readonly depth: number } | null;
  /** The sign that parts the cells of a text file; null for any other. */
  readonly separator: Separator | null;
  /** How several columns of one value become its score. */
  readonly average: Average;
  readonly columns: readonly ImportColumn[];
  readonly period: string | null;
  readonly periodFrom: PeriodSource | null;
  readonly rows: number;
  readonly counts: RowCounts;
  /** Rows that are no records: totals, notes, signatures. */
  readonly asides: number;
}

/** A file as given. `problem`: why it could not be read; `notes`: macros ignored, encoding guessed and the like. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: number;
  readonly problem: FileProblem | null;
  readonly notes: readonly FileProblem[];
}

export interface DiffCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly missing: number;
}

/** A kind of work record, or a past period, and how many of its rows are new, changed, the same. `key` goes into `skipped`. */
export interface ImportExtra extends Omit<DiffCounts, 'missing'> {
  readonly of: Extract<SelectionOf, 'work' | 'history' | 'assessment'>;
  readonly key: string;
  readonly label: string;
}

/**
 * Everything an import would do, before anything is written. Kept in main under `preview` until applied or discarded. `problems` and
 * `decisions` are the first thousand of each; `import.findings` and `import.decisions` give the rest by pages.
 */
export interface ImportSummary {
  readonly preview: string;
  readonly files: readonly ImportFile[];
  readonly tables: readonly ImportTable[];
  readonly counts: RowCounts;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly groups: readonly FindingGroup[];
  readonly decisions: readonly ImportDecision[];
  readonly decisionCount: number;
  readonly decisionGroups: readonly DecisionGroup[];
  readonly agency: string;
  readonly organisation: readonly OrganisationDiff[];
  readonly people: DiffCounts;
  readonly ratings: DiffCounts & { readonly moved: number };
  readonly extras: readonly ImportExtra[];
  readonly units: readonly string[];
  /** How many of the given files could be read. */
  readonly readable: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A record row with its findings; `cells` are the row as the file holds it, the first 60 columns. */
export interface ImportRow {
  readonly table: number;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly nip: string;
  readonly name: string;
  readonly state: RowState;
  readonly cells: readonly string[];
  readonly findings: readonly ImportProblem[];
}

/** One cell, old beside new, raw and in words. `panel`: where the panel has moved this rating to. */
export interface ImportCell {
  readonly field: string;
  readonly label: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly oldLabel: string;
  readonly newLabel: string;
  readonly panel: string | null;
  readonly panelLabel: string;
}

/** A person or rating against the workshop. `key` goes into `skipped`: `person:198…`. `moved`: the panel has moved the rating. */
export interface ImportDiff {
  readonly key: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
  readonly state: DiffState;
  readonly moved: boolean;
  readonly writes: 'both' | 'initial' | 'nothing';
  readonly cells: readonly ImportCell[];
  readonly decision: ImportDecision | null;
}

/** A saved mapping. Keys of `columns` are folded headers, or `#3` for the third column. */
export interface ImportProfile {
  readonly id: string;
  readonly name: string;
  readonly kind: TableKind;
  readonly columns: Readonly<Record<string, Field | null>>;
  readonly row: number | null;
  readonly depth: number | null;
  readonly codes: CodeDirection | null;
  readonly average: Average | null;
}

/** A file to save: `bytes` null when it was written to a path. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array | null;
}
