import type { XmlAttributes } from '#main/readers/xml-namespace.ts';
import type { MergedSpan } from '#shared/kernel/table.ts';
import type { ReadRun } from '../reading.ts';
import type { RowBuilder } from '../row-builder.ts';
import type { XmlListener } from '../xml-events.ts';
import type { XlsxCells } from './cells.ts';

const SHOWN_AWAY: ReadonlySet<string> = new Set(['drawing', 'picture', 'legacyDrawing', 'oleObjects']);

/** Handles the events of one worksheet part and passes its cells on; merged ranges and hidden columns go to the rows they belong to. */
export class XlsxSheet implements XmlListener {
  readonly #cells: XlsxCells;
  readonly #rows: RowBuilder;
  readonly #reading: ReadRun;
  #inData = false;
  #inRow = false;
  /** Elements open inside the cell, from the outermost. */
  readonly #within: string[] = [];
  #inCell = false;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #inline = '';
  #formula = false;
  /** Whether the sheet shows pictures, text boxes or objects. */
  drawn = false;

  constructor(cells: XlsxCells, rows: RowBuilder, reading: ReadRun) {
    this.#cells = cells;
    this.#rows = rows;
    this.#reading = reading;
  }

  /** Whether the parser is between two rows. */
  get betweenRows(): boolean {
    return this.#inData && !this.#inRow;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inCell) {
      this.#within.push(name);
      if (name === 'f' && this.#within.length === 1) this.#formula = true;
    } else if (name === 'c' && this.#inRow) this.#openCell(attributes);
    else if (name === 'row' && this.betweenRows) {
      this.#inRow = true;
      this.#cells.startRow(attributes.r, isHidden(attributes, attributes.ht));
    } else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (name === 'col' && isHidden(attributes, attributes.width)) this.#hide(attributes);
    else if (SHOWN_AWAY.has(name)) this.drawn = true;
  }

  text(piece: string): void {
    if (!this.#inCell) return;
    const within = this.#within;
    if (within.length === 1 && within[0] === 'v') this.#value += piece;
    else if (within[0] === 'is' && within.at(-1) === 't' && !within.includes('rPh')) this.#inline += piece;
    else return;
    this.#reading.holds(this.#value);
    this.#reading.holds(this.#inline);
  }

  close(name: string): void {
    if (this.#within.length > 0) this.#within.pop();
    else if (name === 'c' && this.#inCell) this.#closeCell();
    else if (name === 'row' && this.#inRow) {
      this.#inRow = false;
      this.#cells.endRow();
    } else if (name === 'sheetData') this.#inData = false;
  }

  #openCell(attributes: XmlAttributes): void {
    const { r, t, s } = attributes;
    this.#column = r === undefined ? -1 : columnOf(r);
    if (r !== undefined && this.#column < 0) throw this.#reading.problem('files.sheet-damaged');
    this.#type = t ?? 'n';
    this.#style = Number(s ?? 0);
    this.#value = '';
    this.#inline = '';
    this.#formula = false;
    this.#inCell = true;
  }

  /** Some programs repeat an inline text in `<v>`, some give it a type of its own or none: the text is what `<is>` says. */
  #closeCell(): void {
    this.#inCell = false;
    const inline = this.#inline !== '';
    const value = inline ? this.#inline : this.#value;
    this.#cells.cell(this.#column, this.#style, inline ? 'inlineStr' : this.#type, value);
    if (this.#formula && value === '' && this.#type !== 'str') this.#cells.missCached();
  }

  #hide({ min, max }: XmlAttributes): void {
    const [from, to] = [Number(min), Number(max)];
    if (Number.isInteger(from) && Number.isInteger(to) && from >= 1) this.#rows.hideColumns(from - 1, to - from + 1);
  }

  #merge(ref: string): void {
    const span = spanOf(ref);
    if (span) this.#rows.merge(span);
  }
}

/** Whether a row or column is marked as hidden, or made so low or narrow that nobody sees it. */
function isHidden({ hidden }: XmlAttributes, extent: string | undefined): boolean {
  return hidden === '1' || hidden === 'true' || (extent !== undefined && Number(extent) === 0);
}

/** Column index (0-based) of a cell reference such as `AB12`; -1 when it is none. */
function columnOf(ref: string): number {
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

function spanOf(ref: string): MergedSpan | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(ref.replaceAll('$', ''));
  if (!found) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  const [row, column] = [Number(top), columnOf(`${left}1`)];
  const [rows, columns] = [Number(bottom) - row + 1, columnOf(`${right}1`) - column + 1];
  return rows >= 1 && columns >= 1 && rows * columns > 1 ? { row, column, rows, columns } : undefined;
}
