import { GridSpans } from '../grid-spans.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { type HtmlAttributes, type HtmlCell, htmlCell } from './cell.ts';
import { HtmlCellText } from './cell-text.ts';
import { HtmlHidden } from './hidden.ts';
import { HtmlTextAbove } from './text-above.ts';

const SILENT = new Set(['script', 'title', 'noscript', 'template']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
/** Elements that run on within a line of text. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'u']);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const DEPTH = 10_000;
/** A picture written into the page as text is longer than any markup of a table. */
const SILENCE = 16 * 1024 * 1024;

/** A row that has ended; `starts` is set on the first of a group, which nothing spans into from above. */
interface HtmlRow {
  readonly cells: HtmlCell[];
  readonly hidden: boolean;
  readonly starts: boolean;
}

interface OpenTable {
  /** Rows so far, kept only for a table inside another: the sink takes one table at a time. */
  readonly kept: HtmlRow[];
  /** Rows of a `<tfoot>`, which a page shows last wherever it is written. */
  readonly foot: HtmlRow[];
  /** Columns that `<col>` hides, of `columns` that any describes. */
  readonly hiddenColumns: number[];
  columns: number;
  readonly hidden: boolean;
  /** Depth of the hidden element that the whole table is in; 0: none. */
  readonly hiddenFrom: number;
  group: string;
  starts: boolean;
  row: HtmlRow | undefined;
  cell: { readonly attributes: HtmlAttributes; readonly text: HtmlCellText } | undefined;
}

/** Handles the events of an HTML page and collects its tables; tables inside cells of layout tables come after the table around them. */
export class HtmlTables {
  readonly #reading: ReadRun;
  readonly #hiding = new HtmlHidden();
  readonly #above = new HtmlTextAbove();
  readonly #open: OpenTable[] = [];
  #waiting: OpenTable[] = [];
  #held = 0;
  #rows: RowBuilder | undefined;
  #grid: GridSpans | undefined;
  #number = 0;
  #given = 0;
  #silent = 0;
  #depth = 0;
  #silence = 0;
  /** Depth of the element around that the page does not show; 0: none. */
  #unseen = 0;
  #css: string | undefined;
  /** Lines of text over the table now given. */
  #lines: readonly string[] = [];

  constructor(reading: ReadRun) {
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
    if (name === 'style') {
      this.#css = '';
      return;
    }
    const seen = this.#hiding.of(name, attributes);
    if (name === 'table') this.#openTable(seen !== 'shown');
    // Hidden rows and tables are read and marked; what is hidden inside a cell has no text.
    else if (name !== 'tr' && seen !== 'shown' && this.#unseen === 0) this.#unseen = this.#depth;
    const top = this.#open.at(-1);
    if (!INLINE.has(name)) this.#above.line();
    if (SILENT.has(name)) this.#silent++;
    else if (!top || name === 'table') return;
    else if (GROUPS.has(name)) this.#openGroup(top, name);
    else if (name === 'col' || name === 'colgroup') this.#openColumn(top, name, attributes);
    else if (name === 'tr') this.#openRow(top, seen !== 'shown');
    else if (name === 'td' || name === 'th') {
      this.#endCell(top);
      if (!top.row) this.#openRow(top, false);
      if (seen !== 'gone') top.cell = { attributes, text: new HtmlCellText() };
    } else if (name === 'br') top.cell?.text.line();
    else if (this.#unseen === 0) top.cell?.text.open(name, attributes);
  }

  ontext(text: string): void {
    if (this.#css !== undefined) this.#css += this.#css.length < SILENCE ? text : '';
    if (this.#silent > 0 || this.#unseen > 0 || this.#css !== undefined) return;
    const cell = this.#open.at(-1)?.cell;
    if (!cell) {
      this.#above.add(text);
      return;
    }
    cell.text.add(text);
    const { cellText } = this.#reading.limits;
    if (cell.text.length > 2 * cellText) throw this.#reading.problem('files.cell-too-long', { limit: cellText });
  }

  onclosetag(name: string): void {
    this.#silence = 0;
    if (this.#depth === this.#unseen) this.#unseen = 0;
    this.#depth--;
    if (name === 'style') {
      this.#hiding.learn(this.#css ?? '');
      this.#css = undefined;
      return;
    }
    if (!INLINE.has(name)) this.#above.line();
    const top = this.#open.at(-1);
    if (SILENT.has(name)) this.#silent--;
    else if (!top) return;
    else if (name === 'td' || name === 'th') this.#endCell(top);
    else if (name === 'tr') this.#endRow(top);
    else if (GROUPS.has(name)) this.#openGroup(top, '');
    else if (name === 'table') this.#closeTable(top);
    else if (BLOCKS.has(name)) top.cell?.text.line();
    else top.cell?.text.close(name);
  }

  /** Gives what a page that breaks off has left open. */
  finish(): void {
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) this.#closeTable(top);
  }

  #openTable(hidden: boolean): void {
    // A table in a hidden cell stays unread with it; one in a hidden part of the page is read and marked.
    const hiddenFrom = this.#open.length === 0 ? this.#unseen : 0;
    if (hiddenFrom > 0) this.#unseen = 0;
    this.#open.push({
      kept: [],
      foot: [],
      hiddenColumns: [],
      columns: 0,
      hidden: hidden || hiddenFrom > 0,
      hiddenFrom,
      group: '',
      starts: false,
      row: undefined,
      cell: undefined,
    });
    if (this.#open.length > this.#reading.limits.xmlDepth) throw this.#reading.problem('files.xml-damaged');
  }

  #openGroup(table: OpenTable, group: string): void {
    this.#endRow(table);
    table.group = group;
    table.starts = true;
  }

  #openColumn(table: OpenTable, name: string, attributes: HtmlAttributes): void {
    if (name === 'colgroup' && attributes.span === undefined) return;
    const span = Math.max(Number.parseInt(attributes.span ?? '', 10) || 1, 1);
    const end = Math.min(table.columns + span, this.#reading.limits.columns);
    if (this.#unseen > 0) for (let column = table.columns; column < end; column++) table.hiddenColumns.push(column);
    table.columns = end;
  }

  #openRow(table: OpenTable, hidden: boolean): void {
    this.#endRow(table);
    table.row = { cells: [], hidden, starts: table.starts };
    table.starts = false;
  }

  #closeTable(table: OpenTable): void {
    this.#endRow(table);
    this.#open.pop();
    if (table.hiddenFrom > 0) this.#unseen = table.hiddenFrom;
    if (this.#open.length > 0) {
      this.#waiting.push(table);
      return;
    }
    for (const row of table.foot) this.#give(row, table);
    this.#endOuter();
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#held = 0;
    for (const inner of waiting) {
      for (const row of [...inner.kept, ...inner.foot]) this.#give(row, inner);
      this.#endOuter();
    }
  }

  #endCell(table: OpenTable): void {
    if (!table.cell) return;
    table.row?.cells.push(htmlCell(table.cell.attributes, table.cell.text.end()));
    table.cell = undefined;
  }

  #endRow(table: OpenTable): void {
    this.#endCell(table);
    const row = table.row;
    table.row = undefined;
    if (!row) return;
    if (this.#open.length === 1 && table.group !== 'tfoot') {
      this.#give(row, table);
      return;
    }
    this.#held += row.cells.length + 1;
    if (this.#held > this.#reading.limits.nestedCells)
      throw this.#reading.problem('files.too-many-cells', { limit: this.#reading.limits.nestedCells });
    (table.group === 'tfoot' ? table.foot : table.kept).push(row);
  }

  /** A table begins with its first row that holds anything, so that layout tables do not count as tables. */
  #give({ cells, hidden, starts }: HtmlRow, table: OpenTable): void {
    this.#number++;
    if (!this.#grid) {
      if (cells.every((cell) => cell.text === '')) return;
      this.#lines = [...this.#above.take()];
      this.#given++;
      this.#rows = new RowBuilder(this.#reading, this.#given === 1 ? '' : `#${this.#given}`, table.hidden);
      for (const column of table.hiddenColumns) this.#rows.hideColumns(column, 1);
      this.#grid = new GridSpans(this.#rows, this.#reading);
    }
    if (starts) this.#grid.endGroup();
    this.#grid.row(this.#number, hidden);
    for (const { text, kind, across, down } of cells) this.#grid.cell(text, kind, across, down);
    this.#grid.endRow();
  }

  #endOuter(): void {
    this.#grid?.endGroup();
    this.#rows?.end(this.#lines);
    this.#rows = undefined;
    this.#grid = undefined;
    this.#number = 0;
  }
}
