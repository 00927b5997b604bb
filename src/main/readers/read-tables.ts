import type { Problem } from '#shared/kernel/problem.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import { HeldTables } from './held-tables.ts';
import { readLimits } from './limits.ts';
import type { ReadNote, ReadOptions, ReadReport, Source, TableSink } from './read-sink.ts';
import { readSource } from './read-source.ts';
import { ReadRun } from './reading.ts';

/** What {@link collectTables} gives. `problems` are files inside a ZIP and sheets of a workbook that could not be read. */
export interface Collected {
  readonly tables: readonly SourceTable[];
  readonly notes: readonly ReadNote[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a file of any kind an agency has, row by row, into `sink`: CSV, XLSX, XLS, ODS, HTML saved as .xls, SpreadsheetML, a ZIP of
 * them, pasted text. The kind is known by content, never by name. Whatever cannot be read throws a Problem `files.*` that names
 * the file; rows given before that must then be dropped.
 */
export async function readTables(source: Source, sink: TableSink, options: ReadOptions = {}): Promise<ReadReport> {
  const reading = new ReadRun(source.name, sink, options);
  const format = await readSource(source, reading);
  reading.finish();
  const { tables, rows, notes, problems } = reading;
  return { format, tables, rows, notes, problems };
}

/** Reads a whole source into memory; throws what {@link readTables} throws, and `files.too-many-cells` past `heldBytes`. */
export async function collectTables(source: Source, options: ReadOptions = {}): Promise<Collected> {
  const limits = { ...readLimits, ...options.limits };
  const sink = new HeldTables(limits.heldBytes);
  const { notes, problems } = await readTables(source, sink, options);
  return { tables: sink.tables, notes, problems };
}
