import type { WorkField } from '#shared/dossier/work-fields.ts';
import { type WorkKind, type WorkSource, workTables, workValues } from '#shared/dossier/work-tables.ts';
import type { PastPredicateRow, PastRatingRow } from '#shared/people/work-rows.ts';
import { type AssessmentRow, assessmentColumns } from '#shared/round/rows.ts';
import { overStoredDays } from './day-roll.ts';
import type { CellChange } from './difference.ts';
import type {
  AssessmentRecord,
  CurrentState,
  OrganisationRecord,
  RatingRecord,
  WorkRecord,
  WorkValues,
} from './record.ts';

type State = 'new' | 'changed' | 'same';

/** A row about work against what is stored; `cells` only when changed. */
export interface WorkDiff {
  readonly state: State;
  readonly record: WorkRecord;
  readonly current: WorkSource | null;
  readonly cells: readonly CellChange[];
}

/** What a rater gave a ratee against what is stored. Criteria that the file leaves out stay as they are. */
export interface AssessmentDiff {
  readonly state: State;
  readonly record: AssessmentRecord;
  readonly current: AssessmentRow | null;
}

/** A result of another period against the history. */
export interface PastDiff {
  readonly state: State;
  readonly record: RatingRecord;
  readonly current: PastRatingRow | null;
}

/** A predicate of another period against the history. */
export interface PastPredicateDiff {
  readonly state: State;
  readonly record: OrganisationRecord;
  readonly current: PastPredicateRow | null;
}

/** What makes two rows of a kind speak of the same thing. */
function keyOf(kind: WorkKind, nip: string | null, period: string | null, values: WorkValues): string {
  const { keys } = workTables[kind];
  const lists = keys.split('|').map((list) => list.split(' ') as WorkField[]);
  const fields = lists.find(([first]) => first !== undefined && (values[first] ?? null) !== null) ?? [];
  const own = kind === 'ip-asn' && nip !== null ? [] : fields;
  const when = 'timeless' in workTables[kind] ? '' : (period ?? '');
  return [kind, nip ?? '', when, ...own.map((field) => String(values[field] ?? ''))].join('\u0001');
}

interface Stored {
  readonly row: WorkSource;
  readonly values: WorkValues;
}

/**
 * Compares rows about work with those stored. Of several that speak of the same thing the equal ones are matched first, the rest in
 * the order of the file. Rows that only the store has stay: a file of one unit says nothing about others.
 */
export function compareWork(records: readonly WorkRecord[], current: CurrentState): readonly WorkDiff[] {
  if (records.length === 0) return [];
  const stored = storedRows(current);
  const found = records.map((record): Stored | null => {
    const list = stored.get(keyOf(record.kind, record.nip, record.period, record.values));
    const at = list?.findIndex(({ values }) => valueChanges(values, meantBeside(record, values)).length === 0) ?? -1;
    return at < 0 ? null : (list?.splice(at, 1)[0] ?? null);
  });
  return records.map((record, index): WorkDiff => {
    const same = found[index] ?? null;
    if (same !== null) return { state: 'same', record, current: same.row, cells: [] };
    const other = stored.get(keyOf(record.kind, record.nip, record.period, record.values))?.shift();
    if (other === undefined) return { state: 'new', record, current: null, cells: [] };
    const meant = { ...record, values: meantBeside(record, other.values) };
    return { state: 'changed', record: meant, current: other.row, cells: valueChanges(other.values, meant.values) };
  });
}

/** What a record says where this row is stored already. */
function meantBeside({ kind, values }: WorkRecord, stored: WorkValues): WorkValues {
  return kind === 'activity-month' ? overStoredDays(values, stored) : values;
}

function storedRows({ employees, work }: CurrentState): Map<string, Stored[]> {
  const nips = new Map(employees.map(({ id, nip }) => [id, nip]));
  const stored = new Map<string, Stored[]>();
  const order = (a: WorkSource, b: WorkSource): number =>
    a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1;
  for (const { kind, row } of [...work].sort((a, b) => order(a.row, b.row))) {
    const values = workValues(kind, row);
    const nip = row.employee_id === null ? null : (nips.get(row.employee_id) ?? null);
    const key = keyOf(kind, nip, row.period, values);
    const list = stored.get(key);
    if (list === undefined) stored.set(key, [{ row, values }]);
    else list.push({ row, values });
  }
  return stored;
}

function valueChanges(old: WorkValues, fresh: WorkValues): readonly CellChange[] {
  const cells: CellChange[] = [];
  for (const [field, value] of Object.entries(fresh)) {
    const before = old[field as WorkField] ?? null;
    if (value !== null && value !== before) cells.push({ field, old: before?.toString() ?? null, new: String(value) });
  }
  return cells;
}

/** Compares peer ratings with those imported earlier; ratings given in a round of this workshop are never touched. */
export function compareAssessments(
  records: readonly AssessmentRecord[],
  current: CurrentState,
): readonly AssessmentDiff[] {
  const ids = new Map(current.employees.map(({ id, nip }) => [nip, id]));
  const key = (rater: string, ratee: string, period: string): string => `${rater} ${ratee} ${period}`;
  const stored = new Map<string, AssessmentRow>();
  for (const row of current.assessments)
    if (row.round_id === null) stored.set(key(row.rater_key, row.ratee_id, row.period), row);
  return records.map((record): AssessmentDiff => {
    const row = stored.get(key(record.raterNip, ids.get(record.rateeNip) ?? '', record.period)) ?? null;
    if (row === null) return { state: 'new', record, current: null };
    const old = assessmentColumns.scores.read(row.scores);
    const notes = assessmentColumns.notes.read(row.notes);
    const same =
      Object.entries(record.scores).every(([criterion, score]) => old[criterion] === score) &&
      Object.entries(record.notes).every(([criterion, note]) => notes[criterion] === note);
    return { state: same ? 'same' : 'changed', record, current: row };
  });
}

/** Compares results of other periods with the history. */
export function comparePast(records: readonly RatingRecord[], current: CurrentState): readonly PastDiff[] {
  const ids = new Map(current.employees.map(({ id, nip }) => [nip, id]));
  const stored = new Map(current.past.map((row) => [`${row.employee_id} ${row.period}`, row]));
  return records.map((record): PastDiff => {
    const row = stored.get(`${ids.get(record.nip) ?? ''} ${record.period}`) ?? null;
    if (row === null) return { state: 'new', record, current: null };
    const axes = ['hasil', 'perilaku', 'predicate'] as const;
    const same = axes.every((axis) => record[axis] === null || record[axis] === row[axis]);
    return { state: same ? 'same' : 'changed', record, current: row };
  });
}

/** Compares predicates of other periods with the history. */
export function comparePastPredicates(
  records: readonly OrganisationRecord[],
  current: CurrentState,
): readonly PastPredicateDiff[] {
  const names = new Map(current.units.map(({ id, name }) => [id, name]));
  const unitOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const stored = new Map(current.pastPredicates.map((row) => [`${unitOf(row.unit_id)} ${row.period}`, row]));
  return records.map((record): PastPredicateDiff => {
    const row = stored.get(`${record.unit ?? ''} ${record.period}`) ?? null;
    if (row === null) return { state: 'new', record, current: null };
    return { state: row.predicate === record.predicate ? 'same' : 'changed', record, current: row };
  });
}
