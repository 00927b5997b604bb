import type { CellKind } from '#shared/domain/table.ts';
import { tidyIso } from './date-serial.ts';
import type { FileBytes } from './file-bytes.ts';
import { GridSpans } from './grid-spans.ts';
import type { Reading } from './reading.ts';
import { RowBuilder } from './row-builder.ts';
import { attribute, readXml, type XmlAttributes, type XmlListener } from './xml-events.ts';

const KINDS: Readonly<Record<string, CellKind>> = { Number: 'n', DateTime: 'd', Boolean: 'b', Error: 'e', String: 't' };

/** Reads an Excel 2003 XML workbook; which sheets are hidden stands after their cells, so it is read twice. */
export async function readSpreadsheetMl(file: FileBytes, reading: Reading): Promise<void> {
  reading.expect(file.size);
  const hidden: boolean[] = [];
  let visible = false;
  const listener: XmlListener = {
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
}

async function* counted(file: FileBytes, reading: Reading): AsyncGenerator<Buffer> {
  for await (const chunk of file.chunks()) {
    yield chunk;
    reading.pass(chunk.length);
  }
}

/** Hears an Excel 2003 XML workbook (`urn:schemas-microsoft-com:office:spreadsheet`), which web applications write under `.xls`. */
class SpreadsheetMl implements XmlListener {
  readonly #reading: Reading;
  readonly #hidden: readonly boolean[];
  #rows: RowBuilder | undefined;
  #grid: GridSpans | undefined;
  #row = 0;
  /** Further rows that a blank row stands for. */
  #span = 0;
  #sheet = '';
  #sheets = 0;
  #across = 1;
  #down = 1;
  #type = '';
  #text = '';
  #listening = false;
  #comment = false;

  constructor(reading: Reading, hidden: readonly boolean[]) {
    this.#reading = reading;
    this.#hidden = hidden;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Worksheet') this.#sheet = attribute(attributes, 'Name') ?? '';
    else if (name === 'Table') this.#begin();
    else if (name === 'Row' && this.#grid) this.#openRow(this.#grid, attributes);
    else if (name === 'Cell' && this.#grid) this.#openCell(this.#grid, attributes);
    else if (name === 'Comment') this.#comment = true;
    else if (name === 'Data' && !this.#comment) {
      this.#type = attribute(attributes, 'Type') ?? 'String';
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
  }

  #openRow(grid: GridSpans, attributes: XmlAttributes): void {
    const index = this.#count(attribute(attributes, 'Index'), 1);
    this.#row = index === 0 ? this.#row + 1 : index;
    this.#span = this.#count(attribute(attributes, 'Span'), 0);
    grid.row(this.#row);
  }

  #openCell(grid: GridSpans, attributes: XmlAttributes): void {
    const index = this.#count(attribute(attributes, 'Index'), 1);
    if (index > 0) grid.seek(index - 1);
    this.#across = this.#count(attribute(attributes, 'MergeAcross'), 0) + 1;
    this.#down = this.#count(attribute(attributes, 'MergeDown'), 0) + 1;
    this.#text = '';
    this.#type = 'String';
  }

  #closeCell(): void {
    const kind = KINDS[this.#type] ?? 't';
    const date = kind === 'd' ? tidyIso(this.#text.trim()) : undefined;
    const flag = kind === 'b' ? String(this.#text.trim() !== '0') : undefined;
    const text = date ?? flag ?? this.#text;
    const settled = (kind === 'd' && !date) || (kind === 'n' && !Number.isFinite(Number(text))) ? 't' : kind;
    this.#grid?.cell(this.#text === '' ? '' : text, settled, this.#across, this.#down);
  }

  #count(text: string | undefined, least: number): number {
    if (text === undefined) return 0;
    const count = Number(text);
    if (!Number.isInteger(count) || count < least) throw this.#reading.problem('files.sheet-damaged');
    return count;
  }
}
