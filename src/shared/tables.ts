import type { AnswerRow, AssignmentRow, PackageRow, RoundKeyRow, RoundRow } from '#shared/round/rows.ts';
import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';
import type { SessionTables } from '#shared/session/rows.ts';
import type { PracticeCaseRow, TrainingResultRow } from '#shared/training/rows.ts';

/** What a cell of the store may hold. Structures are JSON text; flags are 0 or 1. */
export type Value = string | number | null;

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

export const roles = ['facilitator', 'member', 'rater', 'observer', 'secretary'] as const;
export type Role = (typeof roles)[number];

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

/** One file of one import; `findings` counts by severity, as JSON. */
export interface ImportFileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly period: string | null;
}

/**
 * Sign-off as signed; `present` is JSON `[{name, role, post, nip}]`, `quorum` JSON of a Quorum or null where no session was held,
 * `deviations` JSON of what was allowed. `open_reason`: why flagged cases stayed open. `reopened_reason` is set when a facilitator reopens.
 */
export interface SignOffRow {
  readonly id: string;
  readonly number: string | null;
  readonly date: string;
  readonly place: string | null;
  readonly remarks: string | null;
  readonly present: string;
  readonly reopened_reason: string | null;
  readonly quorum: string | null;
  readonly deviations: string | null;
  readonly open_reason: string | null;
}

export const assessmentKinds = ['superior', 'peer', 'subordinate', 'squad', 'self', 'external'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/**
 * What one rater gave one ratee. `rater_key` is a NIP or a free name; `scores` is JSON `{criterion: number | null}`, `notes` JSON
 * `{criterion: text}` or null; `round_id` null means imported, `source` is then the file. Self ratings never enter severity or means.
 */
export interface AssessmentRow {
  readonly id: string;
  readonly round_id: string | null;
  readonly period: string;
  readonly kind: AssessmentKind;
  readonly rater_key: string;
  readonly ratee_id: string;
  readonly weight: number | null;
  readonly scores: string;
  readonly notes: string | null;
  readonly source: string | null;
}

export const workKinds = [
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
export type WorkKind = (typeof workKinds)[number];

/** One imported row about work, read-only. `fields` is JSON of the import's fields; `employee_id` null where the kind names nobody. */
export interface WorkRecordRow {
  readonly id: string;
  readonly kind: WorkKind;
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

/** A mapping the user saved. `columns` is JSON by folded header or `#3`; `row` pins the header's first row (0: none), `depth` its rows. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly columns: string;
  readonly row: number | null;
  readonly depth: number | null;
}

/** A note at a cell of a person: `field` is the column. One per person, cell and actor. `private` 1: for its writer only. */
interface NoteRow {
  readonly id: string;
  readonly employee_id: string;
  readonly field: string;
  readonly text: string;
  readonly private: number;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly at: string;
}

/** A named way to see the table; `state` is JSON of a `TableView`. */
interface SavedViewRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** The head of the agency's letters, one row, id `1`. `lines` and `address` are JSON lists, `logo` base64 of a PNG or JPEG. */
export interface LetterheadRow {
  readonly id: string;
  readonly lines: string;
  readonly address: string;
  readonly logo: string | null;
}

/** Every table that a Change may touch. */
export interface Tables extends SessionTables {
  readonly workshop: WorkshopRow;
  readonly actor: ActorRow;
  readonly unit: UnitRow;
  readonly employee: EmployeeRow;
  readonly rating: RatingRow;
  readonly import_file: ImportFileRow;
  readonly sign_off: SignOffRow;
  readonly assessment: AssessmentRow;
  readonly work_record: WorkRecordRow;
  readonly past_rating: PastRatingRow;
  readonly past_predicate: PastPredicateRow;
  readonly profile: ProfileRow;
  readonly round: RoundRow;
  readonly round_key: RoundKeyRow;
  readonly assignment: AssignmentRow;
  readonly package: PackageRow;
  readonly answer: AnswerRow;
  readonly note: NoteRow;
  readonly saved_view: SavedViewRow;
  readonly letterhead: LetterheadRow;
  readonly training_result: TrainingResultRow;
  readonly practice_case: PracticeCaseRow;
}

export type TableName = keyof Tables;
