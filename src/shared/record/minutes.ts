import type { CaseFlag } from '#shared/calibration/queue-view.ts';
import type { DocumentAct, DocumentRecord, DocumentRules, Letterhead } from '#shared/kernel/document.ts';
import type { MinutesAttendee, MinutesPerson } from '#shared/people/attendee.ts';
import type { Exclusion } from '#shared/people/rows.ts';
import type { MinutesRating, OrganisationPredicate, Predicate, PredicateCounts } from '#shared/rules/levels.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';
import type { InterestKind } from '#shared/session/rows.ts';

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

export interface MinutesChange extends DocumentAct {
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
export interface MinutesOrganisation extends DocumentAct {
  readonly unit: string | null;
  readonly predicate: OrganisationPredicate;
}

/** A case that the panel left as it was, flagged or with a reason given. */
interface MinutesNoChange extends DocumentAct {
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

/** A text of the minutes, by how it starts, and the letters in it that the PDF prints as codes. */
export interface CodedText {
  readonly start: string;
  readonly letters: readonly string[];
}
