import type { WorkField } from '#shared/dossier/work-fields.ts';
import type { WorkKind, WorkSource } from '#shared/dossier/work-tables.ts';
import type { CoreValue } from '#shared/people/core-values.ts';
import type { EmployeeRow, RatingRow, UnitRow } from '#shared/people/rows.ts';
import type { PastPredicateRow, PastRatingRow } from '#shared/people/work-rows.ts';
import type { AssessmentKind, AssessmentRow } from '#shared/round/rows.ts';
import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';

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
  readonly file: string;
}

/** The predicate of a unit for one period; `unit` null means the agency itself. */
export interface OrganisationRecord {
  readonly unit: string | null;
  readonly period: string;
  readonly predicate: OrganisationPredicate;
  readonly file: string;
}

/**
 * A row of any other kind: the person it is about (null where the kind knows none) and its values by field. `period` is the row's own
 * or its table's.
 */
export interface WorkRecord {
  readonly kind: WorkKind;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly nip: string | null;
  readonly period: string | null;
  readonly values: WorkValues;
}
export type WorkValues = Readonly<Partial<Record<WorkField, string | number | null>>>;

/** A row about work that the workshop holds. */
interface StoredWork {
  readonly kind: WorkKind;
  readonly row: WorkSource;
}

/** All that one rater gave one ratee for one period, whether the file was long or wide. */
export interface AssessmentRecord {
  readonly raterNip: string;
  readonly rateeNip: string;
  readonly period: string;
  readonly kind: AssessmentKind;
  readonly scores: Readonly<Partial<Record<CoreValue, number>>>;
  readonly notes: Readonly<Partial<Record<CoreValue, string>>>;
  readonly file: string;
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
  readonly assessments: readonly AssessmentRow[];
  readonly work: readonly StoredWork[];
  readonly past: readonly PastRatingRow[];
  readonly pastPredicates: readonly PastPredicateRow[];
}

/** A workshop that holds nothing yet. */
export function emptyState(period: string, agency = ''): CurrentState {
  return {
    agency,
    period,
    organisation: null,
    units: [],
    employees: [],
    ratings: [],
    listPresent: false,
    assessments: [],
    work: [],
    past: [],
    pastPredicates: [],
  };
}
