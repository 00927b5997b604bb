import type { Merge } from './read-sink.ts';
import type { Reading } from './reading.ts';
import type { RowBuilder } from './row-builder.ts';
import type { XlsxCells } from './xlsx-cells.ts';
import type { XmlAttributes, XmlListener } from './xml-events.ts';

/** Hears one worksheet part and hands its cells on; merged ranges go to the rows they belong to. */
export class XlsxSheet implements XmlListener {
  readonly #cells: XlsxCells;
  readonly #rows: RowBuilder;
  readonly #reading: Reading;
  #inData = false;
  #inRow = false;
  #inCell = false;
  #listening = false;
  #phonetic = false;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #formula = false;

  constructor(cells: XlsxCells, rows: RowBuilder, reading: Reading) {
    this.#cells = cells;
    this.#rows = rows;
    this.#reading = reading;
  }

  /** Whether the parser stands between two rows. */
  get betweenRows(): boolean {
    return this.#inData && !this.#inRow;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inCell) this.#openInCell(name);
    else if (name === 'c' && this.#inRow) this.#openCell(attributes);
    else if (name === 'row' && this.betweenRows) {
      this.#inRow = true;
      this.#cells.startRow(attributes.r);
    } else if (name === 'sheetData') this.#inData = true;
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
      this.#cells.endRow();
    } else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'sheetData') this.#inData = false;
  }

  #openInCell(name: string): void {
    if (name === 'v' || (name === 't' && !this.#phonetic)) this.#listening = true;
    else if (name === 'f') this.#formula = true;
    else if (name === 'rPh') this.#phonetic = true;
  }

  #openCell(attributes: XmlAttributes): void {
    const { r, t, s } = attributes;
    this.#column = r === undefined ? -1 : columnOf(r);
    if (r !== undefined && this.#column < 0) throw this.#reading.problem('files.sheet-damaged');
    this.#type = t ?? 'n';
    this.#style = Number(s ?? 0);
    this.#value = '';
    this.#formula = false;
    this.#inCell = true;
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#listening = false;
    this.#cells.cell(this.#column, this.#style, this.#type, this.#value);
    if (this.#formula && this.#value === '' && this.#type !== 'str') this.#cells.missCached();
  }

  #merge(ref: string): void {
    const merge = rangeOf(ref);
    if (merge) this.#rows.merge(merge);
  }
}

/** Column index (0-based) of a cell reference such as `AB12`; -1 when it is none. */
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
