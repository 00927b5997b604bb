import { Problem } from '#shared/kernel/problem.ts';

/** A cell of a table that goes out: text, a finite number, or blank. A NIP is text. */
export type TableCell = string | number | null;

/** One column: its header, its width in characters of the spreadsheet's usual font, and whether long texts go over several lines. */
export interface TableColumn {
  readonly title: string;
  readonly width?: number;
  readonly wrapped?: boolean;
}

/**
 * One table that goes out. `titles` are lines above the header, each across all columns, with a blank row after them. `rows` may be
 * made while they are read; each has at most as many cells as there are columns.
 */
export interface TableSheet {
  readonly name: string;
  readonly titles?: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly TableCell[]>;
}

/** Refuses NaN and the infinities, which no table may hold. Throws `export.number`. */
export function finiteCell(cell: TableCell, sheet: string, place: string): TableCell {
  if (typeof cell === 'number' && !Number.isFinite(cell))
    throw new Problem('export.number', { sheet, cell: place }, { sheet, cell: place });
  return cell;
}
