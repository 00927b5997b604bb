import type { XmlAttributes } from '#main/readers/xml-namespace.ts';
import type { CellKind } from '#shared/kernel/table.ts';
import { tidyIso } from '../date-serial.ts';
import type { FileBytes } from '../file-bytes.ts';
import { GridSpans } from '../grid-spans.ts';
import { type CellShape, shapeOfFormat, shownNumber } from '../number-format.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { attribute, readXml, type XmlListener } from '../xml-events.ts';

const KINDS: Readonly<Record<string, CellKind>> = { Number: 'n', DateTime: 'd', Boolean: 'b', Error: 'e', String: 't' };

/** Formats by name, as far as they are more than digits. Source: XML Spreadsheet Reference, `ss:NumberFormat`. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  Percent: '0.00%',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
  'General Date': 'd/m/yyyy h:mm',
  'Long Date': 'd mmmm yyyy',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'd/m/yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Standard: '0.00',
  Fixed: '0.00',
  Currency: '0.00',
  'Euro Currency': '0.00',
  Scientific: '0.00E+00',
  General: '',
};

/** Reads an Excel 2003 XML workbook; which sheets are hidden is written after their cells, so it is read twice. */
export async function readSpreadsheetMl(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  const hidden: boolean[] = [];
  let visible = false;
  const listener: XmlListener = {
    namespaces: 'mixed',
    open(name) {
      if (name === 'Worksheet') hidden.push(false);
      visible = name === 'Visible';
    },
    close() {
      visible = false;
    },
    text(piece) {
      if (visible && /hidden/i.test(piece)) hidden[hidden.length - 1] = true;
    },
  };
  await readXml(file.chunks(), listener, reading.file, reading);
  const sheets = new SpreadsheetMl(reading, hidden);
  await readXml(counted(file, reading), sheets, reading.file, reading);
  if (reading.tables === 0) throw reading.problem('files.no-table');
  if (reading.rows === 0) throw reading.problem('files.no-cells');
}

async function* counted(file: FileBytes, reading: ReadRun): AsyncGenerator<Buffer> {
  for await (const chunk of file.chunks()) {
    yield chunk;
    reading.pass(chunk.length);
  }
}

/** Handles the events of an Excel 2003 XML workbook (`urn:schemas-microsoft-com:office:spreadsheet`), which web applications write under `.xls`. */
class SpreadsheetMl implements XmlListener {
  readonly #reading: ReadRun;
  readonly #hidden: readonly boolean[];
  #rows: RowBuilder | undefined;
  #grid: GridSpans | undefined;
  #row = 0;
  /** Further rows that a blank row represents. */
  #span = 0;
  #sheet = '';
  #sheets = 0;
  #across = 1;
  #down = 1;
  #type = '';
  #text = '';
  #listening = false;
  #comment = false;
  readonly #shapes = new Map<string, CellShape | undefined>();
  #styled = '';
  /** Styles of columns by index, of the row, and of the cell: the nearest one counts. */
  #columnStyles: string[] = [];
  #rowStyle = '';
  #cellStyle = '';
  #formula = false;
  /** The cell has its data. */
  #said = false;

  constructor(reading: ReadRun, hidden: readonly boolean[]) {
    this.#reading = reading;
    this.#hidden = hidden;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Worksheet') this.#sheet = attribute(attributes, 'Name') ?? '';
    else if (name === 'Style') this.#styled = attribute(attributes, 'ID') ?? '';
    else if (name === 'NumberFormat') this.#shape(attribute(attributes, 'Format') ?? '');
    else if (name === 'Column' && this.#rows) this.#openColumn(this.#rows, attributes);
    else if (name === 'Table') this.#begin();
    else if (name === 'Row' && this.#grid) this.#openRow(this.#grid, attributes);
    else if (name === 'Cell' && this.#grid) this.#openCell(this.#grid, attributes);
    else if (name === 'Comment') this.#comment = true;
    else if (name === 'Data' && !this.#comment) {
      this.#type = attribute(attributes, 'Type') ?? 'String';
      this.#said = true;
      this.#listening = true;
    }
  }

  text(piece: string): void {
    if (!this.#listening) return;
    this.#text += piece;
    this.#reading.holds(this.#text);
  }

  close(name: string): void {
    if (name === 'Data') this.#listening = false;
    else if (name === 'Comment') this.#comment = false;
    else if (name === 'Cell') this.#closeCell();
    else if (name === 'Row') {
      this.#grid?.endRow();
      this.#row += this.#span;
    } else if (name === 'Table') {
      this.#grid?.endGroup();
      this.#rows?.end();
      this.#rows = undefined;
      this.#grid = undefined;
    }
  }

  #begin(): void {
    this.#rows = new RowBuilder(this.#reading, this.#sheet, this.#hidden[this.#sheets] ?? false);
    this.#grid = new GridSpans(this.#rows, this.#reading);
    this.#sheets++;
    this.#row = 0;
    this.#columnStyles = [];
  }

  #shape(format: string): void {
    if (this.#shapes.size >= this.#reading.limits.styles) throw this.#reading.problem('files.xml-damaged');
    this.#shapes.set(this.#styled, shapeOfFormat(NAMED_FORMATS[format] ?? format));
  }

  #openColumn(rows: RowBuilder, attributes: XmlAttributes): void {
    const index = this.#count(attribute(attributes, 'Index'), 1);
    const from = index === 0 ? this.#columnStyles.length : index - 1;
    const to = from + this.#count(attribute(attributes, 'Span'), 0) + 1;
    if (to > this.#reading.limits.columns)
      throw this.#reading.problem('files.too-many-columns', { limit: this.#reading.limits.columns });
    if (isHidden(attributes, 'Width')) rows.hideColumns(from, to - from);
    const style = attribute(attributes, 'StyleID') ?? '';
    for (let column = this.#columnStyles.length; column < to; column++)
      this.#columnStyles.push(column < from ? '' : style);
  }

  #openRow(grid: GridSpans, attributes: XmlAttributes): void {
    const index = this.#count(attribute(attributes, 'Index'), 1);
    this.#row = index === 0 ? this.#row + 1 : index;
    this.#span = this.#count(attribute(attributes, 'Span'), 0);
    this.#rowStyle = attribute(attributes, 'StyleID') ?? '';
    grid.row(this.#row, isHidden(attributes, 'Height'));
  }

  #openCell(grid: GridSpans, attributes: XmlAttributes): void {
    const index = this.#count(attribute(attributes, 'Index'), 1);
    if (index > 0) grid.seek(index - 1);
    this.#across = this.#count(attribute(attributes, 'MergeAcross'), 0) + 1;
    this.#down = this.#count(attribute(attributes, 'MergeDown'), 0) + 1;
    this.#text = '';
    this.#type = 'String';
    this.#cellStyle = attribute(attributes, 'StyleID') ?? (this.#rowStyle || this.#columnStyles[grid.column] || '');
    this.#formula = attribute(attributes, 'Formula') !== undefined;
    this.#said = false;
  }

  #closeCell(): void {
    const grid = this.#grid;
    if (!grid) return;
    const { column } = grid;
    const { text, kind } = this.#settled(this.#text);
    if (this.#formula && !this.#said) this.#rows?.tally('read.formula-uncached', column);
    if (text === '' && this.#text !== '') this.#rows?.tally('read.format-hides', column, this.#text);
    grid.cell(text, kind, this.#across, this.#down);
  }

  #settled(text: string): { readonly text: string; readonly kind: CellKind } {
    const kind = KINDS[this.#type] ?? 't';
    if (text === '') return { text, kind };
    if (kind === 'n') return shownNumber(text.trim(), this.#shapes.get(this.#cellStyle));
    if (kind === 'b') return { text: String(text.trim() !== '0'), kind };
    const date = kind === 'd' ? tidyIso(text.trim()) : undefined;
    return { text: date ?? text, kind: kind === 'd' && date === undefined ? 't' : kind };
  }

  #count(text: string | undefined, least: number): number {
    if (text === undefined) return 0;
    const count = Number(text);
    if (!Number.isInteger(count) || count < least) throw this.#reading.problem('files.sheet-damaged');
    return count;
  }
}

/** Whether a row or column is marked as hidden, or has no height or width. */
function isHidden(attributes: XmlAttributes, extent: 'Height' | 'Width'): boolean {
  return attribute(attributes, 'Hidden') === '1' || Number(attribute(attributes, extent) ?? 1) === 0;
}
