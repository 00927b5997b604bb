import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';

/**
 * A row about work as files before migration 0026 held it, JSON in `fields`. The table is empty since; it stays for the changes that
 * older commits of the log name.
 */
export interface WorkRecordRow {
  readonly id: string;
  readonly kind: string;
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
