import type { WorkField } from '#shared/dossier/work-fields.ts';
import { type WorkSource, workColumn, workFieldsOf, workTables } from '#shared/dossier/work-tables.ts';
import { type Change, insertion, update } from '#shared/kernel/change.ts';
import type { UnitRow } from '#shared/people/rows.ts';
import { assessmentColumns } from '#shared/round/rows.ts';
import type { Tables } from '#shared/tables.ts';
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

const noted = (notes: Readonly<Record<string, string>>): string | null => assessmentColumns.notes.write(notes);

function assessmentChange({ record, current }: AssessmentDiff, ids: Ids, newId: () => string): Change | null {
  const { raterNip, rateeNip, period, kind, scores, notes, file } = record;
  const ratee = ids.get(rateeNip);
  if (ratee === undefined) return null;
  if (current !== null) {
    const oldNotes = assessmentColumns.notes.read(current.notes);
    return update('assessment', current, {
      scores: assessmentColumns.scores.write({ ...assessmentColumns.scores.read(current.scores), ...scores }),
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
    scores: assessmentColumns.scores.write(scores),
    notes: noted(notes),
    source: file,
  });
}

function workChange({ record, current }: WorkDiff, ids: Ids, newId: () => string): Change | null {
  const { kind, nip, period, file, sheet, row, cell, values } = record;
  const employee = nip === null ? null : ids.get(nip);
  if (employee === undefined) return null;
  const { table } = workTables[kind];
  const said = Object.entries(values).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [[workColumn(field as WorkField), value] as const],
  );
  if (current !== null)
    return update(table, current as Tables[typeof table], { ...Object.fromEntries(said), file, sheet, row, cell });
  const blank = workFieldsOf(kind).map((field) => [workColumn(field), null] as const);
  const source: WorkSource = { id: newId(), employee_id: employee, period, file, sheet, row, cell };
  return insertion(table, { ...source, ...Object.fromEntries([...blank, ...said]) } as Tables[typeof table]);
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
