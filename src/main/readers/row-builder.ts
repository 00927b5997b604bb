import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import { storedText } from '#shared/kernel/stored-text.ts';
import { type CellKind, cellName, type MergedSpan, type Separator } from '#shared/kernel/table.ts';
import type { ReadLimits } from './limits.ts';
import type { TableHead } from './read-sink.ts';
import type { ReadRun } from './reading.ts';

const BLANK = '.'.charCodeAt(0);
const TEXT = 't'.charCodeAt(0);
const ERROR = 'e'.charCodeAt(0);
/** Error values as Excel and LibreOffice write them, in any cell. */
const ERRORS =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)|Err:\d{3})$/;

/** What one kind of odd cell adds up to: how many there are, and the first. */
interface Tally {
  n: number;
  readonly cell: string;
  readonly text: string;
}

/**
 * Turns cells as a reader meets them into {@link TableRow}s of one table, and holds the caps on rows, columns, cells and text.
 * Readers call `row(number)`, then `cell(...)` and `endRow`, and at last `end`, which says how many cells were odd in each way.
 */
export class RowBuilder {
  readonly #reading: ReadRun;
  readonly #limits: ReadLimits;
  readonly #head: TableHead;
  readonly #merged: MergedSpan[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #tallies = new Map<NoteCode, Tally>();
  /** Odd cells of the row begun; they count once the row has ended, for it may be begun again. */
  #odd: { readonly code: NoteCode; readonly cell: string; readonly text: string }[] = [];
  #separator: Separator | undefined;
  #texts: string[] = [];
  #kinds: number[] = [];
  #filled = 0;
  #length = 0;
  #number = 0;
  #hidden = false;
  #lastKinds = '';
  #widest = 0;

  constructor(reading: ReadRun, sheet: string, hidden = false) {
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
  note(code: NoteCode, values: ProblemValues = {}, cell?: string): void {
    const { sheet } = this.#head;
    this.#reading.note(code, values, { ...(sheet && { sheet }), ...(cell && { cell }) });
  }

  /** Counts one odd cell of the row begun, to be said once for the table; the note's words have `{n}`, and `{text}` of the first. */
  tally(code: NoteCode, column: number, text = ''): void {
    this.#odd.push({ code, cell: cellName(this.#number, column), text });
  }

  /** Starts row `number` (1-based); throws `files.too-many-rows`. */
  row(number: number, hidden = false): void {
    if (number > this.#limits.rows)
      throw this.#reading.problem('files.too-many-rows', { limit: this.#limits.rows }, { sheet: this.#head.sheet });
    this.#number = number;
    this.#hidden = hidden;
    this.#odd = [];
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
    kinds[column] = this.#kindOf(column, text, kind.charCodeAt(0));
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
      const text = texts[i] ?? '';
      const { length } = text;
      if (length > limits.cellText)
        throw this.#reading.problem('files.cell-too-long', { limit: limits.cellText }, this.#place(i));
      this.#kinds.push(length === 0 ? BLANK : this.#kindOf(i, text, TEXT));
      if (length > 0) this.#filled++;
      this.#length += length;
    }
    this.#texts = texts;
    this.endRow();
  }

  /** Gives the row begun to the sink, unless it is blank. */
  endRow(): void {
    for (const { code, cell, text } of this.#odd) {
      const tally = this.#tallies.get(code);
      if (tally) tally.n++;
      else this.#tallies.set(code, { n: 1, cell, text });
    }
    this.#odd = [];
    if (this.#filled === 0) return;
    const reading = this.#reading;
    this.#texts = this.#texts.map(storedText);
    reading.count(this.#texts.length, this.#length);
    reading.rows++;
    if (this.#hidden) this.#hiddenRows.push(this.#number);
    this.#widest = Math.max(this.#widest, this.#texts.length);
    reading.sink.row({ number: this.#number, texts: this.#texts, kinds: this.#kindText() });
  }

  merge(span: MergedSpan): void {
    if (this.#merged.length >= this.#limits.merges)
      throw this.#reading.problem('files.too-many-cells', { limit: this.#limits.merges });
    this.#merged.push(span);
  }

  /** Marks `count` columns from `from` on as hidden. */
  hideColumns(from: number, count: number): void {
    const to = Math.min(from + count, this.#limits.columns);
    for (let column = from; column < to; column++) this.#hiddenColumns.add(column);
  }

  /** The sign that parts the cells of a text file. */
  parted(separator: Separator): void {
    this.#separator = separator;
  }

  /** Ends the table; `above` are lines of text that the page has over it. */
  end(above: readonly string[] = []): void {
    for (const [code, { n, cell, text }] of this.#tallies) this.note(code, { n, text }, cell);
    const hiddenColumns = [...this.#hiddenColumns].filter((column) => column < this.#widest).sort((a, b) => a - b);
    this.#reading.sink.endTable({
      ...(this.#merged.length > 0 && { merged: this.#merged }),
      ...(this.#hiddenRows.length > 0 && { hiddenRows: this.#hiddenRows }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
      ...(this.#separator && { separator: this.#separator }),
      ...(above.length > 0 && { above: above.map(storedText) }),
    });
  }

  #kindOf(column: number, text: string, kind: number): number {
    const first = text.charCodeAt(0);
    if (kind !== ERROR && !((first === 35 || first === 69) && kind === TEXT && ERRORS.test(text))) return kind;
    this.tally('read.formula-errors', column, text);
    return ERROR;
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
