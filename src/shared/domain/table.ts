/**
 * How a cell was stored, one letter each: `.` blank, `t` text, `n` number, `d` date or time, `b` boolean, `e` error value.
 * Only the raw lexeme shows that a NIP was stored as a number, so it is kept.
 */
export type CellKind = '.' | 't' | 'n' | 'd' | 'b' | 'e';

/**
 * One row as the file holds it. `texts[i]` is the cell in column i (0-based, '' when blank): the string of a text cell, the raw
 * lexeme of a number cell (`1.99610312021221e+17`), ISO 8601 of a date cell (`2026-08-09` or `2026-08-09T23:59:01`), `true`/`false`,
 * the error word. `kinds` holds one {@link CellKind} letter per cell. `number` is the 1-based row in the source.
 */
export interface TableRow {
  readonly number: number;
  readonly texts: readonly string[];
  readonly kinds: string;
}

/** One sheet of one file. `sheet` is '' where the format has none (CSV, pasted text). */
export interface SourceTable {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

/** `B6` for row 6, column index 1. */
export function cellName(row: number, column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return `${name}${row}`;
}
