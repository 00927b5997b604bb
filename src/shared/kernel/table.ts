/**
 * How a cell was stored, one letter each: `.` blank, `t` text, `n` number, `p` number shown as a per cent, `d` date or time,
 * `b` boolean, `e` error value. Only the raw lexeme shows that a NIP was stored as a number, so it is kept.
 */
export type CellKind = '.' | 't' | 'n' | 'p' | 'd' | 'b' | 'e';

/**
 * One row as the file holds it. `texts[i]` is the cell in column i (0-based, '' when blank): the string of a text cell, the raw
 * lexeme of a number cell (`1.99610312021221e+17`), `80.5%` of a per cent cell, ISO 8601 of a date cell (`2026-08-09` or `2026-08-09T23:59:01`), `true`/`false`,
 * the error word. `kinds` holds one {@link CellKind} letter per cell. `number` is the 1-based row in the source.
 */
export interface TableRow {
  readonly number: number;
  readonly texts: readonly string[];
  readonly kinds: string;
}

/**
 * Cells merged into one, `rows` x `columns` of them: the cell at source row `row` and 0-based `column` holds the text, the others
 * are blank in {@link TableRow.texts}. Readers only report spans; what a span means (a heading over columns, a value for every row
 * below, the head of a section) the import decides.
 */
export interface MergedSpan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * One sheet of one file. `sheet` is '' where the format has none (CSV, pasted text). Hidden rows (source row numbers) and columns
 * (0-based) are in `rows` like all others; rows that a filter hides count too. `separator` is the sign that parts the cells of a
 * text file.
 */
export interface SourceTable {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  readonly merged?: readonly MergedSpan[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly separator?: Separator;
  /** Lines of text over a table that are no row of it: headings, paragraphs and the caption of a page. */
  readonly above?: readonly string[];
  /** What a shaped table leaves out because it is hidden. */
  readonly left?: HiddenCells;
  /** Which table of its sheet a shaped table is, from the second on; `sheet` then names it too (`Rekap [2]`). */
  readonly part?: { readonly of: string; readonly at: number };
  /** Of a shaped table whose people stood across: the source row of each column; `number` of its rows is then their source column. */
  readonly turned?: readonly number[];
}

/** Hidden cells that hold something: how many rows, and the letters of the columns. */
export interface HiddenCells {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** A table by its file and, where that has several, its sheet: `rekap.xlsx · Draf`. */
export function tableName({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>): string {
  return sheet === '' ? file : `${file} · ${sheet}`;
}

/** The name of a cell in its source: of the row with this number, in this column. */
export function cellIn({ turned }: SourceTable, number: number, column: number): string {
  return turned === undefined ? cellName(number, column) : cellName(turned[column] ?? 0, number - 1);
}

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** `B6` for row 6, column index 1. */
export function cellName(row: number, column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return `${name}${row}`;
}
