import { type Place, Problem, type ProblemCode, type ProblemValues } from '#shared/problem.ts';
import { type ReadLimits, readLimits } from './limits.ts';
import type { ReadNote, ReadOptions, TableSink } from './read-sink.ts';

const PROGRESS_MS = 50;

/** One run over one file: its limits, sink, notes, counters, and the one place that looks at cancel and tells progress. */
export class Reading {
  readonly file: string;
  readonly sink: TableSink;
  readonly limits: ReadLimits;
  readonly notes: ReadNote[] = [];
  readonly problems: Problem[] = [];
  tables = 0;
  rows = 0;
  cells = 0;
  /** How many ZIPs deep this file lies; a ZIP in a ZIP is read, a third one is not. */
  readonly depth: number;
  readonly #options: ReadOptions;
  #inflated = 0;
  #done = 0;
  #total = 0;
  #told = 0;

  constructor(file: string, sink: TableSink, options: ReadOptions, depth = 0) {
    this.file = file;
    this.sink = sink;
    this.limits = { ...readLimits, ...options.limits };
    this.depth = depth;
    this.#options = options;
  }

  /** The same run for a file inside this one: same cancel and limits, no progress of its own. */
  inner(file: string): Reading {
    const { limits, signal } = this.#options;
    return new Reading(file, this.sink, { ...(limits && { limits }), ...(signal && { signal }) }, this.depth + 1);
  }

  problem(code: ProblemCode, values: ProblemValues = {}, place: Place = {}): Problem {
    return new Problem(code, { file: this.file, ...values }, { file: this.file, ...place });
  }

  note(code: ProblemCode, values: ProblemValues = {}, place: Place = {}): ReadNote {
    const note = { code, values: { file: this.file, ...values }, place: { file: this.file, ...place } };
    this.notes.push(note);
    return note;
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

  finish(): void {
    this.#options.onProgress?.(this.#total, this.#total, this.rows);
  }

  /** Counts bytes inflated from a container; throws `files.zip-bomb` past the limit. */
  inflate(bytes: number): void {
    this.#inflated += bytes;
    if (this.#inflated > this.limits.inflatedBytes) throw this.problem('files.zip-bomb');
  }

  /** Whether a part that says it inflates to `bytes` still fits. */
  fits(bytes: number): boolean {
    return this.#inflated + bytes <= this.limits.inflatedBytes;
  }
}
