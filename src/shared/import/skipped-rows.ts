import { workTables } from '#shared/dossier/work-tables.ts';
import { cellName, type SourceTable } from '#shared/kernel/table.ts';
import { isMissing, tidy } from '#shared/rules/word-forms.ts';
import type { Field } from './field.ts';
import type { FindingCode, Severity } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { samplesOf } from './mapping.ts';
import type { SkippedKind } from './row-kind.ts';
import { type Sheet, textOf } from './sheet.ts';
import { checkTotals } from './totals.ts';
import { isConversion } from './work-values.ts';

const codes: Readonly<Record<SkippedKind, FindingCode>> = {
  end: 'table.ends',
  total: 'row.total',
  note: 'row.note',
  signature: 'row.signature',
  'header-again': 'row.header-again',
  numbering: 'row.numbering',
  section: 'row.section',
  unread: 'row.unread',
};

/** Says which rows of a table were left out, and what is uncertain about the table as a whole. */
export function findSkippedRows(ledger: Ledger, sheet: Sheet): void {
  for (const { index, what, column } of sheet.asides) {
    const texts = sheet.table.rows[index]?.texts ?? [];
    const text = tidy(texts.filter((cell) => cell !== '').join(' ')).slice(0, 120);
    const values = what === 'end' ? { text, rows: sheet.table.rows.length - index } : { text };
    ledger.find(sheet, index, column, codes[what], what === 'unread' ? 'refused' : 'note', values);
  }
  checkTotals(ledger, sheet);
  findUnreadColumns(ledger, sheet);
  const { sure } = sheet.recognition;
  const head = sheet.recognition.header;
  if (sure === 'guess') noteTable(ledger, sheet.table, 'table.guessed', 'note', { kind: sheet.kind });
  if (sheet.data.length === 0) noteTable(ledger, sheet.table, 'table.no-rows', 'note', { kind: sheet.kind });
  const headerOf = (at: number): string => sheet.recognition.columns.find(({ column }) => column === at)?.header ?? '';
  for (const { code, column, field } of sheet.recognition.remarks) {
    const used = sheet.fields.get(field);
    const values = {
      header: headerOf(column) || cellName(0, column).slice(0, -1),
      field,
      used: used === undefined ? '' : headerOf(used),
      samples: samplesOf(sheet.table, sheet.recognition, column).join(', '),
    };
    if (head >= 0) ledger.find(sheet, head, column, code, 'note', values);
  }
  findGaps(ledger, sheet, headerOf);
  for (const [field, style] of sheet.numbers) {
    if (style.sure === 'guess' && head >= 0)
      ledger.find(sheet, head, field, 'number.unclear', 'note', {
        ...style.because.values,
        field,
        written: firstOf(sheet, field),
      });
  }
  for (const [field, style] of sheet.dates) {
    if (style.sure === 'guess' && head >= 0)
      ledger.find(sheet, head, field, 'date.unclear', 'note', { ...style.because.values, field });
  }
}

/** Fields by which any list names people. */
const identity: ReadonlySet<Field> = new Set(['number', 'nip', 'nipName', 'name', 'fullName']);

/**
 * Names the columns that hold something and mean nothing to the layout: of a table about work, and of a list of people of which nothing
 * but their names is read, as such a list was made for what its other columns hold.
 */
function findUnreadColumns(ledger: Ledger, { table, recognition, kind, data, fields }: Sheet): void {
  const bare = kind === 'nominative' && [...fields.keys()].every((field) => identity.has(field));
  if (!bare && (!Object.hasOwn(workTables, kind) || kind === 'matrix')) return;
  const unread = recognition.columns.filter(
    ({ column, field, header }) =>
      field === null &&
      !(kind === 'credit' && isConversion(header)) &&
      data.some((row) => !isMissing(table.rows[row]?.texts[column] ?? '')),
  );
  if (unread.length === 0) return;
  const columns = unread.map(({ column, header }) => `${header} (${cellName(0, column).slice(0, -1)})`).join(', ');
  noteTable(ledger, table, 'column.unread', 'note', { columns });
}

/** The first cell of a field that holds something. */
function firstOf(sheet: Sheet, field: Field): string {
  const row = sheet.data.find((index) => !isMissing(textOf(sheet, index, field)));
  return row === undefined ? '' : tidy(textOf(sheet, row, field));
}

/** A unit written in the first row of its people only leaves the others without one. */
function findGaps(ledger: Ledger, sheet: Sheet, headerOf: (column: number) => string): void {
  const column = sheet.fields.get('unit');
  const ofPeople = sheet.kind === 'rating-recap' || sheet.kind === 'nominative';
  if (column === undefined || !ofPeople || sheet.recognition.header < 0 || sheet.sections.size > 0) return;
  const blank = sheet.data.filter((index) => isMissing(textOf(sheet, index, 'unit'))).length;
  const [first] = sheet.data;
  const leads = first !== undefined && !isMissing(textOf(sheet, first, 'unit'));
  if (!leads || blank * 3 < sheet.data.length || blank === 0) return;
  const values = { header: headerOf(column), rows: blank, all: sheet.data.length };
  ledger.find(sheet, sheet.recognition.header, 'unit', 'column.gaps', 'note', values);
}

/** Writes down a finding about a table as a whole. */
export function noteTable(
  ledger: Ledger,
  { file, sheet }: SourceTable,
  code: FindingCode,
  severity: Severity,
  values: Readonly<Record<string, string | number>> = {},
): void {
  ledger.note({ code, severity, file, sheet, cell: '', row: 0, values });
}
