import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import type { PastResult } from '#shared/people/past-result.ts';
import type { AssessmentKind } from '#shared/round/rows.ts';
import type { WorkField } from './work-fields.ts';
import { type WorkKind, workKinds, workTables } from './work-tables.ts';

/** One imported row about a person's work, read-only: its values by field, and where it was read. */
export interface DossierRecord {
  readonly id: string;
  readonly kind: WorkKind;
  readonly period: string | null;
  readonly fields: Readonly<Partial<Record<WorkField, string | number | null>>>;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** What imports have brought about a person. `assessments` counts peer ratings received and given, by what the rater is. */
export interface EmployeeDossier {
  readonly employee: string;
  readonly nip: string;
  readonly records: readonly DossierRecord[];
  readonly past: readonly PastResult[];
  readonly assessments: {
    readonly received: Readonly<Partial<Record<AssessmentKind, number>>>;
    readonly given: number;
    readonly raters: number;
  };
}

const workTableNames = workKinds.map((kind) => workTables[kind].table);

export const dossierContract = {
  /** Everything that is stored about one person beside their rating. `employee` is a row id or a NIP. */
  'dossier.get': query(z.strictObject({ employee: idText }), output<EmployeeDossier>(), {
    roles: panel,
    scope: 'cases',
    reads: ['employee', ...workTableNames, 'past_rating', 'past_predicate', 'assessment'],
  }),
};
