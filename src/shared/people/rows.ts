import { type JsonColumns, jsonColumn, listColumn } from '#shared/kernel/json-column.ts';
import type { Role } from '#shared/kernel/roles.ts';
import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';

/** One workshop per file, so one row, id `1`. `state` is the sign-off barrier; `organisation_predicate` is the agency's. */
export interface WorkshopRow {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly agency_code: string;
  readonly period: string;
  readonly rule_set: string;
  readonly organisation_predicate: OrganisationPredicate | null;
  readonly organisation_reason: string | null;
  readonly state: 'open' | 'signed';
}

/**
 * A named person who acts. `pin` is an argon2id hash or null; `active` 0 hides a person but keeps their past. `nip` says who they are
 * among the people rated; `post` is the office held, printed under the signature.
 */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: string | null;
  readonly active: number;
  readonly nip: string | null;
  readonly post: string | null;
}

/**
 * A key of a facilitator (id = its open half, an age recipient). The secret half lies on their machine, bound to it and to their PIN;
 * `recovery` is that half sealed under words on paper (base64 of an age file), null while no paper was made.
 */
export interface ActorKeyRow {
  readonly id: string;
  readonly actor_id: string;
  readonly recovery: string | null;
}

/** Keys of a facilitator. `here`: this machine keeps one; `open`: it can be used now; `paper`: words on paper open it anywhere. */
export interface FacilitatorKey {
  readonly actor: string;
  readonly name: string;
  readonly here: boolean;
  readonly open: boolean;
  readonly paper: boolean;
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly organisation_predicate: OrganisationPredicate | null;
  readonly organisation_reason: string | null;
}

/** Why a person is not rated and so leaves the denominator. */
export const exclusions = ['on-leave', 'moved', 'retired', 'too-new', 'other'] as const;

export type Exclusion = (typeof exclusions)[number];

export interface EmployeeRow {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly front_title: string | null;
  readonly back_title: string | null;
  readonly birth_date: string | null;
  readonly sex: 'M' | 'F' | null;
  readonly grade: string | null;
  readonly position: string | null;
  readonly position_kind: string | null;
  readonly education: string | null;
  readonly unit_id: string | null;
  readonly superior_nip: string | null;
  readonly excluded: Exclusion | null;
  readonly excluded_note: string | null;
}

export const caseStates = ['waiting', 'in-discussion', 'decided', 'postponed'] as const;

export type CaseState = (typeof caseStates)[number];

/**
 * A person's rating, id = the employee's id. `initial_*` as imported, `hasil`/`perilaku`/`predicate` as proposed by the panel now,
 * `final_predicate` as signed (null until sign-off). `evidence` is JSON, what the last change cites.
 */
export interface RatingRow {
  readonly id: string;
  readonly initial_hasil: Rating | null;
  readonly initial_perilaku: Rating | null;
  readonly initial_predicate: Predicate | null;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
  readonly reason: string | null;
  readonly state: CaseState;
  readonly final_predicate: Predicate | null;
  readonly evidence: string | null;
}

/** JSON of a rating. */
export const ratingColumns = { evidence: listColumn<string>() } satisfies JsonColumns<RatingRow>;

/** JSON of the letterhead. */
export const letterheadColumns = {
  lines: jsonColumn<readonly string[]>(),
  address: jsonColumn<readonly string[]>(),
};
