import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import type { Place, Problem, ProblemValues } from '#shared/kernel/problem.ts';
import type { Separator, SourceTable, TableRow } from '#shared/kernel/table.ts';
import type { ReadLimits } from './limits.ts';

/** A file to read: on disk, or bytes in hand (pasted, dropped, found in a ZIP). `name` is what the user sees in messages. */
export type Source =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** Something worth saying about a file that was read all the same: macros ignored, encoding guessed. Worded in `text/note-files.ts`. */
export interface ReadNote {
  readonly code: NoteCode;
  readonly values: ProblemValues;
  readonly place: Place;
}

export interface TableHead {
  readonly file: string;
  /** '' where the format has none (CSV, pasted text). */
  readonly sheet: string;
  readonly hidden: boolean;
}

/** What is known of a table once it has been read: its merged cells, what is hidden in it, what parts its cells. */
export type TableEnd = Pick<SourceTable, 'merged' | 'hiddenRows' | 'hiddenColumns' | 'separator' | 'above'>;

/**
 * Where rows go while a file is read. Rows without any filled cell are not given (the row numbers show the gap). Nothing given
 * counts until {@link readTables} resolves: when it throws, drop all; when `drop` is called (a file inside a ZIP that turned out
 * to be unreadable), drop what came with that file name; when `dropTable` is called (an odd sheet among sound ones), drop the table
 * begun last.
 */
export interface TableSink {
  table(head: TableHead): void;
  row(row: TableRow): void;
  endTable(end: TableEnd): void;
  drop(file: string, problem: Problem): void;
  dropTable(problem: Problem): void;
}

export type FileFormat = 'csv' | 'xlsx' | 'ods' | 'html' | 'spreadsheetml' | 'xls' | 'zip';

export interface ReadReport {
  readonly format: FileFormat;
  readonly tables: number;
  readonly rows: number;
  readonly notes: readonly ReadNote[];
  /** Files inside a ZIP, and sheets of a workbook, that could not be read. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** The separator of text files, where the user knows it. */
  readonly separator?: Separator;
  readonly signal?: AbortSignal;
  /** Called at most some twenty times a second, and once at the end. Bytes are those of the file as stored. */
  readonly onProgress?: (bytesDone: number, bytesTotal: number, rows: number) => void;
}
