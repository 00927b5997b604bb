import type { WorkField, workFields } from './work-fields.ts';

/**
 * Where the rows of a kind are stored: the table, whether each is about a person, its fields in the order of the columns, and `keys`:
 * lists of fields, parted by `|`, that make two rows speak of the same thing beside person and period; the first list whose first field
 * is there counts. `timeless`: the period of the file says nothing about the row (a degree, a decree), so it makes no difference.
 */
interface WorkTable {
  readonly table: string;
  readonly about: 'person' | 'agency';
  readonly timeless?: true;
  readonly fields: string;
  readonly keys: string;
}

const line = 'code category plan aspect indicator';
const lineKeys = 'code aspect|plan aspect indicator';
const answers = 'answer1 answer2 answer3 answer4 answer5 answer6 answer7 answer8 answer9';
const statements = 'statement1 statement2 statement3 statement4 statement5 statement6 statement7 statement8 statement9';

/** Every kind of row about work, by its name in an import. */
export const workTables = {
  skp: {
    table: 'skp_line',
    about: 'person',
    fields: `${line} superiorCode superiorPlan target realisation evidence feedback proposedBy agreedBy`,
    keys: lineKeys,
  },
  phase: {
    table: 'line_phase',
    about: 'person',
    fields: `${line} targetAmount measure method polarity quarter1 quarter2 quarter3 quarter4 realised lineRating evidence`,
    keys: lineKeys,
  },
  progress: { table: 'progress', about: 'person', fields: 'code amount cumulative obstacle', keys: 'code' },
  activity: {
    table: 'activity',
    about: 'person',
    fields: 'plan start end startTime endTime activity achievement progress realised measure evidence ticked',
    keys: 'start startTime activity',
  },
  'activity-month': {
    table: 'activity_month',
    about: 'person',
    fields: 'code plan measure days entries minutes realised proofs progress calendar',
    keys: 'code measure|plan measure',
  },
  cascade: {
    table: 'goal',
    about: 'agency',
    fields: 'code objective parentCode goalKind goalLevel agencyCode unit indicator target measure remark',
    keys: 'code indicator|objective indicator',
  },
  crosscutting: {
    table: 'goal_parent',
    about: 'agency',
    fields: 'code objective parentCode unit remark',
    keys: 'code parentCode|objective parentCode',
  },
  agreement: {
    table: 'performance_agreement',
    about: 'agency',
    fields: 'objective indicator target measure',
    keys: 'objective indicator',
  },
  matrix: {
    table: 'role_result',
    about: 'person',
    fields: 'superiorPlan result role',
    keys: 'result superiorPlan|role',
  },
  squad: {
    table: 'squad_member',
    about: 'person',
    fields: 'teamCode teamName decree decreeDate scope role start end minutes months inSkp output',
    keys: 'teamCode|teamName',
  },
  workload: { table: 'workload', about: 'person', fields: 'minutes months year', keys: 'year' },
  abk: {
    table: 'post_task',
    about: 'agency',
    fields: 'unit position task output volume frequency normHours normMinutes effectiveTime yearMinutes need',
    keys: 'task position unit',
  },
  discipline: {
    table: 'discipline',
    about: 'person',
    timeless: true,
    fields: 'level sanction decree decreeDate start end status',
    keys: 'decree sanction|decreeDate sanction level|sanction level',
  },
  training: {
    table: 'training',
    about: 'person',
    timeless: true,
    fields: 'trainingKind title organiser certificate end year hours duration',
    keys: 'certificate|title trainingKind year|trainingKind year',
  },
  education: {
    table: 'education',
    about: 'person',
    timeless: true,
    fields: 'degree major school graduated recognition',
    keys: 'degree major',
  },
  award: {
    table: 'award',
    about: 'person',
    timeless: true,
    fields: 'award awardLevel giver decree date',
    keys: 'decree award|award date',
  },
  post: {
    table: 'post',
    about: 'person',
    timeless: true,
    fields: 'positionKind position unit start end decree',
    keys: 'start position|position',
  },
  credit: {
    table: 'credit_balance',
    about: 'person',
    fields: 'position since basePoints formerPoints adjustedPoints convertedPoints conversions educationPoints',
    keys: 'position',
  },
  'ip-asn': {
    table: 'professional_index',
    about: 'person',
    fields: 'unit position name qualification competence performance discipline total',
    keys: 'name',
  },
  talent: {
    table: 'talent',
    about: 'person',
    fields: `potential axisX axisY box xCompetence xDevelopment xExperience xPotential xEducation xField xDiscipline yPerformance yAward ySquad yFeedback`,
    keys: '',
  },
  'feedback-recap': { table: 'feedback_recap', about: 'person', fields: 'raters mean feedbackLevel', keys: '' },
  'feedback-answer': {
    table: 'feedback_answer',
    about: 'person',
    fields: 'given role answer1 answer2 answer3 answer4 answer5 comment',
    keys: 'given role|role',
  },
  attendance: {
    table: 'work_attendance',
    about: 'person',
    fields: 'workDays present travel sick permit leave absent lateTimes lateMinutes share reports reportsBelow',
    keys: '',
  },
  sent: { table: 'sent_result', about: 'person', fields: 'siasnStatus date', keys: '' },
  dialogue: {
    table: 'dialogue',
    about: 'person',
    fields: 'code date leaderNip leaderName dialogueKind topic agreement followUp due status finished privacy',
    keys: 'code|date topic',
  },
  coaching: { table: 'coaching', about: 'person', fields: `leaderName date ${statements}`, keys: 'date' },
  competence: { table: 'competence', about: 'person', fields: 'competency observed reason', keys: 'competency' },
  standard: {
    table: 'competence_standard',
    about: 'agency',
    timeless: true,
    fields: 'position competency required',
    keys: 'position competency',
  },
  risk: {
    table: 'risk',
    about: 'agency',
    fields: `code objective risk riskCategory cause effect control controlState likelihood impact magnitude residualLikelihood residualImpact residualMagnitude targetLikelihood targetImpact targetMagnitude priority response treatmentKind treatment allocation owner deadline indicator`,
    keys: 'code|risk',
  },
  survey: {
    table: 'survey',
    about: 'agency',
    fields: `service unit respondents ${answers} satisfaction surveyGrade`,
    keys: 'service unit',
  },
  'evidence-file': {
    table: 'evidence_file',
    about: 'agency',
    timeless: true,
    fields: 'fileName bytes sha256 fileKind warning',
    keys: 'fileName',
  },
  'survey-answer': {
    table: 'survey_answer',
    about: 'agency',
    fields: `service given ${answers}`,
    keys: 'given service',
  },
} as const satisfies Readonly<Record<string, WorkTable>>;

export type WorkKind = keyof typeof workTables;
export const workKinds = Object.keys(workTables) as readonly WorkKind[];

type Words<S extends string> = S extends `${infer Head} ${infer Rest}` ? Head | Words<Rest> : S;
type Snake<S extends string> = S extends `${infer Head}${infer Rest}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Snake<Rest>}`
    : `_${Lowercase<Head>}${Snake<Rest>}`
  : S;
type Held<F extends WorkField> = (typeof workFields)[F] extends 'number' | 'yes' ? number | null : string | null;
type Values<F extends WorkField> = { readonly [Name in F as Snake<Name>]: Held<Name> };

/**
 * A stored row about work, read-only. `employee_id` null: the file names nobody whom the workshop knows. `period`: what the row or its
 * file says it is about (`2025`, `2025-06`). `file`, `sheet`, `row` (1-based) and `cell` say where it was read.
 */
export interface WorkSource {
  readonly id: string;
  readonly employee_id: string | null;
  readonly period: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

type WorkRow<K extends WorkKind> = WorkSource & Values<Words<(typeof workTables)[K]['fields']>>;

/** Rows of every table about work, by the table's name. */
export type WorkRows = { readonly [K in WorkKind as (typeof workTables)[K]['table']]: WorkRow<K> };

/** The fields of a kind, in the order of its columns. */
export function workFieldsOf(kind: WorkKind): readonly WorkField[] {
  return workTables[kind].fields.split(' ') as WorkField[];
}

/** The column of a field: `teamCode` is in `team_code`. */
export function workColumn(field: WorkField): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The values of a stored row by field. */
export function workValues(
  kind: WorkKind,
  row: WorkSource,
): Readonly<Partial<Record<WorkField, string | number | null>>> {
  const held = row as unknown as Readonly<Record<string, string | number | null>>;
  return Object.fromEntries(workFieldsOf(kind).map((field) => [field, held[workColumn(field)] ?? null]));
}
