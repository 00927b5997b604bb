import type { EmployeeRow, RatingRow, UnitRow } from '#shared/people/rows.ts';
import { choice, type Decision, leave } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import type { CurrentState, PersonField, PersonRecord, RatingRecord } from './record.ts';

/** One cell that the import would change. */
export interface CellChange {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

export type DiffState = 'new' | 'changed' | 'same' | 'missing';

/** A person against the workshop. `current` null when new; `cells` only when changed; `record` null when missing from a new list. */
export interface PersonDiff {
  readonly nip: string;
  readonly name: string;
  readonly state: DiffState;
  readonly cells: readonly CellChange[];
  readonly current: EmployeeRow | null;
  readonly record: PersonRecord | null;
}

/**
 * A rating against the workshop. `moved`: the panel has already moved it, so a changed source waits for a decision. `write` says what
 * would be written: source and proposal, the source alone, or nothing.
 */
export interface RatingDiff {
  readonly nip: string;
  readonly state: DiffState;
  readonly moved: boolean;
  readonly cells: readonly CellChange[];
  readonly current: RatingRow | null;
  readonly record: RatingRecord | null;
  readonly write: 'both' | 'initial' | 'nothing';
}

const columnOf: Readonly<Record<Exclude<PersonField, 'unit'>, keyof EmployeeRow>> = {
  name: 'name',
  frontTitle: 'front_title',
  backTitle: 'back_title',
  birthDate: 'birth_date',
  sex: 'sex',
  grade: 'grade',
  position: 'position',
  positionKind: 'position_kind',
  education: 'education',
  superiorNip: 'superior_nip',
};

/** The employee's columns that a record fills. */
export const personColumns = Object.entries(columnOf) as readonly (readonly [
  Exclude<PersonField, 'unit'>,
  keyof EmployeeRow,
])[];

/** Compares people with the workshop. What a source leaves blank never erases what is there. `listed`: the import holds a list. */
export function comparePeople(
  records: readonly PersonRecord[],
  current: CurrentState,
  listed: boolean,
): readonly PersonDiff[] {
  const units = new Map<string, UnitRow>(current.units.map((unit) => [unit.id, unit]));
  const before = new Map(current.employees.map((employee) => [employee.nip, employee]));
  const diffs: PersonDiff[] = [];
  const touched = new Set<string | null>();
  for (const record of records) {
    const row = before.get(record.nip);
    if (row === undefined) {
      diffs.push({ nip: record.nip, name: record.name, state: 'new', cells: [], current: null, record });
      continue;
    }
    before.delete(record.nip);
    touched.add(row.unit_id);
    const cells = cellChanges(record, row, row.unit_id === null ? null : (units.get(row.unit_id)?.name ?? null));
    diffs.push({
      nip: record.nip,
      name: row.name,
      state: cells.length > 0 ? 'changed' : 'same',
      cells,
      current: row,
      record,
    });
  }
  if (!listed) return diffs;
  // A list of one unit says nothing about the others: only people of units that it speaks of are missing from it.
  for (const row of before.values()) {
    if (touched.has(row.unit_id))
      diffs.push({ nip: row.nip, name: row.name, state: 'missing', cells: [], current: row, record: null });
  }
  return diffs;
}

function cellChanges(record: PersonRecord, row: EmployeeRow, unit: string | null): readonly CellChange[] {
  const cells: CellChange[] = [];
  for (const [field, column] of personColumns) {
    const value = record[field];
    const old = row[column] as string | null;
    if (value !== null && value !== old) cells.push({ field, old, new: value });
  }
  if (record.unit !== null && record.unit !== unit) cells.push({ field: 'unit', old: unit, new: record.unit });
  return cells;
}

const axes = [
  ['hasil', 'initial_hasil'],
  ['perilaku', 'initial_perilaku'],
  ['predicate', 'initial_predicate'],
] as const;

/** Where a rating came from, for findings about it. */
type PlaceOf = (nip: string) => Pick<Finding, 'file' | 'sheet' | 'cell' | 'row'>;

/** Compares ratings of the workshop's own period with what it holds; a rating that the panel has moved is put to the user. */
export function compareRatings(
  ledger: Ledger,
  records: readonly RatingRecord[],
  current: CurrentState,
  placeOf: PlaceOf,
): readonly RatingDiff[] {
  const rows = new Map(current.ratings.map((rating) => [rating.id, rating]));
  const byNip = new Map(current.employees.map((employee) => [employee.nip, employee]));
  return records.map((record): RatingDiff => {
    const { nip } = record;
    const row = rows.get(byNip.get(nip)?.id ?? '') ?? null;
    if (row === null || axes.every(([, column]) => row[column] === null)) {
      const moved = row !== null && isMoved(row);
      const write = moved ? 'initial' : 'both';
      return { nip, state: 'new', moved, cells: [], current: row, record, write };
    }
    const cells = axes.flatMap(([axis, column]) =>
      record[axis] !== null && record[axis] !== row[column]
        ? [{ field: axis, old: row[column], new: record[axis] }]
        : [],
    );
    if (cells.length === 0)
      return { nip, state: 'same', moved: isMoved(row), cells, current: row, record, write: 'nothing' };
    if (!isMoved(row)) return { nip, state: 'changed', moved: false, cells, current: row, record, write: 'both' };
    return {
      nip,
      state: 'changed',
      moved: true,
      cells,
      current: row,
      record,
      write: askMoved(ledger, record, row, placeOf(nip)),
    };
  });
}

function isMoved(row: RatingRow): boolean {
  return (
    row.final_predicate !== null ||
    row.hasil !== row.initial_hasil ||
    row.perilaku !== row.initial_perilaku ||
    row.predicate !== row.initial_predicate
  );
}

function askMoved(
  ledger: Ledger,
  record: RatingRecord,
  row: RatingRow,
  place: ReturnType<PlaceOf>,
): 'both' | 'initial' | 'nothing' {
  const { nip } = record;
  const values = { nip, own: record.predicate ?? '', other: row.initial_predicate ?? '', panel: row.predicate ?? '' };
  const decision: Decision = {
    id: `panel:${nip}`,
    kind: 'panel-moved',
    values,
    choices: [leave, choice('initial', 'initial-only', values), choice('source', 'take-source', values)],
    suggested: null,
    open: false,
  };
  const answer = ledger.ask(decision);
  ledger.note({ code: 'rating.panel-moved', severity: 'doubtful', ...place, values, decision: decision.id });
  return answer === 'source' ? 'both' : answer === 'initial' ? 'initial' : 'nothing';
}
