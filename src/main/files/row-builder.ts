import { storedText } from '#shared/domain/stored-text.ts';
import { type CellKind, cellName } from '#shared/domain/table.ts';
import type { ReadLimits } from './limits.ts';
import type { Merge, ReadNote, TableHead } from './read-sink.ts';
import type { Reading } from './reading.ts';

const BLANK = '.'.charCodeAt(0);
const TEXT = 't'.charCodeAt(0);

/**
 * Turns cells as a reader meets them into {@link TableRow}s of one table, and holds the caps on rows, columns, cells and text.
 * `file` readers call `begin`, then per row `row(number)` and `cell(...)`, then `end`.
 */
export class RowBuilder {
  readonly #reading: Reading;
  readonly #limits: ReadLimits;
  readonly #head: TableHead;
  readonly #merges: Merge[] = [];
  readonly #notes: ReadNote[] = [];
  #texts: string[] = [];
  #kinds: number[] = [];
  #filled = 0;
  #length = 0;
  #number = 0;
  #lastKinds = '';

  constructor(reading: Reading, sheet: string, hidden = false) {
    this.#reading = reading;
    this.#limits = reading.limits;
    this.#head = { file: reading.file, sheet, hidden };
    reading.tables++;
    if (reading.tables > reading.limits.sheets)
      throw reading.problem('files.too-many-sheets', { limit: reading.limits.sheets });
    reading.sink.table(this.#head);
    if (hidden) this.note('read.sheet-hidden', { sheet });
  }

  get number(): number {
    return this.#number;
  }

  /** Says something about this table; `cell` is a place such as `B6`. */
  note(code: `read.${string}`, values: Readonly<Record<string, string | number>> = {}, cell?: string): void {
    const { sheet } = this.#head;
    this.#notes.push(this.#reading.note(code, values, { ...(sheet && { sheet }), ...(cell && { cell }) }));
  }

  /** Starts row `number` (1-based); throws `files.too-many-rows`. */
  row(number: number): void {
    if (number > this.#reading.limits.rows) {
      throw this.#reading.problem(
        'files.too-many-rows',
        { limit: this.#reading.limits.rows },
        { sheet: this.#head.sheet },
      );
    }
    this.#number = number;
    this.#texts = [];
    this.#kinds = [];
    this.#filled = 0;
    this.#length = 0;
  }

  /** Puts one cell into column `column` (0-based) of the row begun; blanks may be left out. */
  cell(column: number, text: string, kind: CellKind): void {
    if (text === '') return;
    const limits = this.#limits;
    if (column >= limits.columns)
      throw this.#reading.problem('files.too-many-columns', { limit: limits.columns }, this.#place(0));
    if (text.length > limits.cellText)
      throw this.#reading.problem('files.cell-too-long', { limit: limits.cellText }, this.#place(column));
    const texts = this.#texts;
    const kinds = this.#kinds;
    while (texts.length < column) {
      texts.push('');
      kinds.push(BLANK);
    }
    texts[column] = text;
    kinds[column] = kind.charCodeAt(0);
    this.#filled++;
    this.#length += text.length;
  }

  /** Gives row `number` of a format that knows only text, every cell as written. The array is handed on: do not reuse it. */
  textRow(number: number, texts: string[]): void {
    const limits = this.#limits;
    this.row(number);
    if (texts.length > limits.columns)
      throw this.#reading.problem('files.too-many-columns', { limit: limits.columns }, this.#place(0));
    for (let i = 0; i < texts.length; i++) {
      const { length } = texts[i] ?? '';
      if (length > limits.cellText)
        throw this.#reading.problem('files.cell-too-long', { limit: limits.cellText }, this.#place(i));
      this.#kinds.push(length === 0 ? BLANK : TEXT);
      if (length > 0) this.#filled++;
      this.#length += length;
    }
    this.#texts = texts;
    this.endRow();
  }

  /** Gives the row begun to the sink, unless it is blank. */
  endRow(): void {
    if (this.#filled === 0) return;
    const reading = this.#reading;
    this.#texts = this.#texts.map(storedText);
    reading.count(this.#texts.length, this.#length);
    reading.rows++;
    reading.sink.row({ number: this.#number, texts: this.#texts, kinds: this.#kindText() });
  }

  merge(merge: Merge): void {
    if (this.#merges.length >= this.#reading.limits.merges)
      throw this.#reading.problem('files.too-many-cells', { limit: this.#reading.limits.merges });
    this.#merges.push(merge);
  }

  end(): void {
    this.#reading.sink.endTable({ merges: this.#merges, notes: this.#notes });
  }

  /** Rows of one table mostly look alike: one string is shared by all that do. */
  #kindText(): string {
    const kinds = this.#kinds;
    const last = this.#lastKinds;
    let same = kinds.length === last.length;
    for (let i = 0; same && i < kinds.length; i++) same = kinds[i] === last.charCodeAt(i);
    if (!same) this.#lastKinds = Buffer.from(kinds).toString('latin1');
    return this.#lastKinds;
  }

  #place(column: number): { sheet: string; cell: string } {
    return { sheet: this.#head.sheet, cell: cellName(this.#number, column) };
  }
}
