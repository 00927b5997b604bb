import { z } from 'zod';
import { command, desk, lead, output, panel, query } from '#shared/kernel/entry.ts';
import type { Place, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import type { CreditResult } from '#shared/rules/consequence/credit-points.ts';
import type { Edition, Subject } from '#shared/rules/consequence/edition-schema.ts';
import { subjects } from '#shared/rules/consequence/edition-schema.ts';
import type { IpAsnResult } from '#shared/rules/consequence/ip-asn.ts';
import type { LineProposal } from '#shared/rules/consequence/line-rating.ts';
import type { LoadResult } from '#shared/rules/consequence/load.ts';
import type { UnitNeed } from '#shared/rules/consequence/need.ts';
import type { Cell, Result } from '#shared/rules/consequence/result.ts';
import type { Gain, TalentResult } from '#shared/rules/consequence/talent.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { type EmployeeKind, employeeKinds } from './rows.ts';

/** What follows from one person's rating. Each result has `value`, `parts`, `missing` and the id of its `edition`. */
export interface PersonConsequences {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly kind: EmployeeKind;
  readonly ipAsn: IpAsnResult;
  readonly creditPoints: CreditResult;
  readonly talent: TalentResult;
  readonly load: LoadResult;
  /** What is odd in the rows behind these figures. */
  readonly findings: readonly ConsequenceFinding[];
}

/** What one decree, award or 360 result more would make of this person's place. */
export interface GainWorth {
  readonly gain: Gain;
  readonly value: number;
  readonly row: Rating;
  readonly box: number | null;
}

/** What would raise the index: the points still open in one part of it. */
export interface IndexRaise {
  readonly rule: string;
  readonly points: number;
}

/** Something odd in what a consequence rests on, with its place. */
export interface ConsequenceFinding {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly at: Cell | null;
}

/** One month of the allowance; percent of the whole in `result.value`. */
export interface AllowanceOfMonth {
  readonly period: string;
  readonly result: Result;
}

/** Everything about one person, for the dossier. */
export interface PersonCards extends PersonConsequences {
  readonly worth: readonly GainWorth[];
  readonly raises: readonly IndexRaise[];
  readonly lines: LineProposal | null;
  readonly allowance: readonly AllowanceOfMonth[];
  readonly editions: readonly Edition[];
}

/** A unit's need of posts and what its people's consequences come to. `abk` null: no analysis of workload is on file. */
export interface UnitConsequences {
  readonly unit: string;
  readonly name: string;
  readonly people: number;
  readonly abk: UnitNeed | null;
  readonly index: { readonly mean: number | null; readonly people: number; readonly incomplete: number };
  readonly rows: Readonly<Record<Rating, number>>;
  readonly double: number;
  readonly findings: readonly ConsequenceFinding[];
}

/** A finding in the asker's words: about whom or which unit, and where. */
export interface ListedFinding {
  readonly about: string;
  readonly name: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** An edition, whether it holds now and for whom, and what is odd in it. */
export interface ListedEdition {
  readonly edition: Edition;
  readonly holds: readonly EmployeeKind[];
  readonly shipped: boolean;
  /** The workshop keeps its own copy: adopted, or signed under it. */
  readonly adopted: boolean;
  readonly findings: readonly { readonly code: ProblemCode; readonly values: ProblemValues; readonly place: Place }[];
}

/** One field of an edition that differs from the one in force. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One result that another edition would change. */
export interface ResultChange {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly subject: Subject;
  readonly before: number | null;
  readonly after: number | null;
}

/** What adopting an edition would change: its fields against the one in force, and every result. */
export interface EditionEffect {
  readonly edition: Edition;
  readonly findings: ListedEdition['findings'];
  readonly fields: readonly FieldChange[];
  readonly results: readonly ResultChange[];
}

/** Tables behind every consequence. */
const reads = [
  'workshop',
  'employee',
  'rating',
  'unit',
  'rule_edition',
  'education',
  'training',
  'discipline',
  'award',
  'squad_member',
  'post',
  'credit_balance',
  'feedback_recap',
  'talent',
  'workload',
] as const;

const text = z.string().min(2).max(1_000_000);

export const consequenceContract = {
  'consequence.list': query(z.strictObject({}), output<{ readonly rows: readonly PersonConsequences[] }>(), {
    about: { id: 'Konsekuensi semua pegawai', en: 'Consequences of everybody' },
    roles: panel,
    scope: 'cases',
    reads,
    long: true,
  }),
  /** `employee` is a row id or a NIP. */
  'consequence.person': query(z.strictObject({ employee: idText }), output<PersonCards>(), {
    about: { id: 'Konsekuensi satu pegawai', en: 'Consequences of one person' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'line_phase', 'work_attendance', 'past_rating'],
  }),
  'consequence.units': query(z.strictObject({}), output<{ readonly rows: readonly UnitConsequences[] }>(), {
    about: { id: 'Konsekuensi tiap unit', en: 'Consequences of every unit' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'post_task'],
    long: true,
  }),
  /** Everything odd behind the figures of people and units, each with its place and what to do. */
  'consequence.findings': query(z.strictObject({}), output<{ readonly rows: readonly ListedFinding[] }>(), {
    about: { id: 'Temuan dalam konsekuensi', en: 'Findings of all consequences' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'post_task'],
    long: true,
  }),
  'consequence.editions': query(z.strictObject({}), output<{ readonly rows: readonly ListedEdition[] }>(), {
    about: { id: 'Edisi aturan yang dikenal', en: 'Rule editions that are known' },
    roles: panel,
    scope: 'workshop',
    reads: ['workshop', 'rule_edition'],
  }),
  /** Reads an edition's text and says what it would change; nothing is written. */
  'consequence.check': query(z.strictObject({ content: text }), output<EditionEffect>(), {
    about: { id: 'Akibat suatu edisi sebelum dipakai', en: 'What an edition would change' },
    roles: desk,
    scope: 'cases',
    reads,
    long: true,
  }),
  'consequence.adopt': command(z.strictObject({ content: text }), {
    roles: lead,
    scope: 'whole',
    words: {
      name: { id: 'Edisi aturan diterapkan', en: 'Rule edition adopted' },
      line: { id: 'Edisi aturan {name} diterapkan', en: 'Rule edition {name} adopted' },
    },
  }),
  /** Back to the standard edition. */
  'consequence.reset': command(z.strictObject({ subject: z.enum(subjects), kind: z.enum(employeeKinds) }), {
    roles: lead,
    scope: 'whole',
    words: {
      name: { id: 'Edisi aturan dilepas', en: 'Rule edition given up' },
      line: { id: 'Edisi aturan {name} dilepas', en: 'Rule edition {name} given up' },
    },
  }),
};
