import type { MinutesAttendee } from '#shared/people/attendee.ts';
import type { WorkshopRow } from '#shared/people/rows.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';
import type { Quorum } from '#shared/session/quorum.ts';
import type { CodedText } from './minutes.ts';
import type { SignOffRow } from './rows.ts';

export interface WorkshopState {
  readonly workshop: WorkshopRow;
  readonly signOff: SignOffRow | null;
  readonly people: number;
}

/**
 * What a sign-off will ask for. `came`: everybody who sat in the session, as they sign. `flagged`: cases on the agenda that are not
 * decided, whose staying open needs a reason. `voting`: whom a silent vote that runs is about. `broken`: places whose pattern is not
 * met; where that is `required`, somebody must allow it (`authority`, where one is named).
 */
export interface Readiness {
  readonly came: readonly MinutesAttendee[];
  readonly quorum: Quorum | null;
  readonly flagged: readonly string[];
  readonly voting: string | null;
  readonly broken: readonly { readonly unit: string | null; readonly violations: readonly Violation[] }[];
  readonly required: boolean;
  readonly authority: string | null;
  readonly authorityPost: string | null;
  readonly coded: readonly CodedText[];
}
