import type { CaseFlag } from '#shared/calibration/queue-view.ts';
import { type JsonColumns, jsonColumn, listColumn } from '#shared/kernel/json-column.ts';
import type { OrganisationPredicate, Predicate } from '#shared/rules/levels.ts';

/** When the pattern is only looked at, and when sign-off needs it met or a deviation allowed. */
export const patternRules = ['advisory', 'required'] as const;
type PatternRule = (typeof patternRules)[number];

/**
 * How the panel sits, one row, id `1`. `quorum` in the words of `readQuorum`; `timebox` in minutes per case; `session_minutes`: how long a
 * session is planned to last, null where nobody said.
 */
export interface SessionRow {
  readonly id: string;
  readonly quorum: string;
  readonly timebox: number;
  readonly session_minutes: number | null;
  readonly pattern_rule: PatternRule;
  readonly authority: string | null;
  readonly authority_post: string | null;
}

/** One stay of one person in the room; `until` null: still there. Moments are ISO 8601, UTC. */
export interface AttendanceRow {
  readonly id: string;
  readonly actor_id: string;
  readonly since: string;
  readonly until: string | null;
}

/** One case on the agenda, id = the employee's id. `flags` is JSON; `minutes` overrides the sitting's timebox. */
export interface AgendaItemRow {
  readonly id: string;
  readonly position: number;
  readonly source: 'queue' | 'hand';
  readonly flags: string;
  readonly minutes: number | null;
}

/** A time during which one case lay open before the panel; `until` null: now. `revealed` 1: the projector shows the name. */
export interface DiscussionRow {
  readonly id: string;
  readonly employee_id: string;
  readonly since: string;
  readonly until: string | null;
  readonly revealed: number;
}

const verdictKinds = ['changed', 'kept', 'postponed'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What the panel did with a case last, id = the employee's id. `flags` and `evidence` are JSON. */
interface DecisionRow {
  readonly id: string;
  readonly kind: VerdictKind;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly flags: string;
  readonly actor_name: string;
  readonly at: string;
}

/** A member who does not agree, by name; `employee_id` null: with the result as a whole. */
interface DissentRow {
  readonly id: string;
  readonly employee_id: string | null;
  readonly actor_id: string;
  readonly words: string;
  readonly at: string;
}

/** Interests that a person declares; their own row and their own superior are known from the NIP. */
export const declaredInterests = ['family', 'other'] as const;
const interestKinds = ['own', 'superior', ...declaredInterests] as const;
export type InterestKind = (typeof interestKinds)[number];

export interface InterestRow {
  readonly id: string;
  readonly actor_id: string;
  readonly employee_id: string;
  readonly kind: (typeof declaredInterests)[number];
  readonly note: string | null;
}

/** Somebody who stepped out for one case; `until` null: still out. */
export interface RecusalRow {
  readonly id: string;
  readonly actor_id: string;
  readonly employee_id: string;
  readonly cause: InterestKind;
  readonly note: string | null;
  readonly since: string;
  readonly until: string | null;
}

/** A silent vote on one case. `seal_key` (hex) is published at the reveal, so that anyone can open the sealed votes of the record. */
export interface BallotRow {
  readonly id: string;
  readonly employee_id: string;
  readonly opened_at: string;
  readonly revealed_at: string | null;
  readonly seal_key: string | null;
  readonly settled_at: string | null;
  readonly outcome: Predicate | null;
  readonly cancelled_reason: string | null;
}

/** One vote: only its ciphertext until the ballot is revealed. */
export interface VoteRow {
  readonly id: string;
  readonly ballot_id: string;
  readonly actor_id: string;
  readonly sealed: string;
  readonly at: string;
  readonly predicate: Predicate | null;
}

/** An agency's own pattern for one organisation predicate (the id); `pattern` is JSON. */
interface OwnPatternRow {
  readonly id: OrganisationPredicate;
  readonly name: string;
  readonly pattern: string;
}

/** Units given out to another room. `units` is JSON of ids; `own` 1: this file is that part; `merged_hash`: the room's last entry. */
export interface PartRow {
  readonly id: string;
  readonly name: string;
  readonly units: string;
  readonly file: string;
  readonly own: number;
  readonly state: 'out' | 'merged';
  readonly merged_hash: string | null;
}

/** The tables of the panel's session. */
export interface SessionTables {
  readonly sitting: SessionRow;
  readonly attendance: AttendanceRow;
  readonly agenda_item: AgendaItemRow;
  readonly hearing: DiscussionRow;
  readonly decision: DecisionRow;
  readonly dissent: DissentRow;
  readonly interest: InterestRow;
  readonly recusal: RecusalRow;
  readonly ballot: BallotRow;
  readonly vote: VoteRow;
  readonly own_pattern: OwnPatternRow;
  readonly part: PartRow;
}

/** JSON of a case on the agenda. */
export const agendaColumns = { flags: jsonColumn<readonly CaseFlag[]>() } satisfies JsonColumns<AgendaItemRow>;

/** JSON of a decision. */
export const decisionColumns = {
  evidence: listColumn<string>(),
  flags: jsonColumn<readonly CaseFlag[]>(),
} satisfies JsonColumns<DecisionRow>;

/** JSON of a part: ids of its units. */
export const partColumns = { units: jsonColumn<readonly string[]>() } satisfies JsonColumns<PartRow>;
