import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import type { EmployeeRow, RatingRow } from './rows.ts';

/** A person with their unit's name and their rating: a line of the grid, the results and the minutes. */
export type RosterRow = EmployeeRow &
  Omit<RatingRow, 'id'> & {
    readonly unit: string | null;
    readonly organisation_predicate: OrganisationPredicate | null;
  };
