import type { OrganisationPredicate, Predicate, PredicateCounts, Rating } from '#shared/rules/levels.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';
import type { CaseFlag, InterestKind } from '#shared/session/rows.ts';
import type { Exclusion, Role } from '#shared/tables.ts';

/**
 * The head of an official letter. `lines` from the highest office down, the last one largest; `address` small below. `logo` is a PNG or
 * JPEG. All as the agency wrote them in the settings.
 */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly address: readonly string[];
  readonly logo?: Uint8Array;
}

/** The rule edition that decided the results, with its sources as the rule set names them. */
export interface DocumentRules {
  readonly edition: string;
  readonly title: string;
  readonly sources: readonly {
    readonly title: string;
    readonly subject: string;
    readonly official: boolean;
  }[];
}

/** The proof of the record: the hash of its last commit, how many commits there are, and the workshop file's name. */
export interface DocumentRecord {
  readonly hash: string;
  readonly commits: number;
  readonly file: string | null;
}

export interface MinutesPerson {
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
}

/** Somebody who sat in the panel, and signs. `post` is the office held, printed under the role. */
export interface MinutesAttendee {
  readonly name: string;
  readonly role: Role;
  readonly post?: string | null;
  readonly nip?: string | null;
}

interface MinutesQuorum {
  readonly members: number;
  readonly required: number;
  readonly present: number;
}

/** Somebody who stepped out for one case; `note` is what they said about it. */
interface MinutesRecusal {
  readonly member: string;
  readonly person: MinutesPerson;
  readonly cause: InterestKind;
  readonly note: string | null;
}

/** People per predicate of one group, before and after the panel. `unrated` people have no predicate at that time. */
export interface MinutesMix {
  readonly name: string;
  readonly organisation: OrganisationPredicate | null;
  readonly before: PredicateCounts;
  readonly after: PredicateCounts;
  readonly unratedBefore: number;
  readonly unratedAfter: number;
  /** What breaks the pattern after the panel; null where no organisation predicate is set, so that no pattern applies. */
  readonly violations: readonly Violation[] | null;
}

/** Both ratings and the predicate at one time; null where there was none yet. */
export interface MinutesRating {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

/** Who did something, when, and why. `at` is ISO 8601 on the office's own clock (`2026-11-24T10:15`); with Z it is printed as UTC. */
export interface MinutesAct {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface MinutesChange extends MinutesAct {
  readonly person: MinutesPerson;
  readonly from: MinutesRating;
  readonly to: MinutesRating;
  readonly evidence?: readonly string[];
}

/** A person who is not rated and so leaves the denominator. */
interface MinutesExcluded {
  readonly person: MinutesPerson;
  readonly why: Exclusion;
  readonly note: string | null;
}

/** An organisation predicate that was set or corrected; `unit` null is the agency. */
export interface MinutesOrganisation extends MinutesAct {
  readonly unit: string | null;
  readonly predicate: OrganisationPredicate;
}

/** A case that the panel left as it was, flagged or with a reason given. */
interface MinutesNoChange extends MinutesAct {
  readonly person: MinutesPerson;
  readonly predicate: Predicate | null;
  readonly flags: readonly CaseFlag[];
}

/** Flagged cases that were still open at sign-off, and why. */
interface MinutesLeftOpen {
  readonly people: readonly MinutesPerson[];
  readonly reason: string;
}

interface MinutesDissent {
  readonly member: string;
  readonly person: MinutesPerson | null;
  readonly text: string;
}

/** A silent vote on one person: votes per predicate, and what the facilitator set. */
interface MinutesVote {
  readonly person: MinutesPerson;
  readonly votes: PredicateCounts;
  readonly outcome: Predicate;
}

/** A deviation from the pattern in force; `unit` null is the agency. `allowedBy` is a name, `post` the office that allows it. */
export interface MinutesDeviation {
  readonly unit: string | null;
  readonly violations: readonly Violation[];
  readonly allowedBy: string;
  readonly post: string | null;
  readonly reason: string;
}

/**
 * Everything the minutes (*berita acara*) of a calibration panel say, as facts without words of any language: one model for PDF and
 * DOCX. Optional lists left out or empty leave their section out; `changes` empty is said in words. `date` is the day of the meeting,
 * ISO 8601. `draft` marks minutes of a workshop that is not signed off.
 */
export interface MinutesDocument {
  readonly letterhead: Letterhead;
  readonly number: string | null;
  readonly date: string;
  readonly place: string | null;
  readonly agency: string;
  /** The unit the workshop is about; null is the whole agency. */
  readonly unit: string | null;
  readonly period: string;
  readonly draft: boolean;
  readonly rules: DocumentRules;
  readonly present: readonly MinutesAttendee[];
  readonly quorum?: MinutesQuorum | null;
  readonly recusals?: readonly MinutesRecusal[];
  readonly organisations?: readonly MinutesOrganisation[];
  readonly overall: MinutesMix;
  readonly units: readonly MinutesMix[];
  readonly changes: readonly MinutesChange[];
  readonly excluded?: readonly MinutesExcluded[];
  readonly noChanges?: readonly MinutesNoChange[];
  readonly dissents?: readonly MinutesDissent[];
  readonly votes?: readonly MinutesVote[];
  readonly deviations?: readonly MinutesDeviation[];
  readonly leftOpen?: MinutesLeftOpen | null;
  readonly remarks: string | null;
  readonly record: DocumentRecord;
}
