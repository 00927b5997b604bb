import { columns } from '#main/store/columns.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { type Change, insertion, type Value } from '#shared/kernel/change.ts';
import type { TableName } from '#shared/tables.ts';

/**
 * What of a table goes into a room's file: all of it, nothing, or the rows whose column names one of the room's people. Keys of rounds
 * and what raters sealed stay in the whole, which alone closes a round.
 */
const share: Readonly<Record<TableName, 'all' | 'none' | { readonly person: string } | { readonly ballot: string }>> = {
  workshop: 'all',
  actor: 'all',
  actor_key: 'none',
  erasure: 'none',
  unit: 'all',
  employee: { person: 'id' },
  rating: { person: 'id' },
  import_file: 'all',
  assessment: { person: 'ratee_id' },
  work_record: { person: 'employee_id' },
  past_rating: { person: 'employee_id' },
  past_predicate: 'all',
  profile: 'all',
  letterhead: 'all',
  sign_off: 'all',
  // A part is given out of an open workshop; what was signed before stays with the whole.
  signed_record: 'none',
  signature: 'none',
  sitting: 'all',
  attendance: 'all',
  agenda_item: { person: 'id' },
  hearing: { person: 'employee_id' },
  decision: { person: 'id' },
  dissent: { person: 'employee_id' },
  interest: { person: 'employee_id' },
  recusal: { person: 'employee_id' },
  ballot: { person: 'employee_id' },
  vote: { ballot: 'ballot_id' },
  own_pattern: 'all',
  part: 'none',
  round: 'all',
  round_key: 'none',
  assignment: { person: 'ratee_id' },
  package: 'none',
  answer: 'none',
  note: { person: 'employee_id' },
  saved_view: 'all',
  practice_case: 'all',
  // The circle of a note stays where it was written.
  integrity_note: 'none',
  lesson: { person: 'employee_id' },
  training_result: 'none',
  rule_edition: 'all',
  attachment: { person: 'employee_id' },
  evidence_gate: 'all',
  audit_sample: 'none',
  audit_item: 'none',
  skp_line: { person: 'employee_id' },
  line_phase: { person: 'employee_id' },
  progress: { person: 'employee_id' },
  activity: { person: 'employee_id' },
  activity_month: { person: 'employee_id' },
  goal: 'all',
  goal_parent: 'all',
  performance_agreement: 'all',
  role_result: { person: 'employee_id' },
  squad_member: { person: 'employee_id' },
  workload: { person: 'employee_id' },
  post_task: 'all',
  discipline: { person: 'employee_id' },
  training: { person: 'employee_id' },
  education: { person: 'employee_id' },
  award: { person: 'employee_id' },
  post: { person: 'employee_id' },
  credit_balance: { person: 'employee_id' },
  professional_index: { person: 'employee_id' },
  talent: { person: 'employee_id' },
  feedback_recap: { person: 'employee_id' },
  feedback_answer: { person: 'employee_id' },
  work_attendance: { person: 'employee_id' },
  sent_result: { person: 'employee_id' },
  dialogue: { person: 'employee_id' },
  coaching: { person: 'employee_id' },
  competence: { person: 'employee_id' },
  competence_standard: 'all',
  risk: 'all',
  survey: 'all',
  survey_answer: 'all',
  evidence_file: 'all',
};

/** The rows of a room's file: what belongs to the people of these units, and what belongs to nobody; each as it is in the whole. */
export function partRows(store: Reader, units: readonly string[]): readonly Change[] {
  const own = new Set(units);
  const people = new Set(rowsOf(store, 'employee').flatMap(({ id, unit_id }) => (own.has(unit_id ?? '') ? [id] : [])));
  const ballots = new Set(rowsOf(store, 'ballot').flatMap((row) => (people.has(row.employee_id) ? [row.id] : [])));
  return (Object.keys(columns) as TableName[]).flatMap((table) => {
    const kind = share[table];
    if (kind === 'none') return [];
    const keeps = (row: Readonly<Record<string, Value>>): boolean => {
      if (kind === 'all') return true;
      return 'person' in kind ? people.has(String(row[kind.person])) : ballots.has(String(row[kind.ballot]));
    };
    return rowsOf(store, table)
      .filter((row) => keeps(row as unknown as Readonly<Record<string, Value>>))
      .map((row) => insertion(table, row));
  });
}
