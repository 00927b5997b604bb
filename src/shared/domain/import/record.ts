import type { OrganisationPredicate, Predicate, Rating } from '../levels.ts';
import type { EmployeeRow, RatingRow, UnitRow } from '../tables.ts';
import type { Field, TableKind } from './field.ts';

/** A person as an import gives them. Null: the source says nothing, or what it says is in doubt. `unit` is a unit's name. */
export interface PersonRecord {
  readonly nip: string;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly birthDate: string | null;
  readonly sex: 'M' | 'F' | null;
  readonly grade: string | null;
  readonly position: string | null;
  readonly positionKind: string | null;
  readonly education: string | null;
  readonly unit: string | null;
  readonly superiorNip: string | null;
}
export type PersonField = Exclude<keyof PersonRecord, 'nip'>;

/** A person's rating for one period, as the portal's recap gives it. */
export interface RatingRecord {
  readonly nip: string;
  readonly period: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

/** The predicate of a unit for one period; `unit` null means the agency itself. */
export interface OrganisationRecord {
  readonly unit: string | null;
  readonly period: string;
  readonly predicate: OrganisationPredicate;
}

/** A row of any other kind: the person it is about (null where the kind knows none) and its values by field. */
export interface WorkRecord {
  readonly kind: Exclude<TableKind, 'rating-recap' | 'nominative' | 'unit-achievement'>;
  readonly file: string;
  readonly row: number;
  readonly nip: string | null;
  readonly raterNip: string | null;
  readonly values: Readonly<Partial<Record<Field, string | number | null>>>;
}

/**
 * What the workshop holds before the import. `listPresent`: a nominative list was imported earlier, so a recap may not add people.
 * `organisation` is the agency's predicate.
 */
export interface CurrentState {
  readonly agency: string;
  readonly period: string;
  readonly organisation: OrganisationPredicate | null;
  readonly units: readonly UnitRow[];
  readonly employees: readonly EmployeeRow[];
  readonly ratings: readonly RatingRow[];
  readonly listPresent: boolean;
}

/** A workshop that holds nothing yet. */
export function emptyState(period: string, agency = ''): CurrentState {
  return { agency, period, organisation: null, units: [], employees: [], ratings: [], listPresent: false };
}
