import { rowsOf } from '#main/store/reads/rows.ts';
import { type Change, changesOf, insertion, update } from '#shared/domain/change.ts';
import { decide, type ImportOutcome, type PersonWrite } from '#shared/domain/import/decide.ts';
import { personColumns } from '#shared/domain/import/difference.ts';
import type { EmployeeRow, ImportFileRow, RatingRow, UnitRow } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command, Context, HeldImport } from '../context.ts';
import { emptyRating, predicateBy } from './rating.ts';
import { workshopOf } from './workshop.ts';

/** The import kept under this key. */
export function heldImport(key: string, imports: Context['imports']): HeldImport {
  const held = imports.get(key);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  return held;
}

function unitChanges({ units }: ImportOutcome, { store, newId }: Context) {
  const ids = new Map(rowsOf(store, 'unit').map((unit) => [unit.name, unit]));
  const changes: Change[] = [];
  for (const name of units) {
    if (ids.has(name)) continue;
    const row: UnitRow = {
      id: newId(),
      name,
      parent_id: null,
      organisation_predicate: null,
      organisation_reason: null,
    };
    ids.set(name, row);
    changes.push(insertion('unit', row));
  }
  return { ids, changes };
}

function personChange({ nip, current, record, cells }: PersonWrite, unitId: string | null, id: string): Change | null {
  const columns = Object.fromEntries(personColumns.map(([field, column]) => [column, record[field]]));
  if (current === null) {
    const row = { ...columns, id, nip, unit_id: unitId, excluded: null, excluded_note: null } as unknown as EmployeeRow;
    return insertion('employee', row);
  }
  const touched = new Set(cells.map(({ field }) => field));
  const patch = Object.fromEntries(
    personColumns.filter(([field]) => touched.has(field)).map(([field, column]) => [column, record[field]]),
  );
  return update('employee', current, { ...patch, ...(touched.has('unit') && { unit_id: unitId }) });
}

/** Source ratings into `initial_*`; the proposal follows unless the panel has moved it. */
function ratingChange(
  { record, scope }: ImportOutcome['ratings'][number],
  row: RatingRow | null,
  id: string,
  { rules }: Context,
): Change | null {
  const predicate = record.predicate ?? predicateBy(rules, record.hasil, record.perilaku);
  const initial = { initial_hasil: record.hasil, initial_perilaku: record.perilaku, initial_predicate: predicate };
  const proposal = { hasil: record.hasil, perilaku: record.perilaku, predicate };
  const patch = scope === 'both' ? { ...initial, ...proposal } : initial;
  return row === null ? insertion('rating', { ...emptyRating(id), ...patch }) : update('rating', row, patch);
}

function fileRows(held: HeldImport, newId: () => string): readonly ImportFileRow[] {
  return held.files.map(({ name, sha256, bytes }) => {
    const tables = held.preview.tables.filter(({ file }) => file === name);
    return {
      id: newId(),
      name,
      kind: [...new Set(tables.flatMap(({ recognition }) => recognition?.kind ?? []))].join(' '),
      sha256,
      bytes,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      period: tables.find(({ period }) => period !== null)?.period ?? null,
    };
  });
}

/** Writes what a held import would do with these answers, as one plan: one commit, one undo. */
export const importApply: Command<'import.apply'> = (input, context) => {
  const { store, newId } = context;
  const held = heldImport(input.preview, context.imports);
  const outcome = decide(held.preview, input.decisions, new Set(input.skipped));
  const { ids: units, changes } = unitChanges(outcome, context);
  const people = new Map(rowsOf(store, 'employee').map(({ nip, id }) => [nip, id]));
  const ratings = new Map(rowsOf(store, 'rating').map((row) => [row.id, row]));
  const workshop = workshopOf(store);
  const plan: (Change | null)[] = [...changes];
  for (const person of outcome.people) {
    const id = people.get(person.nip) ?? newId();
    people.set(person.nip, id);
    const unit = person.record.unit === null ? null : (units.get(person.record.unit)?.id ?? null);
    plan.push(personChange(person, unit, id));
  }
  for (const write of outcome.ratings) {
    const id = people.get(write.nip);
    if (id !== undefined) plan.push(ratingChange(write, ratings.get(id) ?? null, id, context));
  }
  const agency: Record<string, string> = {};
  if (workshop.agency === '' && outcome.agency.name !== '') agency.agency = outcome.agency.name;
  if (workshop.agency_code === '' && outcome.agency.code !== '') agency.agency_code = outcome.agency.code;
  const own = outcome.organisation.find(({ unit }) => unit === null);
  plan.push(
    update('workshop', workshop, { ...agency, ...(own !== undefined && { organisation_predicate: own.predicate }) }),
  );
  for (const { unit, predicate } of outcome.organisation) {
    const row = unit === null ? undefined : units.get(unit);
    if (row !== undefined) plan.push(update('unit', row, { organisation_predicate: predicate }));
  }
  const writes = changesOf(plan);
  const files = writes.length === 0 ? [] : fileRows(held, newId).map((row) => insertion('import_file', row));
  return {
    name: 'import.apply',
    values: { files: held.files.length, people: outcome.people.length, ratings: outcome.ratings.length },
    reason: null,
    changes: [...writes, ...files],
  };
};
