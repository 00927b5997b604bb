import { type CellKind, cellName } from '#shared/domain/table.ts';
import { dateOfSerial, tidyIso } from './date-serial.ts';
import type { Merge } from './read-sink.ts';
import type { Reading } from './reading.ts';
import type { RowBuilder } from './row-builder.ts';
import { plainText } from './xlsx-strings.ts';
import type { CellShapes } from './xlsx-styles.ts';
import type { XmlAttributes, XmlListener } from './xml-events.ts';

/** What the cells of one workbook lean on. */
export interface WorkbookTables {
  readonly strings: readonly string[];
  readonly shapes: CellShapes;
  readonly from1904: boolean;
}

/** Hears one worksheet part and builds its rows. Missing `r` attributes count on from the cell or row before. */
export class XlsxSheet implements XmlListener {
  readonly #book: WorkbookTables;
  readonly #rows: RowBuilder;
  readonly #reading: Reading;
  #inData = false;
  #inRow = false;
  #inCell = false;
  #listening = false;
  #phonetic = false;
  #row = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #formula = false;
  #uncached = 0;
  #firstUncached = '';

  constructor(book: WorkbookTables, rows: RowBuilder, reading: Reading) {
    this.#book = book;
    this.#rows = rows;
    this.#reading = reading;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inCell) this.#openInCell(name);
    else if (name === 'c' && this.#inRow) this.#openCell(attributes);
    else if (name === 'row' && this.#inData) this.#openRow(attributes);
    else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
  }

  text(piece: string): void {
    if (!this.#listening) return;
    this.#value += piece;
    this.#reading.holds(this.#value);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#listening = false;
    else if (name === 'c' && this.#inCell) this.#closeCell();
    else if (name === 'row' && this.#inRow) {
      this.#inRow = false;
      this.#rows.endRow();
    } else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'sheetData') this.#inData = false;
  }

  /** Says what is left to say when the part has been heard. */
  finish(): void {
    if (this.#uncached > 0) this.#rows.note('read.formula-uncached', { n: this.#uncached }, this.#firstUncached);
  }

  #openInCell(name: string): void {
    if (name === 'v' || (name === 't' && !this.#phonetic)) this.#listening = true;
    else if (name === 'f') this.#formula = true;
    else if (name === 'rPh') this.#phonetic = true;
  }

  #openRow(attributes: XmlAttributes): void {
    const given = attributes.r;
    const number = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(number) || number < 1) throw this.#reading.problem('files.sheet-damaged');
    this.#row = number;
    this.#column = -1;
    this.#inRow = true;
    this.#rows.row(number);
  }

  #openCell(attributes: XmlAttributes): void {
    const ref = attributes.r;
    this.#column = ref === undefined ? this.#column + 1 : columnOf(ref);
    if (this.#column < 0) throw this.#reading.problem('files.sheet-damaged');
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? 0);
    this.#value = '';
    this.#formula = false;
    this.#inCell = true;
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#listening = false;
    const value = this.#value;
    if (value === '') {
      if (this.#formula && this.#type !== 'str') this.#missCached();
      return;
    }
    const column = this.#column;
    switch (this.#type) {
      case 's':
        this.#put(column, this.#shared(value), 't');
        break;
      case 'inlineStr':
      case 'str':
        this.#put(column, plainText(value), 't');
        break;
      case 'b':
        this.#put(column, /^\s*(?:0|false)\s*$/.test(value) ? 'false' : 'true', 'b');
        break;
      case 'e':
        this.#put(column, value, 'e');
        break;
      case 'd': {
        const date = tidyIso(value.trim());
        this.#put(column, date ?? value, date === undefined ? 't' : 'd');
        break;
      }
      default:
        this.#number(column, value.trim());
    }
  }

  #number(column: number, lexeme: string): void {
    const shape = this.#book.shapes[this.#style];
    const date = shape && dateOfSerial(Number(lexeme), shape, this.#book.from1904);
    if (date !== undefined) this.#put(column, date, 'd');
    // A number cell that holds no number is some other program's text; its digits are kept as they stand.
    else this.#put(column, lexeme, Number.isFinite(Number(lexeme)) ? 'n' : 't');
  }

  #shared(value: string): string {
    const text = this.#book.strings[Number(value)];
    if (text === undefined)
      throw this.#reading.problem('files.sheet-damaged', {}, { cell: cellName(this.#row, this.#column) });
    return text;
  }

  #put(column: number, text: string, kind: CellKind): void {
    this.#rows.cell(column, text, kind);
  }

  #missCached(): void {
    if (this.#uncached++ === 0) this.#firstUncached = cellName(this.#row, this.#column);
  }

  #merge(ref: string): void {
    const merge = rangeOf(ref);
    if (merge) this.#rows.merge(merge);
  }
}

/** Column index (0-based) of a cell reference such as `AB12`; -1 when it is none, the columns limit is the builder's to hold. */
export function columnOf(ref: string): number {
  let column = 0;
  let i = 0;
  for (; i < ref.length && i < 4; i++) {
    const letter = ref.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) break;
    column = column * 26 + letter - 96;
  }
  const digit = ref.charCodeAt(i);
  return digit >= 48 && digit <= 57 ? column - 1 : -1;
}

function rangeOf(ref: string): Merge | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(ref.replaceAll('$', ''));
  if (!found) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  const merge = { top: Number(top), left: columnOf(`${left}1`), bottom: Number(bottom), right: columnOf(`${right}1`) };
  return merge.top <= merge.bottom && merge.left <= merge.right ? merge : undefined;
}
