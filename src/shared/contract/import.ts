import { z } from 'zod';
import type { Decision } from '../domain/import/decision.ts';
import type { Severity } from '../domain/import/finding.ts';
import type { OrganisationDiff, RowCounts } from '../domain/import/preview.ts';
import type { ProblemAnswer } from '../problem.ts';
import { command, job, output } from './entry.ts';

const decisions = z.record(z.string(), z.string());

/** A finding in the asker's words. `decision` names the decision that settles it; `row` is 0 where a whole table or file is meant. */
export interface ImportProblem extends ProblemAnswer {
  readonly severity: Severity;
  readonly row: number;
  readonly decision: string | null;
}

/** A choice and a decision with their words. */
export interface ImportDecision extends Omit<Decision, 'choices'> {
  readonly question: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
}

export interface ImportTable {
  readonly file: string;
  readonly sheet: string;
  /** What it was taken for, in words; null when nothing known fits. */
  readonly kind: string | null;
  readonly period: string | null;
  readonly rows: number;
  readonly sure: 'certain' | 'likely' | 'guess' | null;
}

/** Everything an import would do, before anything is written. Kept in main under `preview` until applied or discarded. */
export interface ImportSummary {
  readonly preview: string;
  readonly tables: readonly ImportTable[];
  readonly counts: RowCounts;
  readonly problems: readonly ImportProblem[];
  readonly decisions: readonly ImportDecision[];
  readonly organisation: readonly OrganisationDiff[];
  readonly people: { readonly new: number; readonly changed: number; readonly same: number; readonly missing: number };
  readonly ratings: { readonly new: number; readonly changed: number; readonly same: number; readonly missing: number };
  readonly units: readonly string[];
  /** How many of the given files could be read. */
  readonly readable: number;
}

const source = z.union([
  z.strictObject({ path: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
]);

export const importContract = {
  'import.read': job(z.strictObject({ sources: z.array(source).min(1) }), output<ImportSummary>(), { workshop: true }),
  /** The same preview with these answers, nothing written. */
  'import.answer': job(z.strictObject({ preview: z.string(), decisions }), output<ImportSummary>(), { workshop: true }),
  'import.discard': job(z.strictObject({ preview: z.string() }), output<null>(), { workshop: true }),
  'import.apply': command(
    z.strictObject({ preview: z.string(), decisions: decisions.default({}), skipped: z.array(z.string()).default([]) }),
  ),
};
