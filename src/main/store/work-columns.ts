import type { WorkTableName, WorkTables } from '#shared/tables.ts';

/** What every row about work says of itself. */
const source = ['id', 'employee_id', 'period', 'file', 'sheet', 'row', 'cell'];

/** The other columns of the tables about work, in the order of the schema. */
const own: Readonly<Record<WorkTableName, string>> = {
  skp_line:
    'code category plan aspect indicator superior_code superior_plan target realisation evidence feedback proposed_by agreed_by',
  line_phase:
    'code category plan aspect indicator target_amount measure method polarity quarter1 quarter2 quarter3 quarter4 realised line_rating evidence',
  progress: 'code amount cumulative obstacle',
  activity: 'plan start end start_time end_time activity achievement progress realised measure evidence ticked',
  activity_month: 'code plan measure days entries minutes realised proofs progress calendar',
  goal: 'code objective parent_code goal_kind goal_level agency_code unit indicator target measure remark',
  goal_parent: 'code objective parent_code unit remark',
  performance_agreement: 'objective indicator target measure',
  role_result: 'superior_plan result role',
  squad_member: 'team_code team_name decree decree_date scope role start end minutes months in_skp output',
  workload: 'minutes months year',
  post_task: 'unit position task output volume frequency norm_hours norm_minutes effective_time year_minutes need',
  discipline: 'level sanction decree decree_date start end status',
  training: 'training_kind title organiser certificate end year hours duration',
  education: 'degree major school graduated recognition',
  award: 'award award_level giver decree date',
  post: 'position_kind position unit start end decree',
  credit_balance:
    'position since base_points former_points adjusted_points converted_points conversions education_points',
  professional_index: 'unit position name qualification competence performance discipline total',
  talent:
    'potential axis_x axis_y box x_competence x_development x_experience x_potential x_education x_field x_discipline y_performance y_award y_squad y_feedback',
  feedback_recap: 'raters mean feedback_level',
  feedback_answer: 'given role answer1 answer2 answer3 answer4 answer5 comment',
  work_attendance:
    'work_days present travel sick permit leave absent late_times late_minutes share reports reports_below',
  sent_result: 'siasn_status date',
  dialogue: 'code date leader_nip leader_name dialogue_kind topic agreement follow_up due status finished privacy',
  coaching:
    'leader_name date statement1 statement2 statement3 statement4 statement5 statement6 statement7 statement8 statement9',
  competence: 'competency observed reason',
  competence_standard: 'position competency required',
  risk: 'code objective risk risk_category cause effect control control_state likelihood impact magnitude residual_likelihood residual_impact residual_magnitude target_likelihood target_impact target_magnitude priority response treatment_kind treatment allocation owner deadline indicator',
  survey:
    'service unit respondents answer1 answer2 answer3 answer4 answer5 answer6 answer7 answer8 answer9 satisfaction survey_grade',
  evidence_file: 'file_name bytes sha256 file_kind warning',
  survey_answer: 'service given answer1 answer2 answer3 answer4 answer5 answer6 answer7 answer8 answer9',
};

/** The columns of the tables about work. */
export const workColumns = Object.fromEntries(
  Object.entries(own).map(([table, names]) => [table, [...source, ...names.split(' ')]]),
) as unknown as { readonly [T in WorkTableName]: readonly (keyof WorkTables[T] & string)[] };
