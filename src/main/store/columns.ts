import type { TableName, Tables } from '#shared/domain/tables.ts';

/** Every column of every table, in the order of the schema: `apply.ts` writes no name that is not here. Held against the real schema by a test. */
export const columns: { readonly [T in TableName]: readonly (keyof Tables[T] & string)[] } = {
  workshop: ['id', 'name', 'agency', 'agency_code', 'period', 'rule_set', 'organisation_predicate', 'organisation_reason', 'state'],
  actor: ['id', 'name', 'role', 'pin', 'active'],
  unit: ['id', 'name', 'parent_id', 'organisation_predicate', 'organisation_reason'],
  employee: [
    'id',
    'nip',
    'name',
    'front_title',
    'back_title',
    'birth_date',
    'sex',
    'grade',
    'position',
    'position_kind',
    'education',
    'unit_id',
    'superior_nip',
    'excluded',
    'excluded_note',
  ],
  rating: [
    'id',
    'initial_hasil',
    'initial_perilaku',
    'initial_predicate',
    'hasil',
    'perilaku',
    'predicate',
    'reason',
    'state',
    'final_predicate',
  ],
  import_file: ['id', 'name', 'kind', 'sha256', 'bytes', 'rows', 'period'],
  sign_off: ['id', 'number', 'date', 'place', 'remarks', 'present', 'reopened_reason'],
};
