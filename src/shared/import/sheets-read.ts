import type { SourceTable } from '#shared/kernel/table.ts';
import { birthDateOf, readNip } from '#shared/people/nip.ts';
import { holdsNip } from './content.ts';
import type { ImportOptions, TablePreview } from './import-preview.ts';
import { knownForm } from './known-forms.ts';
import { type Ledger, noRows } from './ledger.ts';
import { type Legend, legendLines, readLegend } from './legend.ts';
import { recogniseTable } from './recognise.ts';
import type { Recognition } from './recognition.ts';
import { settleLevels } from './reconcile-levels.ts';
import { prepareSheet, type Sheet } from './sheet.ts';
import { findSkippedRows, noteTable } from './skipped-rows.ts';
import { readTitles } from './titles.ts';

const pageRows = 200;
const coverRows = 20;

/** Recognises every table and makes those understood ready to be read; says what was left out, hidden or not understood. */
export function readSheets(
  ledger: Ledger,
  tables: readonly SourceTable[],
  options: ImportOptions,
  target: string,
): { sheets: Sheet[]; previews: TablePreview[] } {
  const sheets: Sheet[] = [];
  const previews: TablePreview[] = [];
  const understood = new Set<string>();
  const beside = new Map<string, { readonly legend: Legend; readonly period: string | null }>();
  const witness = (text: string): string | null => birthDateOf(readNip(text, 't', options.today).nip);
  for (const [index, table] of tables.entries()) {
    const { file, sheet, hidden } = table;
    const own = options.mappings?.find((mapping) => mapping.file === file && mapping.sheet === sheet);
    notePart(ledger, table);
    const passed = own === undefined ? hidden : own.profile === null;
    if (own?.profile === null) understood.add(file);
    const said = beside.get(file) ?? saidBeside(tables, file);
    beside.set(file, said);
    const recognition: Recognition | null = passed
      ? null
      : recogniseTable(table, { ...options, period: target, legend: said.legend });
    const prepared =
      recognition === null
        ? null
        : settleLevels(
            ledger,
            prepareSheet(index, table, recognition, options.today, witness, target, said.period),
            options.matrix,
          );
    if (prepared !== null) {
      sheets.push(prepared);
      understood.add(file);
      findSkippedRows(ledger, prepared);
    }
    previews.push({
      file,
      sheet,
      hidden,
      recognition: prepared?.recognition ?? recognition,
      period: prepared?.period ?? null,
      periodFrom: prepared?.periodFrom ?? null,
      rows: prepared?.data.length ?? 0,
      counts: noRows(),
      asides: prepared?.asides.length ?? 0,
    });
  }
  for (const [index, { recognition, hidden }] of previews.entries()) {
    const table = tables[index];
    if (recognition !== null || table === undefined || table.rows.length === 0) continue;
    if (isAside(table, options)) noteTable(ledger, table, 'table.aside', 'note', { rows: table.rows.length });
    else if (hidden) noteTable(ledger, table, 'table.hidden', 'note', { sheet: table.sheet });
    else {
      const form = knownForm(table);
      const severity = understood.has(table.file) ? 'note' : 'refused';
      const values = { rows: table.rows.length, ...(form !== null && { form }) };
      noteTable(ledger, table, form === null ? 'table.unrecognised' : 'table.known-form', severity, values);
    }
  }
  return { sheets, previews };
}

/** What the sheets without people, a cover or a page of notes, say of the others of their file. */
function saidBeside(
  tables: readonly SourceTable[],
  name: string,
): { readonly legend: Legend; readonly period: string | null } {
  const pages = tables.filter(
    ({ file, rows }) => file === name && rows.length <= pageRows && !rows.some(({ texts }) => texts.some(holdsNip)),
  );
  const lines = pages.flatMap(({ rows, above = [] }) => [...above, ...legendLines(rows)]);
  const periods = pages.map(({ rows, above }) => readTitles(rows, coverRows, above).period);
  return { legend: readLegend(lines), period: periods.find((period) => period !== null) ?? null };
}

/** Says that a table is one of several on its sheet, and what of the sheet is hidden. */
function notePart(ledger: Ledger, table: SourceTable): void {
  const { part, left, rows, sheet } = table;
  if (part !== undefined)
    noteTable(ledger, table, 'table.part', 'note', { ...part, sheet, from: rows[0]?.number ?? 0 });
  if (left !== undefined && part === undefined)
    noteTable(ledger, table, 'table.hidden-cells', 'note', {
      rows: left.rows,
      columns: left.columns.length === 0 ? '–' : left.columns.join(', '),
    });
}

function isAside({ file, sheet }: SourceTable, { mappings }: ImportOptions): boolean {
  return mappings?.some((own) => own.file === file && own.sheet === sheet && own.profile === null) === true;
}
