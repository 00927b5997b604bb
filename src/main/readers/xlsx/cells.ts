import { cellName } from '#shared/kernel/table.ts';
import { tidyIso } from '../date-serial.ts';
import { shownNumber } from '../number-format.ts';
import type { ReadRun } from '../reading.ts';
import type { RowBuilder } from '../row-builder.ts';
import type { PlainRowTarget } from './plain-row.ts';
import { runsText } from './strings.ts';
import type { CellShapes } from './styles.ts';

/** What the cells of one workbook lean on. */
export interface WorkbookTables {
  readonly strings: readonly string[];
  readonly shapes: CellShapes;
  readonly from1904: boolean;
}

/** Turns the cells of one worksheet, as stored, into rows. Missing positions count on from the cell or row before. */
export class XlsxCells implements PlainRowTarget {
  readonly #book: WorkbookTables;
  readonly #rows: RowBuilder;
  readonly #reading: ReadRun;
  #row = 0;
  #rowBefore = 0;
  #column = -1;

  constructor(book: WorkbookTables, rows: RowBuilder, reading: ReadRun) {
    this.#book = book;
    this.#rows = rows;
    this.#reading = reading;
  }

  startRow(given: string | undefined, hidden: boolean): void {
    const number = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(number) || number < 1) throw this.#reading.problem('files.sheet-damaged');
    this.#rowBefore = this.#row;
    this.#row = number;
    this.#column = -1;
    this.#rows.row(number, hidden);
  }

  /** Takes back a row begun, so that it can be read again from its start. */
  forgetRow(): void {
    this.#row = this.#rowBefore;
  }

  endRow(): void {
    this.#rows.endRow();
    this.#rowBefore = this.#row;
  }

  cell(given: number, style: number, type: string, value: string): void {
    this.#column = given < 0 ? this.#column + 1 : given;
    if (value === '') return;
    const column = this.#column;
    const rows = this.#rows;
    switch (type) {
      case 's':
        rows.cell(column, this.#shared(value), 't');
        break;
      case 'inlineStr':
      case 'str':
        rows.cell(column, runsText(value), 't');
        break;
      case 'b':
        rows.cell(column, /^\s*(?:0|false)\s*$/.test(value) ? 'false' : 'true', 'b');
        break;
      case 'e':
        rows.cell(column, value, 'e');
        break;
      case 'd': {
        const date = tidyIso(value.trim());
        rows.cell(column, date ?? value, date === undefined ? 't' : 'd');
        break;
      }
      default:
        this.#number(column, style, value.trim());
    }
  }

  /** Counts a formula whose result the file does not hold; the cell is the last one given. */
  missCached(): void {
    this.#rows.tally('read.formula-uncached', this.#column);
  }

  #number(column: number, style: number, lexeme: string): void {
    const { text, kind } = shownNumber(lexeme, this.#book.shapes[style], this.#book.from1904);
    if (text === '') this.#rows.tally('read.format-hides', column, lexeme);
    this.#rows.cell(column, text, kind);
  }

  #shared(value: string): string {
    const text = this.#book.strings[Number(value)];
    if (text !== undefined) return text;
    throw this.#reading.problem('files.sheet-damaged', {}, { cell: cellName(this.#row, this.#column) });
  }
}
