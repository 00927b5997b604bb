import { type JsonColumns, jsonColumn, listColumn, optionalColumn } from '#shared/kernel/json-column.ts';
import type { MinutesAttendee } from '#shared/people/attendee.ts';
import type { Quorum } from '#shared/session/quorum.ts';
import type { MinutesDeviation } from './minutes.ts';

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

/** The head of the agency's letters, one row, id `1`. `lines` and `address` are JSON lists, `logo` base64 of a PNG or JPEG. */
export interface LetterheadRow {
  readonly id: string;
  readonly lines: string;
  readonly address: string;
  readonly logo: string | null;
}

/** JSON of a sign-off. */
export const signOffColumns = {
  present: jsonColumn<readonly MinutesAttendee[]>(),
  quorum: optionalColumn<Quorum>(),
  deviations: listColumn<MinutesDeviation>(),
} satisfies JsonColumns<SignOffRow>;

/**
 * An erasure of one person. `commits`: JSON, by the number of each commit that it emptied the hash of what is left of it, by which the
 * record verifies.
 */
export interface ErasureRow {
  readonly id: string;
  readonly number: number;
  readonly employee_id: string;
  readonly at: string;
  readonly cells: number;
  readonly commits: string;
}

/** JSON of an erasure. */
export const erasureColumns = {
  commits: jsonColumn<Readonly<Record<string, string>>>(),
} satisfies JsonColumns<ErasureRow>;
