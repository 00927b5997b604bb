import type { CellKind } from '#shared/kernel/table.ts';
import type { ReadRun } from './reading.ts';
import type { RowBuilder } from './row-builder.ts';

interface OpenSpan {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly columns: number;
}

/**
 * Places cells of formats that tell spans and not columns (HTML, SpreadsheetML): a cell lands in the next free column, one that
 * spans rows or columns keeps those free below and beside it. The value is in the top left cell; the range is a merged span,
 * which ends at the latest with its group of rows.
 */
export class GridSpans {
  readonly #rows: RowBuilder;
  readonly #reading: ReadRun;
  /** By column, the last row that a cell above still covers. */
  readonly #coveredTo = new Map<number, number>();
  #open: OpenSpan[] = [];
  #row = 0;
  #column = 0;

  constructor(rows: RowBuilder, reading: ReadRun) {
    this.#rows = rows;
    this.#reading = reading;
  }

  row(number: number = this.#row + 1, hidden = false): void {
    this.#row = number;
    this.#column = 0;
    this.#rows.row(number, hidden);
  }

  /** Moves to `column` (0-based) before the next cell. */
  seek(column: number): void {
    this.#column = column;
  }

  /** The column (0-based) where the next cell lands. */
  get column(): number {
    while ((this.#coveredTo.get(this.#column) ?? 0) >= this.#row) this.#column++;
    return this.#column;
  }

  cell(text: string, kind: CellKind, across: number, down: number): void {
    const left = this.column;
    const { columns, rows } = this.#reading.limits;
    const right = Math.min(left + Math.max(1, across), columns) - 1;
    const bottom = Math.min(this.#row + Math.max(1, down) - 1, rows);
    this.#rows.cell(left, text, kind);
    if (bottom > this.#row) for (let column = left; column <= right; column++) this.#coveredTo.set(column, bottom);
    if (text !== '' && (right > left || bottom > this.#row)) {
      const limit = this.#reading.limits.merges;
      if (this.#open.length >= limit) throw this.#reading.problem('files.too-many-cells', { limit });
      this.#open.push({ row: this.#row, column: left, bottom, columns: right - left + 1 });
    }
    this.#column = Math.max(right, left) + 1;
  }

  endRow(): void {
    this.#rows.endRow();
  }

  /** Ends a group of rows, or all of them: nothing spans beyond the row given last. */
  endGroup(): void {
    this.#coveredTo.clear();
    for (const { row, column, bottom, columns } of this.#open) {
      const rows = Math.min(bottom, this.#row) - row + 1;
      if (rows * columns > 1) this.#rows.merge({ row, column, rows, columns });
    }
    this.#open = [];
  }
}
