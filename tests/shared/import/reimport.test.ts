import { beforeAll, describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { type WorkSource, workKinds, workTables } from '#shared/dossier/work-tables.ts';
import { importChanges } from '#shared/import/changes.ts';
import { decide } from '#shared/import/decide.ts';
import { type CurrentState, emptyState } from '#shared/import/record.ts';
import { selectionOf } from '#shared/import/selection.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import type { EmployeeRow, RatingRow, UnitRow, WorkshopRow } from '#shared/people/rows.ts';
import type { PastPredicateRow, PastRatingRow } from '#shared/people/work-rows.ts';
import type { AssessmentRow } from '#shared/round/rows.ts';
import { options, tableOf, tablesOf } from '../../fixtures/agency/import-agency.ts';
import { makeAgency } from '../../fixtures/agency.ts';

const workshop: WorkshopRow = {
  id: '1',
  name: 'Uji',
  agency: '',
  agency_code: '',
  period: '2025',
  rule_set: 'x',
  organisation_predicate: null,
  organisation_reason: null,
  state: 'open',
};

/** The workshop after an import without answers. */
function applied(tables: readonly SourceTable[], current: CurrentState): CurrentState {
  let next = 0;
  const changes = importChanges(
    decide(previewImport(tables, current, options), {}),
    current,
    workshop,
    () => `id${next++}`,
  );
  const rows = <Row>(table: string): Row[] =>
    changes.filter((change) => change.table === table && change.before === null).map(({ after }) => after as Row);
  return {
    ...current,
    units: rows<UnitRow>('unit'),
    employees: rows<EmployeeRow>('employee'),
    ratings: rows<RatingRow>('rating'),
    assessments: rows<AssessmentRow>('assessment'),
    work: workKinds.flatMap((kind) => rows<WorkSource>(workTables[kind].table).map((row) => ({ kind, row }))),
    past: rows<PastRatingRow>('past_rating'),
    pastPredicates: rows<PastPredicateRow>('past_predicate'),
    organisation: 'baik',
    listPresent: true,
  };
}

describe('the same files again', () => {
  let tables: readonly SourceTable[];
  let current: CurrentState;
  beforeAll(async () => {
    tables = await tablesOf(makeAgency(21, 600, 1).files);
    current = applied(tables, emptyState('2025'));
  });

  test('change nothing', () => {
    const preview = previewImport(tables, current, options);
    expect(preview.people.filter(({ state }) => state !== 'same')).toEqual([]);
    expect(preview.ratings.filter(({ state }) => state !== 'same')).toEqual([]);
    expect(
      importChanges(
        decide(preview, {}),
        current,
        { ...workshop, agency: 'X', organisation_predicate: 'baik' },
        () => 'new',
      ),
    ).toEqual([]);
  });

  test('every row refers to rows that are there', () => {
    const units = new Set(current.units.map(({ id }) => id));
    const people = new Set(current.employees.map(({ id }) => id));
    expect(current.employees.every(({ unit_id }) => unit_id === null || units.has(unit_id))).toBe(true);
    expect(current.ratings.every(({ id }) => people.has(id))).toBe(true);
  });
});

const list = tableOf(
  'list.csv',
  `
NIP | NAMA | JABATAN | UNIT KERJA
198001012005011001 | ANI LUBIS | Auditor | Bidang A
198101012006012002 | BUDI WIBOWO | Arsiparis | Bidang A
198201012007011003 | CITRA NASUTION | Arsiparis | Bidang A`,
);
const recap = (second: string): SourceTable =>
  tableOf(
    'rekap.xlsx',
    `
NIP | Nama | Hasil Kerja | Perilaku Kerja | Predikat
198001012005011001 | Ani Lubis | Sesuai | Sesuai | Baik
198101012006012002 | Budi Wibowo | ${second}`,
  );

describe('a later version', () => {
  const before = applied([list, recap('Sesuai | Sesuai | Baik')], emptyState('2025'));
  const later = tableOf(
    'list.csv',
    `
NIP | NAMA | JABATAN | UNIT KERJA
198001012005011001 | ANI LUBIS | Kepala Bidang | Bidang A
198101012006012002 | BUDI WIBOWO | | Bidang B
198301012008011004 | DEWI SINAGA | Auditor | Bidang B`,
  );

  test('shows new, changed cell by cell, same and missing; a blank erases nothing', () => {
    const preview = previewImport([later, recap('Sesuai | Sesuai | Baik')], before, options);
    expect(preview.people.map(({ nip, state, cells }) => [nip, state, cells])).toEqual([
      ['198001012005011001', 'changed', [{ field: 'position', old: 'Auditor', new: 'Kepala Bidang' }]],
      ['198101012006012002', 'changed', [{ field: 'unit', old: 'Bidang A', new: 'Bidang B' }]],
      ['198301012008011004', 'new', []],
      ['198201012007011003', 'missing', []],
    ]);
    expect(preview.ratings.map(({ state }) => state)).toEqual(['same', 'same']);
  });

  test('a row left out of the diff is not written', () => {
    const preview = previewImport([later], before, options);
    const outcome = decide(preview, {}, selectionOf(['person:198001012005011001'], []));
    expect(outcome.people.map(({ nip }) => nip)).toEqual(['198101012006012002', '198301012008011004']);
  });

  test('a changed source follows into the proposal while the panel has not touched it', () => {
    const preview = previewImport([recap('Di atas | Di atas | Sangat Baik')], before, options);
    const [changed] = decide(preview, {}).ratings;
    expect(changed).toMatchObject({ nip: '198101012006012002', scope: 'both', record: { predicate: 'sangat-baik' } });
  });

  const moved: CurrentState = {
    ...before,
    ratings: before.ratings.map((row) =>
      row.id === before.employees[1]?.id
        ? { ...row, hasil: 'di-bawah', predicate: 'butuh-perbaikan', reason: 'bukti' }
        : row,
    ),
  };

  test('a rating that the panel moved is flagged with both and never overwritten', () => {
    const preview = previewImport([recap('Di atas | Di atas | Sangat Baik')], moved, options);
    const flagged = preview.findings.filter(({ code }) => code === 'rating.panel-moved');
    expect(flagged).toHaveLength(1);
    expect(flagged[0]).toMatchObject({
      severity: 'doubtful',
      file: 'rekap.xlsx',
      cell: 'E3',
      values: { own: 'sangat-baik', other: 'baik', panel: 'butuh-perbaikan' },
    });
    expect(decide(preview, {}).ratings).toEqual([]);
  });

  test('the user may update its source alone, or take the source', () => {
    const preview = previewImport([recap('Di atas | Di atas | Sangat Baik')], moved, options);
    const changesFor = (answer: string) =>
      importChanges(
        decide(preview, { 'panel:198101012006012002': answer }),
        moved,
        { ...workshop, agency: 'X' },
        () => 'new',
      );
    expect(changesFor('initial')).toMatchObject([{ table: 'rating', after: { initial_predicate: 'sangat-baik' } }]);
    expect(changesFor('initial')[0]?.after).not.toHaveProperty('predicate');
    expect(changesFor('source')[0]?.after).toMatchObject({
      initial_predicate: 'sangat-baik',
      predicate: 'sangat-baik',
      hasil: 'di-atas',
    });
  });
});
