import { z } from 'zod';
import { command, job, output, query } from '#shared/kernel/entry.ts';
import type { MinutesAttendee } from '#shared/record/minutes.ts';
import { organisationInput } from '#shared/rules/level-input.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { Quorum } from '#shared/session/quorum.ts';
import type { ActorRow, LetterheadRow, SignOffRow, UnitRow, WorkshopRow } from '#shared/tables.ts';
import { roles } from '#shared/tables.ts';

const words = z.string().trim().min(1).max(500);
const path = z.string().min(1);
/** 4 to 12 digits; main stores its argon2id hash. */
const pin = z
  .string()
  .regex(/^\d{4,12}$/)
  .nullable();
/** 18 digits: says which of the people rated this is, so that they step out for their own row. */
const nip = z
  .string()
  .regex(/^\d{18}$/)
  .nullable();
const password = z.string().min(1).nullable();
/** Somebody who sat in the panel and signs; `post` is the office held. */
const attendee = z.strictObject({
  name: words,
  role: z.enum(roles),
  post: words.nullable().default(null),
  nip: nip.default(null),
});

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
}

export const workshopContract = {
  'workshop.create': job(
    z.strictObject({ path, name: words, period: words, facilitator: words, password: password.default(null) }),
    output<WorkshopState>(),
    { workshop: false },
  ),
  'workshop.open': job(z.strictObject({ path, password: password.default(null) }), output<WorkshopState>(), {
    workshop: false,
  }),
  'workshop.close': job(z.strictObject({}), output<null>(), { workshop: true }),
  'workshop.setPassword': job(z.strictObject({ password }), output<null>(), { workshop: true }),
  /** `bytes` counts what stands beside the file too; `locked`: it asks for a password. */
  'workshop.file': job(
    z.strictObject({}),
    output<{ readonly path: string; readonly bytes: number; readonly locked: boolean }>(),
    { workshop: true },
  ),
  'workshop.get': query(z.strictObject({}), output<WorkshopState>(), ['workshop', 'sign_off', 'employee']),
  'workshop.setPredicate': command(z.strictObject({ predicate: organisationInput, reason: words })),
  'workshop.signOff': command(
    z.strictObject({
      date: z.iso.date(),
      /** Who signs; without it everybody who sat in the session. */
      present: z.array(attendee).min(1).optional(),
      number: words.nullable().default(null),
      place: words.nullable().default(null),
      remarks: z.string().nullable().default(null),
      /** Who allows that the pattern is not met, and why; asked where the pattern is required. */
      deviation: z
        .strictObject({ allowedBy: words, post: words.nullable().default(null), reason: words })
        .nullable()
        .default(null),
      /** Why flagged cases stay open; asked where there are any. */
      openReason: words.nullable().default(null),
    }),
  ),
  /** Every sign-off there was, oldest first; those reopened since carry the reason. */
  'workshop.signOffs': query(z.strictObject({}), output<{ readonly rows: readonly SignOffRow[] }>(), ['sign_off']),
  'workshop.readiness': query(z.strictObject({}), output<Readiness>(), ['log']),
  'workshop.reopen': command(z.strictObject({ reason: words }), { whenSigned: true }),
  'unit.list': query(z.strictObject({}), output<{ readonly rows: readonly UnitRow[] }>(), ['unit']),
  'unit.setPredicate': command(z.strictObject({ unit: words, predicate: organisationInput, reason: words })),
  'actor.list': query(
    z.strictObject({}),
    output<{ readonly rows: readonly (Omit<ActorRow, 'pin'> & { readonly locked: boolean })[] }>(),
    ['actor'],
  ),
  'actor.add': command(
    z.strictObject({
      name: words,
      role: z.enum(roles),
      pin: pin.default(null),
      nip: nip.default(null),
      post: words.nullable().default(null),
    }),
  ),
  'actor.update': command(
    z.strictObject({
      actor: words,
      name: words.optional(),
      role: z.enum(roles).optional(),
      pin: pin.optional(),
      nip: nip.optional(),
      post: words.nullable().optional(),
      active: z.boolean().optional(),
    }),
  ),
  'workshop.rename': command(
    z.strictObject({
      name: words.optional(),
      agency: z.string().trim().max(500).optional(),
      agencyCode: z.string().trim().max(40).optional(),
      period: words.optional(),
    }),
  ),
  'letterhead.get': query(z.strictObject({}), output<LetterheadRow | null>(), ['letterhead']),
  /** `logo` is a PNG or JPEG as base64. Not part of the result, so a signed workshop may still get its letterhead. */
  'letterhead.set': command(
    z.strictObject({
      lines: z.array(z.string().trim().min(1).max(120)).max(5),
      address: z.array(z.string().trim().min(1).max(160)).max(3),
      logo: z.base64().max(400_000).nullable(),
    }),
    { whenSigned: true },
  ),
  /** The rule edition in force, with the source of every fact. */
  'rules.get': query(z.strictObject({}), output<RuleSet>(), ['workshop']),
};
