import { workKinds } from '#shared/people/work-rows.ts';

/** Every kind of table an agency hands over. */
export const tableKinds = [
  'rating-recap',
  'nominative',
  'unit-achievement',
  'peer-long',
  'peer-wide',
  ...workKinds,
] as const;
export type TableKind = (typeof tableKinds)[number];

/** How the cells of a field are read. */
type FieldValue =
  | 'nip'
  | 'nip-name'
  | 'digits'
  | 'text'
  | 'rating'
  | 'predicate'
  | 'organisation'
  | 'sex'
  | 'number'
  | 'score'
  | 'date'
  | 'period'
  | 'year'
  | 'yes';

/** The seven BerAKHLAK values, as columns of a wide peer table and as criteria of a long one. */
export const coreValues = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;
export type CoreValue = (typeof coreValues)[number];

/** What a column may mean, and how its cells are read. `nipName` holds both in one cell. */
export const fieldValues = {
  number: 'text',
  nip: 'nip',
  nipName: 'nip-name',
  nipOld: 'digits',
  nik: 'digits',
  name: 'text',
  fullName: 'text',
  frontTitle: 'text',
  backTitle: 'text',
  birthDate: 'date',
  sex: 'sex',
  grade: 'text',
  position: 'text',
  positionKind: 'text',
  positionFunctional: 'text',
  positionGeneral: 'text',
  education: 'text',
  unit: 'text',
  parentUnit: 'text',
  superiorNip: 'nip',
  superiorName: 'text',
  period: 'period',
  hasil: 'rating',
  perilaku: 'rating',
  predicate: 'predicate',
  organisation: 'organisation',
  raterNip: 'nip',
  raterName: 'text',
  rateeNip: 'nip',
  rateeName: 'text',
  criterion: 'text',
  score: 'score',
  comment: 'text',
  'berorientasi-pelayanan': 'score',
  akuntabel: 'score',
  kompeten: 'score',
  harmonis: 'score',
  loyal: 'score',
  adaptif: 'score',
  kolaboratif: 'score',
  code: 'text',
  parentCode: 'text',
  category: 'text',
  superiorCode: 'text',
  superiorPlan: 'text',
  plan: 'text',
  aspect: 'text',
  indicator: 'text',
  target: 'text',
  realisation: 'text',
  evidence: 'text',
  feedback: 'text',
  cumulative: 'number',
  objective: 'text',
  teamCode: 'text',
  teamName: 'text',
  decree: 'text',
  role: 'text',
  minutes: 'number',
  months: 'number',
  inSkp: 'yes',
  level: 'text',
  sanction: 'text',
  decreeDate: 'date',
  trainingKind: 'text',
  title: 'text',
  hours: 'number',
  year: 'year',
  qualification: 'number',
  competence: 'number',
  performance: 'number',
  discipline: 'number',
  total: 'number',
  potential: 'text',
  start: 'date',
  end: 'date',
  startTime: 'text',
  endTime: 'text',
  activity: 'text',
  achievement: 'text',
  progress: 'text',
  ticked: 'yes',
} as const satisfies Readonly<Record<string, FieldValue>>;

export type Field = keyof typeof fieldValues;
export const fields = Object.keys(fieldValues) as readonly Field[];
