import type { Change } from '#shared/kernel/change.ts';
import type { TableName } from '#shared/tables.ts';
import type { Reader } from './open.ts';

/**
 * The column that says whose case a row belongs to. `interest` and `recusal` are not among them: they say why a case is closed, and
 * an interest must be sayable by whom it closes.
 */
export const ownerColumns: Readonly<Partial<Record<TableName, string>>> = {
  employee: 'id',
  rating: 'id',
  decision: 'id',
  agenda_item: 'id',
  note: 'employee_id',
  lesson: 'employee_id',
  integrity_note: 'employee_id',
  dissent: 'employee_id',
  hearing: 'employee_id',
  work_record: 'employee_id',
  attachment: 'employee_id',
  audit_item: 'employee_id',
  past_rating: 'employee_id',
  assessment: 'ratee_id',
  assignment: 'ratee_id',
  skp_line: 'employee_id',
  line_phase: 'employee_id',
  progress: 'employee_id',
  activity: 'employee_id',
  activity_month: 'employee_id',
  role_result: 'employee_id',
  squad_member: 'employee_id',
  workload: 'employee_id',
  discipline: 'employee_id',
  training: 'employee_id',
  education: 'employee_id',
  award: 'employee_id',
  post: 'employee_id',
  credit_balance: 'employee_id',
  professional_index: 'employee_id',
  talent: 'employee_id',
  feedback_recap: 'employee_id',
  feedback_answer: 'employee_id',
  work_attendance: 'employee_id',
  sent_result: 'employee_id',
  dialogue: 'employee_id',
  coaching: 'employee_id',
  competence: 'employee_id',
};

/** The ids of the people whose rows changes are about; a row that says nothing of its person is looked up. */
export function ownersOf(store: Reader, changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ table, id, before, after }) => {
    const column = ownerColumns[table];
    if (column === undefined) return [];
    if (column === 'id') return [id];
    const said = after?.[column] ?? before?.[column];
    const owner = said ?? store.db.prepare(`SELECT "${column}" FROM "${table}" WHERE id = ?`).pluck().get(id);
    return typeof owner === 'string' ? [owner] : [];
  });
}
