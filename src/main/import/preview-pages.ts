import type { Input, Output } from '#shared/contract.ts';
import { cellLabel } from '#shared/import/cell-words.ts';
import type { CellChange, DiffState, PersonDiff, RatingDiff } from '#shared/import/difference.ts';
import type { Field } from '#shared/import/field.ts';
import { fieldWords } from '#shared/import/field-words.ts';
import type { Finding } from '#shared/import/finding.ts';
import type { ImportCell, ImportDiff, Page } from '#shared/import/preview-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { ImportWords } from './finding-rows.ts';
import type { HeldImport } from './held-import.ts';

type Without<N extends 'import.rows' | 'import.findings' | 'import.decisions' | 'import.diff'> = Omit<
  Input<N>,
  'preview'
>;

/** The columns of a row that a page shows. */
const cellsShown = 60;

function paged<Found, Row>(
  found: readonly Found[],
  { page, size }: { readonly page: number; readonly size: number },
  shown: (one: Found) => Row,
): Page<Row> {
  const pages = Math.max(1, Math.ceil(found.length / size));
  return { rows: found.slice(page * size, (page + 1) * size).map(shown), total: found.length, page, pages };
}

/** Record rows with their findings. */
export function rowsPage(held: HeldImport, input: Without<'import.rows'>, language: Language): Output<'import.rows'> {
  const { preview, tables } = held;
  const words = new ImportWords(held, language);
  const text = fold(input.text ?? '');
  const found = preview.rows.filter(
    ({ table, state, findings, nip, name }) =>
      (input.table === undefined || table === input.table) &&
      (input.state === undefined || state === input.state) &&
      (input.code === undefined || findings.some((at) => preview.findings[at]?.code === input.code)) &&
      (text === '' || fold(name).includes(text) || nip.includes(input.text?.trim() ?? '')),
  );
  return paged(found, input, ({ table, index, row, nip, name, state, findings }) => {
    const source = tables[table];
    return {
      table,
      file: source?.file ?? '',
      sheet: source?.sheet ?? '',
      row,
      nip,
      name,
      state,
      cells: source?.rows[index]?.texts.slice(0, cellsShown) ?? [],
      findings: findings.map((at) => words.finding(at)),
    };
  });
}

/** Findings, in the order they were made. */
export function findingsPage(
  held: HeldImport,
  input: Without<'import.findings'>,
  language: Language,
): Output<'import.findings'> {
  const words = new ImportWords(held, language);
  const table = input.table === undefined ? undefined : held.preview.tables[input.table];
  const { findings } = held.preview;
  const found = [...findings.keys()].filter((at) => {
    const { code, severity, file, sheet } = findings[at] as Finding;
    return (
      (input.code === undefined || code === input.code) &&
      (input.severity === undefined || severity === input.severity) &&
      (input.table === undefined || (file === table?.file && sheet === table.sheet))
    );
  });
  return paged(found, input, (at) => words.finding(at));
}

/** Decisions, in the order they arose. */
export function decisionsPage(
  held: HeldImport,
  input: Without<'import.decisions'>,
  language: Language,
): Output<'import.decisions'> {
  const words = new ImportWords(held, language);
  const coded = new Set(
    held.preview.findings.flatMap(({ code, decision }) =>
      code === input.code && decision !== undefined ? [decision] : [],
    ),
  );
  const found = held.preview.decisions.filter(
    ({ id, kind }) =>
      (input.kind === undefined || kind === input.kind) &&
      (input.code === undefined || coded.has(id)) &&
      (input.open === undefined || input.open !== held.answers.has(id)),
  );
  return paged(found, input, (decision) => words.decision(decision));
}

/** People or ratings against the workshop. */
export function diffPage(held: HeldImport, input: Without<'import.diff'>, language: Language): Output<'import.diff'> {
  const words = new ImportWords(held, language);
  const text = fold(input.text ?? '');
  const { preview } = held;
  const { employees } = preview.source.current;
  const names = new Map(employees.map(({ nip, name }) => [nip, name]));
  const units = new Map(preview.source.current.units.map(({ id, name }) => [id, name]));
  const unitOf = new Map(
    employees.map(({ nip, unit_id }) => [nip, unit_id === null ? '' : (units.get(unit_id) ?? '')]),
  );
  for (const { nip, name, record } of preview.people) {
    names.set(nip, name);
    if (record?.unit) unitOf.set(nip, record.unit);
  }
  const fits = ({ nip, state, moved }: { nip: string; state: DiffState; moved?: boolean }): boolean =>
    (input.state === undefined || input.state === partOf(state, moved === true)) &&
    (text === '' || fold(names.get(nip) ?? '').includes(text) || nip.includes(input.text?.trim() ?? ''));
  const shown = (of: 'person' | 'rating', nip: string) => ({
    key: `${of}:${nip}`,
    nip,
    name: names.get(nip) ?? '',
    unit: unitOf.get(nip) ?? '',
  });
  if (input.of === 'people') {
    return paged(
      preview.people.filter(fits),
      input,
      (diff): ImportDiff => ({
        ...shown('person', diff.nip),
        state: diff.state,
        moved: false,
        writes: diff.state === 'new' || diff.state === 'changed' ? 'both' : 'nothing',
        cells: personCells(diff).map((cell) => worded(cell, null, language)),
        decision: null,
      }),
    );
  }
  return paged(
    preview.ratings.filter(fits),
    input,
    (diff): ImportDiff => ({
      ...shown('rating', diff.nip),
      state: diff.state,
      moved: diff.moved,
      writes: diff.write,
      cells: ratingCells(diff).map((cell) => worded(cell, panelOf(diff, cell.field), language)),
      decision: diff.moved ? words.decisionOf(`panel:${diff.nip}`) : null,
    }),
  );
}

/** Whether the panel has moved a rating matters where its source changed: such rows stand by themselves. */
function partOf(state: DiffState, moved: boolean): DiffState | 'moved' {
  return moved && state === 'changed' ? 'moved' : state;
}

/** Of a new person every cell that is filled, of a known one those that change. */
function personCells({ state, cells, record }: PersonDiff): readonly CellChange[] {
  if (state !== 'new' || record === null) return cells;
  return Object.entries(record).flatMap(([field, value]) =>
    field === 'nip' || value === null ? [] : [{ field, old: null, new: value as string }],
  );
}

const axes = ['hasil', 'perilaku', 'predicate'] as const;

/** Of a rating always all three, so that old and new can be read across. */
function ratingCells({ record, current }: RatingDiff): readonly CellChange[] {
  return axes.map((axis) => {
    const old = current?.[`initial_${axis}`] ?? null;
    return { field: axis, old, new: record?.[axis] ?? old };
  });
}

function panelOf({ current, moved }: RatingDiff, field: string): string | null {
  return moved ? (current?.[field as (typeof axes)[number]] ?? null) : null;
}

function worded(cell: CellChange, panel: string | null, language: Language): ImportCell {
  const { field, old, new: fresh } = cell;
  return {
    ...cell,
    label: fieldWords[field as Field]?.[language] ?? field,
    oldLabel: cellLabel(field, old, language),
    newLabel: cellLabel(field, fresh, language),
    panel,
    panelLabel: cellLabel(field, panel, language),
  };
}

/** Enough to see title rows, a header below them and a few records. */
const firstRows = 40;
const firstCells = 200;

/** The first rows of a table as the source holds them. @throws Problem `import.no-table` */
export function tablePage({ tables }: HeldImport, table: number): Output<'import.table'> {
  const source = tables[table];
  if (source === undefined) throw new Problem('import.no-table', { table: table + 1 }, { field: 'table' });
  return {
    rows: source.rows.slice(0, firstRows).map(({ number, texts }) => ({
      row: number,
      cells: texts.slice(0, firstCells),
    })),
  };
}
