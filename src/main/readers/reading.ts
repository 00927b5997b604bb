import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import { type Place, Problem, type ProblemCode, type ProblemValues } from '#shared/kernel/problem.ts';
import type { Separator } from '#shared/kernel/table.ts';
import { type ReadLimits, readLimits } from './limits.ts';
import type { ReadNote, ReadOptions, TableSink } from './read-sink.ts';

const PROGRESS_MS = 50;

interface Spent {
  cells: number;
  text: number;
  inflated: number;
  parsed: number;
  tags: number;
  files: number;
}

/** One run over one file: its limits, sink, notes, counters, and the one place that looks at cancel and tells progress. */
export class ReadRun {
  readonly file: string;
  readonly sink: TableSink;
  readonly limits: ReadLimits;
  readonly notes: ReadNote[] = [];
  readonly problems: Problem[] = [];
  tables = 0;
  rows = 0;
  /** How many ZIPs deep this file lies; a ZIP in a ZIP is read, a third one is not. */
  readonly depth: number;
  readonly #options: ReadOptions;
  /** Shared with the files inside, so that a ZIP of a thousand files may not ask for a thousand times as much. */
  readonly #spent: Spent;
  #done = 0;
  #total = 0;
  #told = 0;

  constructor(file: string, sink: TableSink, options: ReadOptions, around?: ReadRun) {
    this.file = file;
    this.sink = sink;
    this.limits = { ...readLimits, ...options.limits };
    this.depth = around ? around.depth + 1 : 0;
    this.#spent = around ? around.#spent : { cells: 0, text: 0, inflated: 0, parsed: 0, tags: 0, files: 0 };
    this.#options = options;
  }

  /** The separator that the user named for text files. */
  get separator(): Separator | undefined {
    return this.#options.separator;
  }

  /** The same run for a file inside this one: same cancel and limits, no progress of its own. */
  inner(file: string): ReadRun {
    const { folderFiles: limit } = this.limits;
    if (++this.#spent.files > limit) throw this.problem('files.zip-too-many', { limit });
    const { onProgress: _, ...options } = this.#options;
    return new ReadRun(file, this.sink, options, this);
  }

  /** Adds what a file inside this one gave. */
  take(inner: ReadRun): void {
    this.tables += inner.tables;
    this.rows += inner.rows;
    this.notes.push(...inner.notes);
    this.problems.push(...inner.problems);
  }

  problem(code: ProblemCode, values: ProblemValues = {}, place: Place = {}): Problem {
    return new Problem(code, { file: this.file, ...values }, { file: this.file, ...place });
  }

  note(code: NoteCode, values: ProblemValues = {}, place: Place = {}): void {
    this.notes.push({ code, values: { file: this.file, ...values }, place: { file: this.file, ...place } });
  }

  /** Sets how many stored bytes there are to go through. */
  expect(bytes: number): void {
    this.#total = bytes;
  }

  /** Counts stored bytes gone through; throws `files.cancelled` when the user has cancelled. */
  pass(bytes: number): void {
    this.#done += bytes;
    this.breathe();
  }

  /** Looks at cancel and tells progress when some time has gone by. */
  breathe(): void {
    const { signal, onProgress } = this.#options;
    if (signal?.aborted) throw this.problem('files.cancelled');
    if (!onProgress) return;
    const now = performance.now();
    if (now - this.#told < PROGRESS_MS) return;
    this.#told = now;
    onProgress(Math.min(this.#done, this.#total), this.#total, this.rows);
  }

  /** Throws `files.cell-too-long` when a cell's text has grown past the limit while it is pieced together. */
  holds(text: string): void {
    const { cellText } = this.limits;
    if (text.length > cellText) throw this.problem('files.cell-too-long', { limit: cellText });
  }

  finish(): void {
    this.#options.onProgress?.(this.#total, this.#total, this.rows);
  }

  /** Counts cells given and the length of their texts; throws `files.too-many-cells` past either limit. */
  count(cells: number, length: number): void {
    this.#spent.cells += cells;
    this.#spent.text += length;
    const { cells: limit, text } = this.limits;
    if (this.#spent.cells > limit || this.#spent.text > text) throw this.problem('files.too-many-cells', { limit });
  }

  /** Counts characters handed to a general parser; throws `files.too-many-cells` past the limit. */
  parse(characters: number): void {
    this.#spent.parsed += characters;
    const { parsedText: limit } = this.limits;
    if (this.#spent.parsed > limit) throw this.problem('files.too-many-cells', { limit });
  }

  /** Counts one tag a general parser has met; throws `files.too-many-cells` past the limit. */
  tag(): void {
    const { parsedTags: limit } = this.limits;
    if (++this.#spent.tags > limit) throw this.problem('files.too-many-cells', { limit });
  }

  /** Whether nothing more may be read, in this file or any beside it in the same ZIP. */
  get spent(): boolean {
    const { cells, text, inflated, parsed, tags, files } = this.#spent;
    const { limits } = this;
    const overCells =
      cells > limits.cells || text > limits.text || parsed > limits.parsedText || tags > limits.parsedTags;
    return overCells || inflated > limits.inflatedBytes || files > limits.folderFiles;
  }

  /** Counts bytes inflated from a container; throws `files.zip-bomb` past the limit. */
  inflate(bytes: number): void {
    this.#spent.inflated += bytes;
    if (this.#spent.inflated > this.limits.inflatedBytes) throw this.problem('files.zip-bomb');
  }

  /** Whether a part that says it inflates to `bytes` still fits. */
  fits(bytes: number): boolean {
    return this.#spent.inflated + bytes <= this.limits.inflatedBytes;
  }
}
