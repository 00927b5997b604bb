import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';

/** A person's result of another period, with the predicate of their unit then. */
export interface PastResult {
  readonly period: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
  readonly organisation: OrganisationPredicate | null;
  readonly file: string;
}
