import { workFields } from '#shared/dossier/work-fields.ts';
import { workKinds } from '#shared/dossier/work-tables.ts';

/** Months are rolled up from daily logs; no file is of that kind. */
const handedKinds = workKinds.filter((kind) => kind !== 'activity-month');

/** Every kind of table an agency hands over. */
export const tableKinds = [
  'rating-recap',
  'nominative',
  'unit-achievement',
  'peer-long',
  'peer-wide',
  ...handedKinds,
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
  | 'yes'
  | 'level';

/** What a column may mean, and how its cells are read. `nipName` holds both in one cell. */
export const fieldValues = {
  number: 'text',
  nip: 'nip',
  nipName: 'nip-name',
  nipOld: 'digits',
  nik: 'digits',
  fullName: 'text',
  frontTitle: 'text',
  backTitle: 'text',
  birthDate: 'date',
  sex: 'sex',
  grade: 'text',
  positionFunctional: 'text',
  positionGeneral: 'text',
  education: 'text',
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
  'berorientasi-pelayanan': 'score',
  akuntabel: 'score',
  kompeten: 'score',
  harmonis: 'score',
  loyal: 'score',
  adaptif: 'score',
  kolaboratif: 'score',
  ...workFields,
} as const satisfies Readonly<Record<string, FieldValue>>;

export type Field = keyof typeof fieldValues;
export const fields = Object.keys(fieldValues) as readonly Field[];
