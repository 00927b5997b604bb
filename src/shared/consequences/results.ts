import type { Place, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import type { CreditResult } from '#shared/rules/consequence/credit-points.ts';
import type { Edition, Subject } from '#shared/rules/consequence/edition-schema.ts';
import type { IpAsnResult } from '#shared/rules/consequence/ip-asn.ts';
import type { LineProposal } from '#shared/rules/consequence/line-rating.ts';
import type { LoadResult } from '#shared/rules/consequence/load.ts';
import type { UnitNeed } from '#shared/rules/consequence/need.ts';
import type { NeedProjection } from '#shared/rules/consequence/projection.ts';
import type { Cell, Result } from '#shared/rules/consequence/result.ts';
import type { RoleIndicator } from '#shared/rules/consequence/roles.ts';
import type { Gain, TalentResult } from '#shared/rules/consequence/talent.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import type { EmployeeKind } from './rows.ts';

/** What follows from one person's rating. Each result has `value`, `parts`, `missing` and the id of its `edition`. */
export interface PersonConsequences {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly kind: EmployeeKind;
  readonly ipAsn: IpAsnResult;
  readonly creditPoints: CreditResult;
  readonly talent: TalentResult;
  readonly load: LoadResult;
  /** What is odd in the rows behind these figures. */
  readonly findings: readonly ConsequenceFinding[];
}

/** What one decree, award or 360 result more would make of this person's place. */
export interface GainWorth {
  readonly gain: Gain;
  readonly value: number;
  readonly row: Rating;
  readonly box: number | null;
}

/** What would raise the index: the points still open in one part of it. */
export interface IndexRaise {
  readonly rule: string;
  readonly points: number;
}

/** Something odd in what a consequence rests on, with its place. */
export interface ConsequenceFinding {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly at: Cell | null;
}

/**
 * One month of the allowance; percent of the whole in `result.value`. `before`: what it came to under the predicate that was first given,
 * where panel or objection has changed it; null where nothing changed.
 */
export interface AllowanceOfMonth {
  readonly period: string;
  readonly result: Result;
  readonly before: number | null;
}

/** One month of the year judged, as its evaluation on file rated it. */
interface MonthPredicate {
  readonly period: string;
  readonly predicate: Predicate;
}

/** The annual predicate beside its months: no formula exists, nothing is averaged. `contradicts`: more than half of them say another. */
export interface AnnualMonths {
  readonly months: readonly MonthPredicate[];
  readonly same: number;
  readonly contradicts: boolean;
}

/** Everything about one person, for the dossier. */
export interface PersonCards extends PersonConsequences {
  readonly worth: readonly GainWorth[];
  readonly raises: readonly IndexRaise[];
  readonly lines: LineProposal | null;
  readonly allowance: readonly AllowanceOfMonth[];
  readonly annual: AnnualMonths | null;
  readonly roles: RoleIndicator | null;
  /** Squads of the year that no line of the SKP names. */
  readonly unrecorded: readonly { readonly squad: string; readonly at: Cell | null }[];
  readonly editions: readonly Edition[];
}

/** A unit's need of posts and what its people's consequences come to. `abk` null: no analysis of workload is on file. */
export interface UnitConsequences {
  readonly unit: string;
  readonly name: string;
  readonly people: number;
  readonly abk: UnitNeed | null;
  readonly index: { readonly mean: number | null; readonly people: number; readonly incomplete: number };
  readonly rows: Readonly<Record<Rating, number>>;
  readonly double: number;
  /** Null without an analysis of workload, or without ages of retirement in the edition. */
  readonly projection: NeedProjection | null;
  readonly findings: readonly ConsequenceFinding[];
}

/** A finding in the asker's words: about whom or which unit, and where. */
export interface ListedFinding {
  readonly about: string;
  readonly name: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** An edition, whether it holds now and for whom, and what is odd in it. */
export interface ListedEdition {
  readonly edition: Edition;
  readonly holds: readonly EmployeeKind[];
  readonly shipped: boolean;
  /** The workshop keeps its own copy: adopted, or signed under it. */
  readonly adopted: boolean;
  readonly findings: readonly { readonly code: ProblemCode; readonly values: ProblemValues; readonly place: Place }[];
}

/** One field of an edition that differs from the one in force. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One result that another edition would change. */
export interface ResultChange {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly subject: Subject;
  readonly before: number | null;
  readonly after: number | null;
}

/** What adopting an edition would change: its fields against the one in force, and every result. */
export interface EditionEffect {
  readonly edition: Edition;
  readonly findings: ListedEdition['findings'];
  readonly fields: readonly FieldChange[];
  readonly results: readonly ResultChange[];
}
