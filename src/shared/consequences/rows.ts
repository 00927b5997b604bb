import type { Subject } from '#shared/rules/consequence/edition-schema.ts';

/** Kinds of employee that an edition may be about. */
export const employeeKinds = ['PNS', 'PPPK'] as const;
export type EmployeeKind = (typeof employeeKinds)[number];

/**
 * An edition that the agency has adopted for one subject and kind of employee, kept whole in the workshop, so that its figures can be
 * computed on every machine. `id` is `subject.kind`; `content` is the edition as JSON.
 */
export interface RuleEditionRow {
  readonly id: `${Subject}.${EmployeeKind}`;
  readonly rule_set: string;
  readonly content: string;
}
