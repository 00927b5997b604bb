import { type JsonColumns, jsonColumn, listColumn, optionalColumn } from '#shared/kernel/json-column.ts';
import type { MinutesAttendee } from '#shared/people/attendee.ts';
import type { Quorum } from '#shared/session/quorum.ts';
import type { MinutesDeviation } from './minutes.ts';
import type { RecordFile, RecordSigner, RecordStatement } from './record-file.ts';

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

/** What was signed after the sign-off of this id: JSON texts, letter by letter, of a `RecordStatement` and of the sections it is about. */
export interface SignedRecordRow {
  readonly id: string;
  readonly statement: string;
  readonly document: string;
}

/** One signature of a signed record; `signer` is JSON of a `RecordSigner`, which the signature is over too. */
export interface SignatureRow {
  readonly id: string;
  readonly record_id: string;
  readonly actor_id: string;
  readonly signer: string;
  readonly signature: string;
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

/** JSON of a signed record, whose texts are what was signed: they are written once and never again. */
export const signedRecordColumns = {
  statement: jsonColumn<RecordStatement>(),
  document: jsonColumn<RecordFile['document']>(),
} satisfies JsonColumns<SignedRecordRow>;

/** JSON of a signature. */
export const signatureColumns = { signer: jsonColumn<RecordSigner>() } satisfies JsonColumns<SignatureRow>;
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
