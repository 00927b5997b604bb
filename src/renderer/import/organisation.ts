import type { OrganisationPredicate } from '#shared/rules/levels.ts';

/** A unit, or the agency as a whole (`id` null), and its organisation predicate. */
export interface Organisation {
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly predicate: OrganisationPredicate | null;
  readonly reason: string | null;
}
