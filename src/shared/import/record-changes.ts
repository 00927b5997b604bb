import { type Change, insertion, update } from '#shared/kernel/change.ts';
import type { UnitRow } from '#shared/people/rows.ts';
import type { ImportOutcome } from './decide.ts';
import type { AssessmentDiff, PastDiff, PastPredicateDiff, WorkDiff } from './work-difference.ts';

type Ids = ReadonlyMap<string, string>;

/** The rows of peer ratings, work and history that an outcome writes. `ids` are employees by NIP. */
export function recordChanges(
  { assessments, work, history, organisationHistory }: ImportOutcome,
  units: ReadonlyMap<string, UnitRow>,
  ids: Ids,
  newId: () => string,
): readonly (Change | null)[] {
  return [
    ...assessments.map((diff) => assessmentChange(diff, ids, newId)),
    ...work.map((diff) => workChange(diff, ids, newId)),
    ...history.map((diff) => pastChange(diff, ids, newId)),
    ...organisationHistory.map((diff) => pastPredicateChange(diff, units, newId)),
  ];
}

const noted = (notes: Readonly<Record<string, string>>): string | null =>
  Object.keys(notes).length === 0 ? null : JSON.stringify(notes);

function assessmentChange({ record, current }: AssessmentDiff, ids: Ids, newId: () => string): Change | null {
  const { raterNip, rateeNip, period, kind, scores, notes, file } = record;
  const ratee = ids.get(rateeNip);
  if (ratee === undefined) return null;
  if (current !== null) {
    const oldNotes = current.notes === null ? {} : (JSON.parse(current.notes) as Record<string, string>);
    return update('assessment', current, {
      scores: JSON.stringify({ ...(JSON.parse(current.scores) as object), ...scores }),
      notes: noted({ ...oldNotes, ...notes }),
      source: file,
    });
  }
  return insertion('assessment', {
    id: newId(),
    round_id: null,
    period,
    kind,
    rater_key: raterNip,
    ratee_id: ratee,
    weight: null,
    scores: JSON.stringify(scores),
    notes: noted(notes),
    source: file,
  });
}

function workChange({ record, current }: WorkDiff, ids: Ids, newId: () => string): Change | null {
  const { kind, nip, period, file, sheet, row, values } = record;
  const employee = nip === null ? null : ids.get(nip);
  if (employee === undefined) return null;
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  if (current !== null) {
    const fields = JSON.stringify({ ...(JSON.parse(current.fields) as object), ...filled });
    return update('work_record', current, { fields, file, sheet, row });
  }
  const fields = JSON.stringify(filled);
  return insertion('work_record', { id: newId(), kind, employee_id: employee, period, fields, file, sheet, row });
}

function pastChange({ record, current }: PastDiff, ids: Ids, newId: () => string): Change | null {
  const { nip, period, hasil, perilaku, predicate, file } = record;
  const employee = ids.get(nip);
  if (employee === undefined) return null;
  if (current === null)
    return insertion('past_rating', { id: newId(), employee_id: employee, period, hasil, perilaku, predicate, file });
  return update('past_rating', current, {
    hasil: hasil ?? current.hasil,
    perilaku: perilaku ?? current.perilaku,
    predicate: predicate ?? current.predicate,
    file,
  });
}

function pastPredicateChange(
  { record: { unit, period, predicate, file }, current }: PastPredicateDiff,
  units: ReadonlyMap<string, UnitRow>,
  newId: () => string,
): Change | null {
  const row = unit === null ? null : units.get(unit);
  if (row === undefined) return null;
  if (current !== null) return update('past_predicate', current, { predicate, file });
  return insertion('past_predicate', { id: newId(), unit_id: row?.id ?? null, period, predicate, file });
}
