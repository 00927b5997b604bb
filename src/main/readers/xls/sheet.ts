import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import type { CellKind } from '#shared/kernel/table.ts';
import { shownNumber } from '../number-format.ts';
import type { RowBuilder } from '../row-builder.ts';
import { BiffBytes, BiffFault, type BiffRecord, biff, biffRecords } from './records.ts';
import type { BiffWorkbook } from './workbook.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const CELLS: ReadonlySet<number> = new Set([
  biff.labelShared,
  biff.label,
  biff.richString,
  biff.number,
  biff.rk,
  biff.booleanOrError,
  biff.formula,
]);
const ROW_HIDDEN = 0x20;
const WORKSHEET = 0x0010;

interface PlacedCell {
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  /** Why the cell is blank: its format shows nothing of the number `lexeme`, or its formula has no saved result. */
  readonly odd?: NoteCode;
  readonly lexeme?: string;
}

/** Handles the records of one worksheet. Rows may come in any order, as some programs write them. */
export class BiffSheet {
  readonly #book: BiffWorkbook;
  readonly #rows: RowBuilder;
  readonly #most: number;
  #count = 0;
  readonly #cells = new Map<number, PlacedCell[]>();
  readonly #hidden = new Set<number>();
  /** Where the text goes of a formula whose result is one; it comes in a record of its own. */
  #awaits: { readonly row: number; readonly column: number } | undefined;

  /** `most`: cells that may wait in memory. */
  constructor(book: BiffWorkbook, rows: RowBuilder, most: number) {
    this.#most = most;
    this.#book = book;
    this.#rows = rows;
  }

  /** Reads the substream at `at`; `breathe` is called now and then. Throws {@link BiffFault}. */
  read(stream: Buffer, at: number, breathe: () => void): void {
    if (at + 8 > stream.length || stream.readUInt16LE(at) !== biff.begin) throw new BiffFault();
    if (stream.readUInt16LE(at + 6) !== WORKSHEET) throw new BiffFault();
    let seen = 0;
    for (const record of biffRecords(stream, at)) {
      if (++seen % 4096 === 0) breathe();
      this.#hear(record);
    }
    this.#missText();
    for (const number of [...this.#cells.keys()].sort((a, b) => a - b)) {
      this.#rows.row(number + 1, this.#hidden.has(number));
      for (const { column, text, kind, odd, lexeme } of this.#cells.get(number) ?? []) {
        if (odd) this.#rows.tally(odd, column, lexeme);
        this.#rows.cell(column, text, kind);
      }
      this.#rows.endRow();
    }
  }

  #hear(record: BiffRecord): void {
    const bytes = new BiffBytes(record);
    if (record.type === biff.row) this.#row(bytes);
    else if (record.type === biff.columnInfo) this.#column(bytes);
    else if (record.type === biff.mergedCells) this.#merge(bytes);
    else if (record.type === biff.string) this.#formulaText(bytes);
    else if (record.type === biff.multipleRk) this.#numbers(bytes, record);
    else if (CELLS.has(record.type)) this.#cell(bytes, record.type);
  }

  #row(bytes: BiffBytes): void {
    const row = bytes.u16();
    bytes.skip(10);
    if (bytes.u8() & ROW_HIDDEN) this.#hidden.add(row);
  }

  #column(bytes: BiffBytes): void {
    const [first, last, width] = [bytes.u16(), bytes.u16(), bytes.u16()];
    bytes.u16();
    if (width === 0 || bytes.u16() % 2 === 1) this.#rows.hideColumns(first, Math.max(0, last - first + 1));
  }

  #merge(bytes: BiffBytes): void {
    for (let left = bytes.u16(); left > 0; left--) {
      const [top, bottom, column, right] = [bytes.u16(), bytes.u16(), bytes.u16(), bytes.u16()];
      const [rows, columns] = [bottom - top + 1, right - column + 1];
      if (rows >= 1 && columns >= 1 && rows * columns > 1) this.#rows.merge({ row: top + 1, column, rows, columns });
    }
  }

  #cell(bytes: BiffBytes, type: number): void {
    const [row, column, style] = [bytes.u16(), bytes.u16(), bytes.u16()];
    this.#missText();
    if (type === biff.labelShared) {
      const text = this.#book.strings[bytes.u32()];
      if (text === undefined) throw new BiffFault();
      this.#put(row, column, text, 't');
    } else if (type === biff.label || type === biff.richString) this.#put(row, column, this.#text(bytes), 't');
    else if (type === biff.number) this.#number(row, column, style, doubleOf(bytes));
    else if (type === biff.rk) this.#number(row, column, style, rkOf(bytes.u32()));
    else if (type === biff.booleanOrError) this.#flag(row, column, bytes.u8(), bytes.u8() === 1);
    else this.#formula(row, column, style, bytes);
  }

  #formula(row: number, column: number, style: number, bytes: BiffBytes): void {
    const result = Buffer.from(Array.from({ length: 8 }, () => bytes.u8()));
    const [kind, , value = 0] = result;
    if (result.readUInt16LE(6) !== 0xffff) this.#number(row, column, style, result.readDoubleLE(0));
    else if (kind === 0) this.#awaits = { row, column };
    else if (kind === 1 || kind === 2) this.#flag(row, column, value, kind === 2);
  }

  #formulaText(bytes: BiffBytes): void {
    if (!this.#awaits) return;
    const { row, column } = this.#awaits;
    this.#awaits = undefined;
    this.#put(row, column, this.#text(bytes), 't');
  }

  /** A formula whose text does not come has no saved result. */
  #missText(): void {
    if (!this.#awaits) return;
    const { row, column } = this.#awaits;
    this.#awaits = undefined;
    this.#cellsOf(row).push({ column, text: '', kind: 't', odd: 'read.formula-uncached' });
  }

  #numbers(bytes: BiffBytes, { parts }: BiffRecord): void {
    const [row, first] = [bytes.u16(), bytes.u16()];
    const count = Math.floor(((parts[0]?.length ?? 0) - 6) / 6);
    for (let at = 0; at < count; at++) {
      const style = bytes.u16();
      this.#number(row, first + at, style, rkOf(bytes.u32()));
    }
  }

  #number(row: number, column: number, style: number, value: number): void {
    if (!Number.isFinite(value)) throw new BiffFault();
    const lexeme = String(value);
    const { text, kind } = shownNumber(lexeme, this.#book.shapes[style], this.#book.from1904);
    if (text === '') this.#cellsOf(row).push({ column, text, kind, odd: 'read.format-hides', lexeme });
    else this.#put(row, column, text, kind);
  }

  #flag(row: number, column: number, value: number, isError: boolean): void {
    if (isError) this.#put(row, column, ERRORS[value] ?? '#N/A', 'e');
    else this.#put(row, column, value === 0 ? 'false' : 'true', 'b');
  }

  #text(bytes: BiffBytes): string {
    const length = bytes.u16();
    return withoutInvisible(bytes.letters(length, this.#book.unicode && bytes.u8() % 2 === 1));
  }

  #put(row: number, column: number, text: string, kind: CellKind): void {
    this.#cellsOf(row).push({ column, text, kind });
  }

  #cellsOf(row: number): PlacedCell[] {
    if (++this.#count > this.#most) throw new BiffFault('files.too-many-cells');
    const cells = this.#cells.get(row) ?? [];
    if (cells.length === 0) this.#cells.set(row, cells);
    return cells;
  }
}

function doubleOf(bytes: BiffBytes): number {
  return Buffer.from(Array.from({ length: 8 }, () => bytes.u8())).readDoubleLE(0);
}

/** A number in four bytes: a whole one, or the upper half of a double; of either perhaps the hundredth part. Source: MS-XLS 2.5.122. */
function rkOf(rk: number): number {
  let value = rk | 0;
  if (rk & 2) value >>= 2;
  else {
    const double = Buffer.alloc(8);
    double.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
    value = double.readDoubleLE(0);
  }
  return rk & 1 ? value / 100 : value;
}
