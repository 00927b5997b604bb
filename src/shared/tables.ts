import type { RuleEditionRow } from '#shared/consequences/rows.ts';
import type {
  AttachmentRow,
  AuditItemRow,
  AuditSampleRow,
  EvidenceGateRow,
  IntegrityNoteRow,
} from '#shared/dossier/rows.ts';
import type { WorkRows } from '#shared/dossier/work-tables.ts';
import type { ImportFileRow, ProfileRow } from '#shared/import/rows.ts';
import type { ActorKeyRow, ActorRow, EmployeeRow, RatingRow, UnitRow, WorkshopRow } from '#shared/people/rows.ts';
import type { PastPredicateRow, PastRatingRow, WorkRecordRow } from '#shared/people/work-rows.ts';
import type { NoteRow, SavedViewRow } from '#shared/rating/rows.ts';
import type { ErasureRow, LetterheadRow, SignatureRow, SignedRecordRow, SignOffRow } from '#shared/record/rows.ts';
import type { AnswerRow, AssessmentRow, AssignmentRow, PackageRow, RoundKeyRow, RoundRow } from '#shared/round/rows.ts';
import type { SessionTables } from '#shared/session/rows.ts';
import type { LessonRow, PracticeCaseRow, TrainingResultRow } from '#shared/training/rows.ts';

/** Every table that a Change may touch. */
export interface Tables extends SessionTables, WorkRows {
  readonly workshop: WorkshopRow;
  readonly actor: ActorRow;
  readonly actor_key: ActorKeyRow;
  readonly unit: UnitRow;
  readonly employee: EmployeeRow;
  readonly rating: RatingRow;
  readonly import_file: ImportFileRow;
  readonly sign_off: SignOffRow;
  readonly signed_record: SignedRecordRow;
  readonly signature: SignatureRow;
  readonly erasure: ErasureRow;
  readonly assessment: AssessmentRow;
  readonly work_record: WorkRecordRow;
  readonly past_rating: PastRatingRow;
  readonly past_predicate: PastPredicateRow;
  readonly profile: ProfileRow;
  readonly round: RoundRow;
  readonly round_key: RoundKeyRow;
  readonly assignment: AssignmentRow;
  readonly package: PackageRow;
  readonly answer: AnswerRow;
  readonly note: NoteRow;
  readonly saved_view: SavedViewRow;
  readonly letterhead: LetterheadRow;
  readonly training_result: TrainingResultRow;
  readonly practice_case: PracticeCaseRow;
  readonly lesson: LessonRow;
  readonly integrity_note: IntegrityNoteRow;
  readonly rule_edition: RuleEditionRow;
  readonly attachment: AttachmentRow;
  readonly evidence_gate: EvidenceGateRow;
  readonly audit_sample: AuditSampleRow;
  readonly audit_item: AuditItemRow;
}

export type TableName = keyof Tables;

/** The tables of rows about work. */
export type WorkTables = WorkRows;
export type WorkTableName = keyof WorkRows;
