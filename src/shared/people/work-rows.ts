import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';

export const recordKinds = [
  'skp',
  'progress',
  'cascade',
  'squad',
  'workload',
  'discipline',
  'training',
  'ip-asn',
  'talent',
  'activity',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** One imported row about work, read-only. `fields` is JSON of the import's fields; `employee_id` null where the kind names nobody. */
export interface WorkRecordRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly employee_id: string | null;
  readonly period: string | null;
  readonly fields: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A person's result of another period than the workshop's, read-only. */
export interface PastRatingRow {
  readonly id: string;
  readonly employee_id: string;
  readonly period: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
  readonly file: string;
}

/** The predicate of a unit (`unit_id` null: of the agency) in another period, read-only. */
export interface PastPredicateRow {
  readonly id: string;
  readonly unit_id: string | null;
  readonly period: string;
  readonly predicate: OrganisationPredicate;
  readonly file: string;
}
