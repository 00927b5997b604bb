import type { SourceTable, TableRow } from '#shared/domain/table.ts';
import { Problem } from '#shared/problem.ts';
import type { Merge, TableEnd, TableHead, TableSink } from './read-sink.ts';

/** A table held in memory, with its merged ranges for joining headers. */
export interface CollectedTable extends SourceTable {
  readonly merges: readonly Merge[];
}

/** A sink that keeps everything, up to a number of cells and characters; past them it throws `files.too-many-cells`. */
export class HeldTables implements TableSink {
  readonly #file: string;
  readonly #cellLimit: number;
  readonly #textLimit: number;
  tables: CollectedTable[] = [];
  #head: TableHead = { file: '', sheet: '', hidden: false };
  #rows: TableRow[] = [];
  #cells = 0;
  #text = 0;

  constructor(file: string, cellLimit: number, textLimit: number) {
    this.#file = file;
    this.#cellLimit = cellLimit;
    this.#textLimit = textLimit;
  }

  table(head: TableHead): void {
    this.#head = head;
    this.#rows = [];
  }

  row(row: TableRow): void {
    const joined = row.texts.join(GAP);
    this.#cells += row.texts.length;
    this.#text += joined.length;
    if (this.#cells > this.#cellLimit || this.#text > this.#textLimit) {
      throw new Problem('files.too-many-cells', { file: this.#file, limit: this.#cellLimit }, { file: this.#file });
    }
    this.#rows.push({ ...row, texts: packed(row.texts, joined) });
  }

  endTable({ merges }: TableEnd): void {
    this.tables.push({ ...this.#head, rows: this.#rows, merges });
    this.#rows = [];
  }

  drop(file: string): void {
    this.tables = this.tables.filter((table) => table.file !== file);
    this.#rows = [];
  }
}

const GAP = '\u0001';

/** The same texts cut from one string of their own: slices of parser text would keep all the markup around them alive. */
function packed(texts: readonly string[], joined: string): readonly string[] {
  const parts = joined.split(GAP);
  return parts.length === texts.length ? parts : texts;
}
