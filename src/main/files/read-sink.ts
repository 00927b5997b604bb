import type { TableRow } from '#shared/domain/table.ts';
import type { Place, Problem, ProblemCode, ProblemValues } from '#shared/problem.ts';
import type { ReadLimits } from './limits.ts';

/** A file to read: on disk, or bytes in hand (pasted, dropped, found in a ZIP). `name` is what the user sees and is told. */
export type Source =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** Something worth saying about a file that was read all the same: macros ignored, encoding guessed. Worded in `text/note-files.ts`. */
export interface ReadNote {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly place: Place;
}

/** A merged range: rows 1-based, columns 0-based, both ends included. Its value stands in the top left cell, the others are blank. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableHead {
  readonly file: string;
  /** '' where the format has none (CSV, pasted text). */
  readonly sheet: string;
  readonly hidden: boolean;
}

export interface TableEnd {
  readonly merges: readonly Merge[];
  /** What was said about this table alone; the same notes are in the report. */
  readonly notes: readonly ReadNote[];
}

/**
 * Where rows go while a file is read. Rows without any filled cell are not given (the row numbers show the gap). Nothing given
 * counts until {@link readTables} resolves: when it throws, drop all; when `drop` is called (a file inside a ZIP that turned out
 * to be unreadable), drop what came with that file name.
 */
export interface TableSink {
  table(head: TableHead): void;
  row(row: TableRow): void;
  endTable(end: TableEnd): void;
  drop(file: string, problem: Problem): void;
}

export type FileFormat = 'csv' | 'xlsx' | 'ods' | 'html' | 'spreadsheetml' | 'zip';

export interface ReadReport {
  readonly format: FileFormat;
  readonly tables: number;
  readonly rows: number;
  readonly notes: readonly ReadNote[];
  /** Files inside a ZIP that could not be read; empty for every other format. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  /** Called at most some twenty times a second, and once at the end. Bytes are those of the file as stored. */
  readonly onProgress?: (bytesDone: number, bytesTotal: number, rows: number) => void;
}
