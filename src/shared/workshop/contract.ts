import { z } from 'zod';
import { readPeriod } from '#shared/import/period.ts';
import {
  anyone,
  command,
  desk,
  everyone,
  job,
  lead,
  output,
  panel,
  query,
  sessionQuery,
} from '#shared/kernel/entry.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { roles } from '#shared/kernel/roles.ts';
import { mostWritten } from '#shared/kernel/stored-text.ts';
import { pathText, writtenText } from '#shared/kernel/text-limits.ts';
import { nipInput } from '#shared/people/actor-contract.ts';
import type { UnitRow } from '#shared/people/rows.ts';
import type { LetterheadRow, SignOffRow } from '#shared/record/rows.ts';
import type { Readiness, WorkshopState } from '#shared/record/workshop-state.ts';
import { organisationInput } from '#shared/rules/level-input.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

const words = z.string().trim().min(1).max(500);
const path = pathText;
/** As a person or this app writes it (`Triwulan I 2025`), kept as `2025-Q1`; what names no period is kept as it is. */
const period = words.transform((text) => readPeriod(text) ?? text);
const password = z.string().min(1).max(1_000).nullable();
/** Somebody who sat in the panel and signs; `post` is the office held. */
const attendee = z.strictObject({
  name: words,
  role: z.enum(roles),
  post: words.nullable().default(null),
  nip: nipInput.default(null),
});

export const workshopContract = {
  'workshop.create': job(
    z.strictObject({ path, name: words, period, facilitator: words, password: password.default(null) }),
    output<WorkshopState>(),
    {
      roles: anyone,
      scope: 'machine',
      touches: ['machine'],
      writes: 'barrier',
      words: {
        name: { id: 'Lokakarya dibuat', en: 'Workshop created' },
        line: { id: 'Lokakarya {name} dibuat', en: 'Workshop {name} created' },
        person: 'whole',
      },
    },
  ),
  'workshop.open': job(z.strictObject({ path, password: password.default(null) }), output<WorkshopState>(), {
    about: { id: 'Membuka berkas lokakarya', en: 'Opens a workshop file' },
    traced: 'opened',
    roles: anyone,
    scope: 'machine',
    touches: ['machine'],
  }),
  'workshop.close': job(z.strictObject({}), output<null>(), {
    about: { id: 'Menutup berkas lokakarya', en: 'Closes the workshop file' },
    roles: anyone,
    scope: 'workshop',
    touches: ['machine'],
  }),
  /** `left`: files beside it that still open by the old password, since they could not be re-encrypted. */
  'workshop.setPassword': job(
    z.strictObject({ password, old: password.default(null) }),
    output<{ readonly left: ProblemAnswer | null }>(),
    {
      roles: lead,
      scope: 'workshop',
      touches: ['machine'],
      writes: 'kept',
      words: {
        name: { id: 'Kata sandi', en: 'Password' },
        line: { id: 'Kata sandi berkas diganti', en: 'Password of the file changed' },
        person: 'whole',
      },
    },
  ),
  /** Brings what is in the log into the one file at once: the window was left, and the file may be copied now. */
  'workshop.settle': job(z.strictObject({}), output<null>(), {
    about: { id: 'Menyatukan log ke dalam berkas', en: 'Folds the log into the file' },
    roles: anyone,
    scope: 'machine',
    waits: false,
  }),
  /** `locked`: it asks for a password; `notices`: what was found on opening, and a snapshot that could not be made. */
  'workshop.file': sessionQuery(
    z.strictObject({}),
    output<{
      readonly path: string;
      readonly bytes: number;
      /** The size of the file of attachments beside it, null where there is none. */
      readonly attachments: number | null;
      readonly locked: boolean;
      readonly readOnly: boolean;
      readonly notices: readonly ProblemAnswer[];
    }>(),
    {
      about: { id: 'Berkas yang terbuka dan keadaannya', en: 'The open file and its state' },
      roles: panel,
      scope: 'workshop',
      reads: ['log', 'machine'],
    },
  ),
  'workshop.get': query(z.strictObject({}), output<WorkshopState>(), {
    about: { id: 'Lokakarya yang terbuka', en: 'The workshop that is open' },
    roles: anyone,
    scope: 'workshop',
    reads: ['workshop', 'sign_off', 'employee'],
  }),
  'workshop.setPredicate': command(z.strictObject({ predicate: organisationInput, reason: writtenText }), {
    roles: lead,
    words: {
      name: { id: 'Predikat instansi', en: 'Agency predicate' },
      line: { id: 'Predikat instansi: {from} → {to}', en: 'Agency predicate: {from} → {to}' },
      person: 'whole',
    },
  }),
  'workshop.signOff': command(
    z.strictObject({
      date: z.iso.date(),
      /** Said yes to the question that an odd date raises: one to come, or far from the period. */
      dateSure: z.boolean().default(false),
      /** Who signs; without it everybody who sat in the session. */
      present: z.array(attendee).min(1).optional(),
      number: words.nullable().default(null),
      place: words.nullable().default(null),
      remarks: z.string().max(mostWritten).nullable().default(null),
      /** Who allows that the pattern is not met, and why; needed where the pattern is required. */
      deviation: z
        .strictObject({ allowedBy: words, post: words.nullable().default(null), reason: writtenText })
        .nullable()
        .default(null),
      /** Why flagged cases stay open; needed where there are any. */
      openReason: writtenText.nullable().default(null),
    }),
    {
      roles: lead,
      scope: 'whole',
      undoable: 'barrier',
      words: {
        name: { id: 'Penandatanganan', en: 'Sign-off' },
        line: {
          id: 'Hasil ditandatangani, {people} orang hadir',
          en: 'Result signed, {people} {people|person|people} present',
        },
        person: 'whole',
      },
    },
  ),
  /** Every sign-off there was, oldest first; those reopened since carry the reason. */
  'workshop.signOffs': query(z.strictObject({}), output<{ readonly rows: readonly SignOffRow[] }>(), {
    about: { id: 'Semua pengesahan', en: 'Every sign-off' },
    roles: panel,
    scope: 'workshop',
    reads: ['sign_off'],
  }),
  'workshop.readiness': query(z.strictObject({}), output<Readiness>(), {
    about: { id: 'Kesiapan untuk disahkan', en: 'Readiness for sign-off' },
    roles: panel,
    scope: 'cases',
    reads: ['log'],
  }),
  'workshop.reopen': command(z.strictObject({ reason: writtenText }), {
    roles: lead,
    scope: 'whole',
    undoable: 'barrier',
    whenSigned: true,
    words: {
      name: { id: 'Pembukaan kembali', en: 'Reopening' },
      line: { id: 'Lokakarya dibuka kembali', en: 'Workshop reopened' },
      person: 'whole',
    },
  }),
  'unit.list': query(z.strictObject({}), output<{ readonly rows: readonly UnitRow[] }>(), {
    about: { id: 'Unit kerja', en: 'Units' },
    roles: panel,
    scope: 'workshop',
    reads: ['unit'],
  }),
  'unit.setPredicate': command(z.strictObject({ unit: words, predicate: organisationInput, reason: writtenText }), {
    roles: lead,
    words: {
      name: { id: 'Predikat unit', en: 'Unit predicate' },
      line: { id: 'Predikat {unit}: {from} → {to}', en: 'Predicate of {unit}: {from} → {to}' },
    },
  }),
  'workshop.rename': command(
    z.strictObject({
      name: words.optional(),
      agency: z.string().trim().max(500).optional(),
      agencyCode: z.string().trim().max(40).optional(),
      period: period.optional(),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Identitas lokakarya', en: 'Workshop details' },
        line: { id: 'Identitas lokakarya diubah: {name}', en: 'Workshop details changed: {name}' },
        person: 'whole',
      },
    },
  ),
  'letterhead.get': query(z.strictObject({}), output<LetterheadRow | null>(), {
    about: { id: 'Kop surat', en: 'Letterhead' },
    roles: panel,
    scope: 'workshop',
    reads: ['letterhead'],
  }),
  /** `logo` is a PNG or JPEG as base64. Not part of the result, so a signed workshop may still get its letterhead. */
  'letterhead.set': command(
    z.strictObject({
      lines: z.array(z.string().trim().min(1).max(120)).max(5),
      address: z.array(z.string().trim().min(1).max(160)).max(3),
      logo: z.base64().max(400_000).nullable(),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Kop surat', en: 'Letterhead' },
        line: { id: 'Kop surat diubah: {name}', en: 'Letterhead changed: {name}' },
      },
    },
  ),
  /** The rule edition in force, with the source of every fact. */
  'rules.get': query(z.strictObject({}), output<RuleSet>(), {
    about: { id: 'Edisi aturan yang berlaku', en: 'Rule edition in force' },
    roles: everyone,
    scope: 'workshop',
    reads: ['workshop'],
  }),
};
