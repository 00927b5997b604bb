import { z } from 'zod';
import { command, desk, job, lead, output, panel, query } from '#shared/kernel/entry.ts';
import type { Committed } from '#shared/kernel/host.ts';
import { fileSource, idText, namedText, savedTo, writtenText } from '#shared/kernel/text-limits.ts';
import type { EvidenceRules } from '#shared/rules/evidence-rules.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import type { GateCase } from './evidence-gate.ts';
import type { AttachmentRow } from './rows.ts';

/** The largest file that is attached, in bytes. What is larger is kept where it lies, and cited by its address. */
export const mostAttached = 64 * 1024 * 1024;

/** A piece of evidence as screens show it. `program`: its bytes or its name say that it could be started. */
export interface Attachment extends Omit<AttachmentRow, 'employee_id'> {
  readonly program: boolean;
}

/** The evidence rules in force. `gate`: which predicates need verified evidence, and who set that; neither is a regulation. */
export interface EvidenceRulesInForce extends Omit<EvidenceRules, 'gate' | 'format'> {
  readonly gate: { readonly predicates: readonly Predicate[]; readonly by: 'selaras' | 'agency' };
}

/** Cases whose predicate lacks evidence, and which predicates need it by whose word. */
export type EvidenceGate = EvidenceRulesInForce['gate'] & { readonly cases: readonly GateCase[] };

const described = {
  kind: idText,
  date: z.iso.date().nullable().default(null),
  strength: idText.nullable().default(null),
  comment: writtenText.nullable().default(null),
};

/** Whose and for which line: `employee` an id or NIP, `line` the code of a line, null for the person's work as a whole. */
const whose = { employee: idText, line: idText.nullable().default(null) };
const changed = {
  line: idText.nullable().optional(),
  kind: idText.optional(),
  date: z.iso.date().nullable().optional(),
  strength: idText.nullable().optional(),
  comment: writtenText.nullable().optional(),
};
const one = { employee: idText, attachment: idText };

export const evidenceContract = {
  /** Keeps a file as evidence; it is never opened. @see mostAttached */
  'evidence.attach': job(z.strictObject({ ...whose, ...described, source: fileSource }), output<Committed>(), {
    roles: panel,
    scope: 'cases',
    writes: 'yes',
    words: {
      name: { id: 'Bukti dilampirkan', en: 'Evidence attached' },
      line: { id: 'Bukti "{file}" dilampirkan untuk {name}', en: 'Evidence "{file}" attached for {name}' },
      person: 'named',
    },
  }),
  /** Notes where evidence lies that is not kept here. */
  'evidence.refer': command(z.strictObject({ ...whose, ...described, name: namedText, address: namedText }), {
    roles: panel,
    words: {
      name: { id: 'Rujukan bukti', en: 'Reference to evidence' },
      line: { id: 'Rujukan bukti "{file}" untuk {name}', en: 'Reference to evidence "{file}" for {name}' },
      person: 'named',
    },
  }),
  /** Changes what is given, and leaves the rest. */
  'evidence.describe': command(z.strictObject({ ...one, ...changed }), {
    roles: panel,
    words: {
      name: { id: 'Keterangan bukti', en: 'Description of evidence' },
      line: { id: 'Keterangan bukti "{file}" milik {name} diubah', en: 'Description of "{file}" of {name} changed' },
      person: 'named',
    },
  }),
  /** Says who has looked at the evidence and found it right: the one who acts, or whom they name with their role. */
  'evidence.verify': command(
    z.strictObject({
      ...one,
      verified: z.boolean().default(true),
      by: namedText.optional(),
      role: namedText.optional(),
      on: z.iso.date().optional(),
      strength: idText.optional(),
      note: writtenText.nullable().default(null),
    }),
    {
      roles: panel,
      words: {
        name: { id: 'Verifikasi bukti', en: 'Verification of evidence' },
        line: {
          id: 'Bukti "{file}" milik {name} diverifikasi oleh {by}',
          en: 'Evidence "{file}" of {name} verified by {by}',
        },
        same: {
          id: 'Verifikasi bukti "{file}" milik {name} dicabut',
          en: 'Verification of "{file}" of {name} withdrawn',
        },
        person: 'named',
      },
    },
  ),
  'evidence.remove': command(z.strictObject({ ...one, reason: writtenText }), {
    roles: desk,
    words: {
      name: { id: 'Bukti dilepas', en: 'Evidence removed' },
      line: { id: 'Bukti "{file}" milik {name} dilepas', en: 'Evidence "{file}" of {name} removed' },
      person: 'named',
    },
  }),
  /** The bytes of one attachment, under a name that no system starts. */
  'evidence.save': job(
    z.strictObject({ ...one, ...savedTo }),
    output<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array | null }>(),
    {
      about: { id: 'Menyimpan satu lampiran ke luar', en: 'Saves one attachment outside' },
      traced: 'exported',
      roles: panel,
      scope: 'cases',
    },
  ),
  'evidence.rules': query(z.strictObject({}), output<EvidenceRulesInForce>(), {
    about: { id: 'Aturan bukti dukung yang berlaku', en: 'The evidence rules in force' },
    roles: panel,
    scope: 'workshop',
    reads: ['evidence_gate'],
  }),
  /** Whose predicate needs verified evidence that is not there: of one person (id or NIP), else of everybody. */
  'evidence.gate': query(z.strictObject({ employee: idText.optional() }), output<EvidenceGate>(), {
    about: { id: 'Predikat yang buktinya belum lengkap', en: 'Predicates whose evidence is not complete' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['employee', 'rating', 'skp_line', 'line_phase', 'attachment', 'evidence_gate'],
  }),
  /** Names the predicates that need verified evidence; null: those that Selaras sets. Advice: no rating is changed by it. */
  'evidence.setGate': command(
    z.strictObject({ predicates: z.array(z.enum(predicates)).nullable(), reason: writtenText }),
    {
      roles: lead,
      scope: 'workshop',
      words: {
        name: { id: 'Batas bukti predikat', en: 'Evidence for predicates' },
        line: { id: 'Predikat yang memerlukan bukti: {predicates}', en: 'Predicates that need evidence: {predicates}' },
      },
    },
  ),
};
