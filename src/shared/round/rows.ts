import { type JsonColumns, jsonColumn, recordColumn } from '#shared/kernel/json-column.ts';
import type { Instrument } from './instrument.ts';

const roundStates = ['draft', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** A round of ratings. `instrument` is the JSON of its Instrument; `due` and `expires` are days, `YYYY-MM-DD`. */
export interface RoundRow {
  readonly id: string;
  readonly name: string;
  readonly instrument: string;
  /** 1: packages show aliases instead of names. */
  readonly masked: number;
  readonly due: string;
  readonly expires: string;
  readonly state: RoundState;
}

/**
 * The keys of a round (id = the round's): packages are signed with one pair, answers sealed to the other. `identity` is the secret half
 * of that other pair, sealed to the open keys of the facilitators (`actor_key`); rounds of earlier releases hold it in plain text. Never
 * leaves the store.
 */
export interface RoundKeyRow {
  readonly id: string;
  readonly signing_open: string;
  readonly signing_secret: string;
  readonly recipient: string;
  readonly identity: string;
}

/** One rater for one ratee. `rater_key` is the NIP of an employee, or a free name for somebody from outside. */
export interface AssignmentRow {
  readonly id: string;
  readonly round_id: string;
  readonly rater_key: string;
  readonly rater_name: string;
  readonly ratee_id: string;
  readonly kind: AssessmentKind;
  readonly weight: number | null;
}

/** The package a rater holds now. `token` names the newest file, whose answers alone are taken; `answer_open` is the public key that their answer must be signed with. */
export interface PackageRow {
  readonly id: string;
  readonly round_id: string;
  readonly rater_key: string;
  readonly token: string;
  readonly version: number;
  readonly issued: string;
  readonly expires: string;
  readonly answer_open: string;
}

/** The newest answer of a rater, still sealed: base64 of an age file that only the round's identity opens. */
export interface AnswerRow {
  readonly id: string;
  readonly round_id: string;
  readonly rater_key: string;
  readonly made: string;
  readonly received: string;
  readonly file: string;
  readonly given: number;
  readonly wanted: number;
  readonly sealed: string;
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

/** JSON of a round. */
export const roundColumns = { instrument: jsonColumn<Instrument>() } satisfies JsonColumns<RoundRow>;

/** JSON of an assessment, by criterion. */
export const assessmentColumns = {
  scores: jsonColumn<Readonly<Record<string, number | null>>>(),
  notes: recordColumn<string>(),
} satisfies JsonColumns<AssessmentRow>;
