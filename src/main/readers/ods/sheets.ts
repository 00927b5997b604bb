import type { XmlAttributes } from '#main/readers/xml-namespace.ts';
import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import type { CellKind } from '#shared/kernel/table.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { seenNumber } from '../seen-number.ts';
import type { XmlListener } from '../xml-events.ts';
import { countOf, type OdsCell, odsCell } from './cell.ts';

const GROUPS: ReadonlySet<string> = new Set(['table-row-group', 'table-column-group']);

interface PlacedCell {
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
}

/** Handles the content events of an OpenDocument spreadsheet. Repeated rows and cells are repeated, within the caps; blank ones cost nothing. */
export class OdsSheets implements XmlListener {
  readonly namespaces = 'mixed';
  readonly #reading: ReadRun;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #rows: RowBuilder | undefined;
  /** Depth below which everything is passed over: drawings, notes, caches of other files. */
  #skipFrom = 0;
  #depth = 0;
  #number = 0;
  #repeated = 1;
  #column = 0;
  #cells: PlacedCell[] = [];
  #cell: OdsCell | undefined;
  #cellDepth = 0;
  #text = '';
  #paragraphs = 0;
  #tableColumn = 0;
  /** The row, or the group of rows around it, is not shown. */
  #hidden = false;
  readonly #hiddenGroups: boolean[] = [];
  /** Cells of the row that are read as blank, and why. */
  #odd: { readonly column: number; readonly code: NoteCode; readonly text: string }[] = [];

  constructor(reading: ReadRun) {
    this.#reading = reading;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth++;
    if (this.#skipFrom > 0) return;
    if (this.#cell) this.#openInCell(name, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
    else if (name === 'table-row' && this.#rows) this.#openRow(attributes);
    else if (name === 'table-column' && this.#rows) this.#openColumn(this.#rows, attributes);
    else if (GROUPS.has(name)) this.#hiddenGroups.push(attributes['table:display'] === 'false');
    else if (name === 'table' && !this.#rows) this.#openTable(attributes);
    else if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.#hiddenStyles.add(this.#style);
    else if (name === 'dde-links' || name === 'tracked-changes' || name === 'shapes') this.#skip();
  }

  text(piece: string): void {
    if (this.#skipFrom > 0 || !this.#cell || this.#depth === this.#cellDepth) return;
    this.#text += piece;
    this.#reading.holds(this.#text);
  }

  close(name: string): void {
    const depth = this.#depth--;
    if (this.#skipFrom > 0) {
      if (depth === this.#skipFrom) this.#skipFrom = 0;
      return;
    }
    if (this.#cell) {
      if (depth === this.#cellDepth) this.#closeCell(this.#cell);
    } else if (name === 'table-row' && this.#rows) this.#closeRow(this.#rows);
    else if (GROUPS.has(name)) this.#hiddenGroups.pop();
    else if (name === 'table' && this.#rows) this.#closeTable(this.#rows);
  }

  #skip(): void {
    this.#skipFrom = this.#depth;
  }

  #openTable(attributes: XmlAttributes): void {
    const name = attributes['table:name'] ?? '';
    // LibreOffice keeps what it last saw of linked files as tables of this name.
    if (name.startsWith("'file:")) {
      this.#reading.note('read.links-ignored');
      this.#skip();
      return;
    }
    this.#rows = new RowBuilder(this.#reading, name, this.#hiddenStyles.has(attributes['table:style-name'] ?? ''));
    this.#number = 0;
    this.#tableColumn = 0;
  }

  #openColumn(rows: RowBuilder, attributes: XmlAttributes): void {
    const count = countOf(attributes['table:number-columns-repeated']);
    if (this.#isHidden(attributes)) rows.hideColumns(this.#tableColumn, count);
    this.#tableColumn += count;
  }

  #isHidden(attributes: XmlAttributes): boolean {
    const seen = attributes['table:visibility'] ?? 'visible';
    return seen !== 'visible' || this.#hiddenGroups.includes(true);
  }

  #closeTable(rows: RowBuilder): void {
    rows.end();
    this.#rows = undefined;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#repeated = countOf(attributes['table:number-rows-repeated']);
    this.#column = 0;
    this.#cells = [];
    this.#odd = [];
    this.#hidden = this.#isHidden(attributes);
  }

  #closeRow(rows: RowBuilder): void {
    const first = this.#number + 1;
    this.#number += this.#repeated;
    if (this.#cells.length === 0 && this.#odd.length === 0) return;
    for (let number = first; number <= this.#number; number++) {
      rows.row(number, this.#hidden);
      for (const { column, code, text } of this.#odd) rows.tally(code, column, text);
      for (const { column, text, kind } of this.#cells) rows.cell(column, text, kind);
      rows.endRow();
    }
    this.#cells = [];
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cell = odsCell(attributes);
    this.#cellDepth = this.#depth;
    this.#text = '';
    this.#paragraphs = 0;
  }

  #openInCell(name: string, attributes: XmlAttributes): void {
    if (this.#depth === this.#cellDepth + 1) {
      if (name !== 'p') this.#skip();
      else if (this.#paragraphs++ > 0) this.#text += '\n';
    } else if (name === 's') this.#text += ' '.repeat(Math.min(countOf(attributes['text:c']), 100));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
    else if (name === 'annotation' || name === 'note' || name === 'ruby-text') this.#skip();
    this.#reading.holds(this.#text);
  }

  #closeCell(cell: OdsCell): void {
    this.#cell = undefined;
    const column = this.#column;
    const { columns, rows } = this.#reading.limits;
    this.#column += cell.repeated;
    const stored = { text: cell.value ?? this.#text, kind: cell.kind };
    // A number with an empty paragraph is shown as nothing; without any paragraph its writer gave only the value.
    const hides = cell.kind === 'n' && this.#paragraphs > 0 && this.#text === '';
    const { text, kind } = cell.kind === 'n' ? seenNumber(stored.text, this.#text) : stored;
    if (cell.formula) this.#odd.push({ column, code: 'read.formula-uncached', text: '' });
    if (hides) this.#odd.push({ column, code: 'read.format-hides', text });
    if (text === '' || hides || !this.#rows) return;
    if (this.#column > columns) throw this.#reading.problem('files.too-many-columns', { limit: columns });
    for (let at = column; at < this.#column; at++) this.#cells.push({ column: at, text, kind });
    if (cell.across === 1 && cell.down === 1) return;
    const top = this.#number + 1;
    const bottom = Math.min(top + cell.down - 1, rows);
    const across = Math.min(cell.across, columns - column);
    this.#rows.merge({ row: top, column, rows: bottom - top + 1, columns: across });
  }
}
