import type { CallInput } from '#shared/contract.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import type { SignOffRow } from '#shared/record/rows.ts';
import { signDateFit } from '#shared/record/sign-date.ts';
import type { Readiness } from '#shared/record/workshop-state.ts';
import { type Attendee, presentOf } from './attendance.ts';

/** What is typed into the sign-off, kept while the screen is shown. */
export interface SignDraft {
  readonly present: readonly Attendee[];
  readonly number: string;
  readonly date: string;
  /** The date about which somebody said that it is right although it is odd. */
  readonly sureOf: string;
  readonly place: string;
  readonly remarks: string;
  readonly openReason: string;
  readonly allowedBy: string;
  readonly allowedPost: string;
  readonly allowedWhy: string;
}

/** Whether the date has to be confirmed. */
export function asksDate({ date }: SignDraft, period: string): boolean {
  return signDateFit(date, period, localToday()) === 'odd';
}

/** The form as it opens first. */
export function firstDraft(
  present: readonly Attendee[],
  readiness: Readiness | null,
  last: SignOffRow | null,
): SignDraft {
  return {
    present,
    number: '',
    date: localToday(),
    sureOf: '',
    place: last?.place ?? '',
    remarks: '',
    openReason: '',
    allowedBy: readiness?.authority ?? '',
    allowedPost: readiness?.authorityPost ?? '',
    allowedWhy: '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The form as the command takes it; fields that the form did not show are left out. */
export function signOffOf(draft: SignDraft, readiness: Readiness | null): CallInput<'workshop.signOff'> {
  const { present, number, date, sureOf, place, remarks, openReason, allowedBy, allowedPost, allowedWhy } = draft;
  return {
    date,
    dateSure: sureOf === date,
    present: presentOf(present),
    number: orNull(number),
    place: orNull(place),
    remarks: orNull(remarks),
    ...(asksReason(readiness) && { openReason: orNull(openReason) }),
    ...(asksLeave(readiness) && {
      deviation: { allowedBy: allowedBy.trim(), post: orNull(allowedPost), reason: allowedWhy.trim() },
    }),
  };
}

/** Whether cases stay open that were to be discussed. */
export function asksReason(readiness: Readiness | null): boolean {
  return readiness !== null && readiness.flagged.length > 0;
}

/** Whether somebody has to allow that a required pattern is not met. */
export function asksLeave(readiness: Readiness | null): boolean {
  return readiness?.required === true && readiness.broken.length > 0;
}
