import { Problem } from '#shared/kernel/problem.ts';
import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import type { TableEnd, TableHead, TableSink } from './read-sink.ts';
import { SeenTexts } from './seen-texts.ts';

const GAP = '\u0001';
/** Measured on V8 13.6: heap after collection, divided. Text beyond Latin-1 takes two bytes, and leaves more garbage on the way. */
const ROW_BYTES = 120;
const CELL_BYTES = 8;
const TEXT_BYTES = 32;
const WIDE = /[\u0100-\uffff]/;

/**
 * A sink that keeps everything, up to an estimate of the memory it takes; past it, it throws `files.too-many-cells`. Texts that
 * come back (units, ratings, positions) are kept once, so most tables take a third of what they would.
 */
export class HeldTables implements TableSink {
  readonly #limit: number;
  tables: SourceTable[] = [];
  #head: TableHead = { file: '', sheet: '', hidden: false };
  #rows: TableRow[] = [];
  #seen = new SeenTexts();
  #bytes = 0;
  /** What was held when the file now read began; that is what is left when it is dropped. */
  #before = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  table(head: TableHead): void {
    if (head.file !== this.#head.file) this.#before = this.#bytes;
    this.#head = head;
    this.#rows = [];
    this.#seen = new SeenTexts();
  }

  row({ number, kinds, texts }: TableRow): void {
    const kept = new Array<string>(texts.length).fill('');
    const fresh: number[] = [];
    for (const [column, text] of texts.entries()) {
      if (text === '') continue;
      const known = this.#seen.find(column, text);
      if (known === undefined) fresh.push(column);
      else kept[column] = known;
    }
    const joined = fresh.map((column) => texts[column]).join(GAP);
    const length = joined.length * (WIDE.test(joined) ? 2.5 : 1);
    this.#grow(ROW_BYTES + CELL_BYTES * texts.length + TEXT_BYTES * fresh.length + length);
    // Slices of a string of their own: slices of parser text would keep all the markup around them alive.
    const parts = joined.split(GAP);
    const whole = parts.length === fresh.length;
    for (const [i, column] of fresh.entries()) {
      const text = (whole ? parts[i] : texts[column]) ?? '';
      kept[column] = text;
      this.#seen.add(column, text);
    }
    this.#rows.push({ number, texts: kept, kinds });
  }

  endTable(end: TableEnd): void {
    this.tables.push({ ...this.#head, rows: this.#rows, ...end });
    this.#rows = [];
    this.#seen = new SeenTexts();
  }

  drop(file: string): void {
    this.tables = this.tables.filter((table) => table.file !== file);
    this.#rows = [];
    if (file === this.#head.file) this.#bytes = this.#before;
  }

  dropTable(): void {
    this.#rows = [];
    this.#seen = new SeenTexts();
  }

  #grow(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= this.#limit) return;
    const { file } = this.#head;
    throw new Problem('files.too-many-cells', { file, limit: Math.floor(this.#limit / (1024 * 1024)) }, { file });
  }
}
