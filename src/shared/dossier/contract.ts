import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import type { OrganisationPredicate, Predicate, Rating } from '#shared/rules/levels.ts';
import type { Tables } from '#shared/tables.ts';
import type { AttachedCheck } from './attachment-check.ts';
import type { SaidFindings } from './check-findings.ts';
import type { Completeness } from './completeness.ts';
import type { DialogueCheck } from './dialogue-check.ts';
import type { EvidenceCheck } from './evidence-check.ts';
import type { Attachment } from './evidence-contract.ts';
import type { GoalCheck, NamedLine } from './goal-check.ts';
import type { ClarityOutcome, ClaritySummary } from './line-clarity.ts';
import type { ProgressOutlook } from './line-forecast.ts';
import { behindBelow } from './line-progress.ts';
import type { ProgressCheck } from './progress-check.ts';
import type { SurveyIndex } from './survey-index.ts';
import type { WorkField } from './work-fields.ts';
import { type WorkKind, workKinds, workTables } from './work-tables.ts';

/** A person's result of another period, with the predicate of their unit then. */
export interface PastResult {
  readonly period: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
  readonly organisation: OrganisationPredicate | null;
  readonly file: string;
}

/** One imported row about a person's work, read-only: its values by field, and where it was read. */
export interface DossierRecord {
  readonly id: string;
  readonly kind: WorkKind;
  readonly period: string | null;
  readonly fields: Readonly<Partial<Record<WorkField, string | number | null>>>;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** A line of a person, as evidence is attached to it. */
export interface DossierLine extends NamedLine {
  readonly indicator: string | null;
  readonly category: string | null;
}

/** What imports have brought about a person. `assessments` counts peer ratings received and given, by what the rater is. */
export interface EmployeeDossier {
  readonly employee: string;
  readonly nip: string;
  readonly records: readonly DossierRecord[];
  readonly past: readonly PastResult[];
  readonly assessments: {
    readonly received: Readonly<Partial<Record<Tables['assessment']['kind'], number>>>;
    readonly given: number;
    readonly raters: number;
  };
  readonly checks: PersonChecks;
  /** Evidence attached here, oldest first. */
  readonly attachments: readonly Attachment[];
  /** The person's lines, to which evidence is attached. */
  readonly lines: readonly DossierLine[];
  readonly clarity: PersonClarity;
}

/** What the checks say of one person. */
export interface PersonChecks {
  readonly results: number;
  readonly lines: number;
  readonly orphanLines: GoalCheck['orphanLines'];
  readonly dangling: GoalCheck['dangling'];
  readonly doubleClaims: GoalCheck['doubleClaims'];
  readonly unrecordedSquads: GoalCheck['unrecordedSquads'];
  readonly missingEvidence: EvidenceCheck['missing'];
  readonly overdue: DialogueCheck['overdue'];
}

/** How clearly the plans of one person are written. `source`: of the edition's questions, null where it judges no wording. */
interface PersonClarity extends ClarityOutcome, SaidFindings {
  readonly source: string | null;
}

const workTableNames = workKinds.map((kind) => workTables[kind].table);

const month = z.int().min(1).max(12);

export const dossierContract = {
  /** Everything that is stored about one person beside their rating. `employee` is a row id or a NIP. */
  'dossier.get': query(z.strictObject({ employee: idText }), output<EmployeeDossier>(), {
    about: { id: 'Berkas satu pegawai', en: 'The dossier of one person' },
    traced: 'looked',
    roles: panel,
    scope: 'cases',
    reads: ['employee', 'workshop', ...workTableNames, 'past_rating', 'past_predicate', 'assessment', 'attachment'],
  }),
  /** What is there and what is missing before a panel sits, unit by unit, with the people whom each check misses. */
  'dossier.completeness': query(z.strictObject({}), output<Completeness>(), {
    about: { id: 'Kelengkapan sebelum panel', en: 'What is complete before the panel' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: [
      'workshop',
      'employee',
      'unit',
      'rating',
      'assessment',
      'feedback_recap',
      'feedback_answer',
      'squad_member',
      'award',
      'progress',
      'activity',
      'skp_line',
      'line_phase',
      'dialogue',
      'sent_result',
    ],
  }),
  /** The tree of goals against the lines: orphans, goals nobody serves, circles, one output claimed twice, squads without a line. */
  'goal.check': query(z.strictObject({}), output<GoalCheck & SaidFindings>(), {
    about: { id: 'Pemeriksaan pohon sasaran', en: 'The tree of goals, checked' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['employee', 'goal', 'goal_parent', 'skp_line', 'line_phase', 'squad_member', 'role_result'],
  }),
  /** How clearly each line's plan is written: what the form says of it, and the five questions of SAKIP as far as words can answer them. */
  'clarity.check': query(z.strictObject({}), output<ClaritySummary & SaidFindings>(), {
    about: { id: 'Pemeriksaan kejelasan rencana', en: 'How clearly plans are written, checked' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['workshop', 'employee', 'goal', 'goal_parent', 'skp_line', 'line_phase', 'evidence_file'],
  }),
  /** Missing, doubled and unusable evidence, and questions about that which was attached here (`attached`). */
  'evidence.check': query(
    z.strictObject({}),
    output<EvidenceCheck & { readonly attached: AttachedCheck } & SaidFindings>(),
    {
      about: { id: 'Pemeriksaan bukti dukung', en: 'Evidence, checked' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: [
        'workshop',
        'employee',
        'skp_line',
        'line_phase',
        'evidence_file',
        'activity',
        'activity_month',
        'attachment',
      ],
    },
  ),
  /** Lines behind their phased target at the end of the quarter that holds `month`; below `threshold` of it a line is behind. */
  'progress.behind': query(
    z.strictObject({ month, threshold: z.number().min(0.01).max(1).default(behindBelow) }),
    output<ProgressCheck & SaidFindings>(),
    {
      about: { id: 'Butir di bawah target triwulan', en: 'Lines behind their quarterly target' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: ['workshop', 'employee', 'skp_line', 'line_phase', 'progress', 'activity_month'],
    },
  ),
  /**
   * Where each line is likely to end, from what was reported up to `month`: the way that the past of these lines has not beaten, with an
   * interval, and the lines to look at first. `employee`: a row id or a NIP, for that person's lines only.
   */
  'progress.outlook': query(
    z.strictObject({
      month,
      threshold: z.number().min(0.01).max(1).default(behindBelow),
      employee: idText.optional(),
    }),
    output<ProgressOutlook>(),
    {
      about: { id: 'Perkiraan akhir tahun tiap butir', en: 'Where each line is likely to end' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: ['workshop', 'employee', 'skp_line', 'line_phase', 'progress', 'activity_month'],
    },
  ),
  /** Follow-ups overdue on a day, today where none is given, and people without any dialogue. */
  'dialogue.check': query(z.strictObject({ asOf: z.iso.date().optional() }), output<DialogueCheck>(), {
    about: { id: 'Tindak lanjut dialog yang terlambat', en: 'Overdue follow-ups of dialogues' },
    roles: panel,
    scope: 'cases',
    reads: ['employee', 'dialogue'],
  }),
  /** Index of users' satisfaction of each service and period, from answer sheets or a recap. */
  'survey.check': query(z.strictObject({}), output<{ readonly services: readonly SurveyIndex[] }>(), {
    about: { id: 'Indeks kepuasan tiap layanan', en: 'Satisfaction index of every service' },
    roles: panel,
    scope: 'workshop',
    reads: ['survey', 'survey_answer'],
  }),
};
