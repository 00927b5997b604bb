import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import type { EmployeeRow, RatingRow, UnitRow, WorkshopRow } from '#shared/people/rows.ts';
import type { ImportOutcome, PersonWrite, RatingWrite } from './decide.ts';
import { personColumns } from './difference.ts';
import type { CurrentState } from './record.ts';
import { recordChanges } from './record-changes.ts';

/**
 * The rows that an outcome writes: agency, units, people, ratings, predicates of units, peer ratings, work records and history, in an
 * order that keeps references whole. `newId` gives ids for new rows; a rating bears its employee's id.
 */
export function importChanges(
  outcome: ImportOutcome,
  current: CurrentState,
  workshop: WorkshopRow,
  newId: () => string,
): readonly Change[] {
  const units = new Map<string, UnitRow>(current.units.map((unit) => [unit.name, unit]));
  const said = new Map(outcome.organisation.map((write) => [write.unit, write]));
  const created = outcome.units.map((name): UnitRow => {
    const { predicate = null, reason = null } = said.get(name) ?? {};
    return { id: newId(), name, parent_id: null, organisation_predicate: predicate, organisation_reason: reason };
  });
  const updated = current.units.map((unit) => {
    const write = said.get(unit.name);
    if (write === undefined) return null;
    return update('unit', unit, { organisation_predicate: write.predicate, organisation_reason: write.reason });
  });
  for (const unit of created) units.set(unit.name, unit);
  const ids = new Map(current.employees.map(({ nip, id }) => [nip, id]));
  const people = outcome.people.map((write) => personChange(write, units, ids, newId));
  const ratings = outcome.ratings.map((write) => ratingChange(write, ids));
  return changesOf([
    workshopChange(outcome, workshop),
    ...created.map((unit) => insertion('unit', unit)),
    ...updated,
    ...people,
    ...ratings,
    ...recordChanges(outcome, units, ids, newId),
  ]);
}

/** An agency that the workshop already names is never renamed by a file. */
function workshopChange({ agency, organisation }: ImportOutcome, workshop: WorkshopRow): Change | null {
  const own = organisation.find(({ unit }) => unit === null);
  const named = workshop.agency === '' && agency.name !== '';
  return update('workshop', workshop, {
    ...(named && { agency: agency.name, agency_code: agency.code }),
    ...(own !== undefined && { organisation_predicate: own.predicate, organisation_reason: own.reason }),
  });
}

function personChange(
  { nip, current, record, cells }: PersonWrite,
  units: ReadonlyMap<string, UnitRow>,
  ids: Map<string, string>,
  newId: () => string,
): Change | null {
  const unitId = record.unit === null ? null : (units.get(record.unit)?.id ?? null);
  if (current !== null) {
    const changed = new Set(cells.map(({ field }) => field));
    const patch: Record<string, string | null> = {};
    for (const [field, column] of personColumns) if (changed.has(field)) patch[column] = record[field];
    if (changed.has('unit')) patch.unit_id = unitId;
    return update('employee', current, patch as Partial<EmployeeRow>);
  }
  const id = newId();
  ids.set(nip, id);
  return insertion('employee', {
    id,
    nip,
    name: record.name,
    front_title: record.frontTitle,
    back_title: record.backTitle,
    birth_date: record.birthDate,
    sex: record.sex,
    grade: record.grade,
    position: record.position,
    position_kind: record.positionKind,
    education: record.education,
    unit_id: unitId,
    superior_nip: record.superiorNip,
    excluded: null,
    excluded_note: null,
  });
}

function ratingChange({ nip, current, record, scope }: RatingWrite, ids: ReadonlyMap<string, string>): Change | null {
  const id = ids.get(nip);
  if (id === undefined) return null;
  const { hasil, perilaku, predicate } = record;
  if (current === null) {
    const row: RatingRow = {
      id,
      initial_hasil: hasil,
      initial_perilaku: perilaku,
      initial_predicate: predicate,
      hasil,
      perilaku,
      predicate,
      reason: null,
      state: 'waiting',
      final_predicate: null,
      evidence: null,
    };
    return insertion('rating', row);
  }
  const initial: Partial<RatingRow> = {
    initial_hasil: hasil ?? current.initial_hasil,
    initial_perilaku: perilaku ?? current.initial_perilaku,
    initial_predicate: predicate ?? current.initial_predicate,
  };
  const proposal: Partial<RatingRow> = {
    hasil: hasil ?? current.hasil,
    perilaku: perilaku ?? current.perilaku,
    predicate: predicate ?? current.predicate,
  };
  return update('rating', current, scope === 'both' ? { ...initial, ...proposal } : initial);
}
