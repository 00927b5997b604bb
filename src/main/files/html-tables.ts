import { GridSpans } from './grid-spans.ts';
import { type HtmlAttributes, type HtmlCell, htmlCell, LINE } from './html-cell.ts';
import type { Reading } from './reading.ts';
import { RowBuilder } from './row-builder.ts';

const SILENT = new Set(['script', 'style', 'title', 'noscript', 'template']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
const DEPTH = 10_000;
/** A picture written into the page as text is longer than any markup of a table. */
const SILENCE = 16 * 1024 * 1024;

interface OpenTable {
  /** Rows so far, kept only for a table inside another: the sink takes one table at a time. */
  readonly kept: HtmlCell[][];
  row: HtmlCell[] | undefined;
  attributes: HtmlAttributes | undefined;
  text: string;
}

/** Hears an HTML page and gives its tables; tables inside cells of layout tables come after the table around them. */
export class HtmlTables {
  readonly #reading: Reading;
  readonly #open: OpenTable[] = [];
  #waiting: HtmlCell[][][] = [];
  #held = 0;
  #rows: RowBuilder | undefined;
  #grid: GridSpans | undefined;
  #number = 0;
  #given = 0;
  #silent = 0;
  #depth = 0;
  #silence = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Counts bytes gone by since the last tag; throws where no page has so many. */
  breathe(bytes: number): void {
    this.#silence += bytes;
    this.#reading.parse(bytes);
    if (this.#silence > SILENCE) throw this.#reading.problem('files.xml-damaged');
  }

  onopentag(name: string, attributes: HtmlAttributes): void {
    this.#silence = 0;
    this.#reading.tag();
    if (++this.#depth > DEPTH) throw this.#reading.problem('files.xml-damaged');
    const top = this.#open.at(-1);
    if (name === 'table') this.#openTable();
    else if (SILENT.has(name)) this.#silent++;
    else if (!top) return;
    else if (name === 'tr') {
      this.#endRow(top);
      top.row = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell(top);
      top.row ??= [];
      top.attributes = attributes;
      top.text = '';
    } else if (name === 'br') top.text += LINE;
  }

  ontext(text: string): void {
    const top = this.#open.at(-1);
    if (!top?.attributes || this.#silent > 0) return;
    top.text += text;
    if (top.text.length > 2 * this.#reading.limits.cellText) {
      throw this.#reading.problem('files.cell-too-long', { limit: this.#reading.limits.cellText });
    }
  }

  onclosetag(name: string): void {
    this.#silence = 0;
    this.#depth--;
    const top = this.#open.at(-1);
    if (SILENT.has(name)) this.#silent--;
    else if (!top) return;
    else if (name === 'td' || name === 'th') this.#endCell(top);
    else if (name === 'tr') this.#endRow(top);
    else if (name === 'table') this.#closeTable(top);
    else if (BLOCKS.has(name) && top.attributes) top.text += LINE;
  }

  /** Gives what a page that breaks off has left open. */
  finish(): void {
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) this.#closeTable(top);
  }

  #openTable(): void {
    this.#open.push({ kept: [], row: undefined, attributes: undefined, text: '' });
    if (this.#open.length > this.#reading.limits.xmlDepth) throw this.#reading.problem('files.xml-damaged');
  }

  #closeTable(table: OpenTable): void {
    this.#endRow(table);
    this.#open.pop();
    if (this.#open.length > 0) {
      this.#waiting.push(table.kept);
      return;
    }
    this.#endOuter();
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#held = 0;
    for (const rows of waiting) {
      for (const row of rows) this.#give(row);
      this.#endOuter();
    }
  }

  #endCell(table: OpenTable): void {
    if (!table.attributes) return;
    table.row?.push(htmlCell(table.attributes, table.text));
    table.attributes = undefined;
  }

  #endRow(table: OpenTable): void {
    this.#endCell(table);
    const row = table.row;
    table.row = undefined;
    if (!row) return;
    if (this.#open.length === 1) {
      this.#give(row);
      return;
    }
    this.#held += row.length + 1;
    if (this.#held > this.#reading.limits.nestedCells) {
      throw this.#reading.problem('files.too-many-cells', { limit: this.#reading.limits.nestedCells });
    }
    table.kept.push(row);
  }

  /** A table begins with its first row that holds anything, so that layout tables do not count as tables. */
  #give(row: readonly HtmlCell[]): void {
    this.#number++;
    if (!this.#grid) {
      if (row.every((cell) => cell.text === '')) return;
      this.#given++;
      this.#rows = new RowBuilder(this.#reading, this.#given === 1 ? '' : `#${this.#given}`);
      this.#grid = new GridSpans(this.#rows, this.#reading);
    }
    this.#grid.row(this.#number);
    for (const { text, kind, across, down } of row) this.#grid.cell(text, kind, across, down);
    this.#grid.endRow();
  }

  #endOuter(): void {
    this.#rows?.end();
    this.#rows = undefined;
    this.#grid = undefined;
    this.#number = 0;
  }
}
