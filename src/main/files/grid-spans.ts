import type { CellKind } from '#shared/domain/table.ts';
import type { Reading } from './reading.ts';
import type { RowBuilder } from './row-builder.ts';

/**
 * Places cells of formats that tell spans and not columns (HTML, SpreadsheetML): a cell lands in the next free column, one that
 * spans rows or columns keeps those free below and beside it. The value stands in the top left cell; the range is a merge.
 */
export class GridSpans {
  readonly #rows: RowBuilder;
  readonly #reading: Reading;
  /** By column, the last row that a cell above still covers. */
  readonly #coveredTo = new Map<number, number>();
  #row = 0;
  #column = 0;

  constructor(rows: RowBuilder, reading: Reading) {
    this.#rows = rows;
    this.#reading = reading;
  }

  row(number: number = this.#row + 1): void {
    this.#row = number;
    this.#column = 0;
    this.#rows.row(number);
  }

  /** Moves to `column` (0-based) before the next cell. */
  seek(column: number): void {
    this.#column = column;
  }

  cell(text: string, kind: CellKind, across: number, down: number): void {
    while ((this.#coveredTo.get(this.#column) ?? 0) >= this.#row) this.#column++;
    const { columns, rows } = this.#reading.limits;
    const left = this.#column;
    const right = Math.min(left + Math.max(1, across), columns) - 1;
    const bottom = Math.min(this.#row + Math.max(1, down) - 1, rows);
    this.#rows.cell(left, text, kind);
    if (bottom > this.#row) for (let column = left; column <= right; column++) this.#coveredTo.set(column, bottom);
    if (text !== '' && (right > left || bottom > this.#row)) {
      this.#rows.merge({ top: this.#row, left, bottom, right });
    }
    this.#column = Math.max(right, left) + 1;
  }

  endRow(): void {
    this.#rows.endRow();
  }
}
