import { type CsvField, looseFields, readField } from './field.ts';
import type { CsvHabit } from './separator.ts';

/** What a splitter tells its reader. Lines are 1-based lines of the text, as an editor counts them. */
export interface CsvListener {
  /** One record; the array is the listener's. */
  record(fields: string[], line: number): void;
  /** A quote that opens or closes where none may; must throw. */
  badQuote(line: number): never;
  /** A record longer than any honest one; must throw. */
  endless(line: number): never;
  /** Quotes kept as they are inside an unquoted field. */
  strayQuotes(line: number): void;
  /** A quoted field with line breaks that holds as many separators as a row: perhaps two rows in one. */
  doubtful(line: number): void;
  /** A record with a misplaced quote that has the columns of the table once its quotes are taken as text; without this it is a bad quote. */
  mended?(line: number): void;
  /** A field written `="..."`, of which only the quoted text is kept. */
  unwrapped(line: number): void;
}

const RECORD_TEXT = 4 * 1024 * 1024;
const escapedLines = 100;

/**
 * Cuts text into records, strictly: a quote opens a field at its start (`"` or `="`) and must be followed by a separator or a
 * line end. Lines without any quote, nearly all, are cut by `split`. Our own and not a library's because `="..."` is no CSV to
 * csv-parse, because a refusal must name the line, and because it is two and a half times as fast. Memory: one record, and one piece.
 */
export class CsvRecords {
  readonly #habit: CsvHabit;
  readonly #listener: CsvListener;
  readonly #newline: string;
  #rest = '';
  #searched = 0;
  #line = 1;

  constructor(habit: CsvHabit, listener: CsvListener) {
    this.#habit = habit;
    this.#listener = listener;
    this.#newline = habit.carriageReturns ? '\r' : '\n';
  }

  write(text: string): void {
    this.#cut(this.#rest + text, false);
  }

  end(): void {
    this.#cut(this.#rest, true);
  }

  #cut(text: string, last: boolean): void {
    const { separator } = this.#habit;
    let at = 0;
    let quote = text.indexOf('"');
    let from = this.#searched;
    while (at < text.length) {
      let end = text.indexOf(this.#newline, Math.max(at, from));
      if (end < 0 && !last) break;
      if (end < 0) end = text.length;
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote < 0 || quote >= end) {
        const stop = text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end;
        this.#listener.record(text.slice(at, stop).split(separator), this.#line);
        this.#line++;
        at = end + 1;
        continue;
      }
      const next = this.#quotedRecord(text, at, last);
      if (next < 0) break;
      at = next;
      from = 0;
    }
    this.#rest = at >= text.length ? '' : text.slice(at);
    this.#searched = this.#rest.includes('"') ? 0 : this.#rest.length;
    if (this.#rest.length > RECORD_TEXT) this.#listener.endless(this.#line);
  }

  /** Cuts the record that starts at `at` field by field; gives where the next one starts, or -1 when its end is not there yet. */
  #quotedRecord(text: string, at: number, last: boolean): number {
    const fields: string[] = [];
    const met: CsvField[] = [];
    let line = this.#line;
    for (let i = at; ; ) {
      const field = readField(text, i, this.#habit.separator, this.#newline, last);
      if (field === 'more') return -1;
      const inside = countOf(field.text, this.#newline);
      const bad = field.fault !== undefined || (inside > 0 && this.#swallows(field.text));
      if (bad) return this.#looseRecord(text, at, field.fault === 'misplaced' ? line + inside : line, last);
      if (inside > 0) this.#weigh(field.text, inside, line);
      met.push(field);
      fields.push(field.text);
      line += inside;
      i = field.end + 1;
      if (field.closes !== 'record') continue;
      if (met.some((one) => one.stray)) this.#listener.strayQuotes(this.#line);
      if (met.some((one) => one.unwrapped)) this.#listener.unwrapped(this.#line);
      this.#listener.record(fields, this.#line);
      this.#line = line + 1;
      return i;
    }
  }

  /**
   * Takes the line at `at` as a record of its own, its quotes as text, if that gives the columns of the table; else it is a bad quote. A
   * backslash before the line's end, as MySQL writes it, takes the next line in as well.
   */
  #looseRecord(text: string, at: number, line: number, last: boolean): number {
    let end = text.indexOf(this.#newline, at);
    for (let more = 0; more < escapedLines && end > at && isEscaped(text, end); more++)
      end = text.indexOf(this.#newline, end + 1);
    if (end < 0 && !last) return -1;
    const raw = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    const { separator, columns } = this.#habit;
    const fields = looseFields(raw, separator);
    if (!this.#listener.mended || columns < 2 || fields.length !== columns) this.#listener.badQuote(line);
    this.#listener.mended?.(this.#line);
    this.#listener.record(fields, this.#line);
    this.#line += 1 + countOf(raw, this.#newline);
    return end < 0 ? text.length : end + 1;
  }

  /** A quote left open can swallow rows and still close neatly further down; whole rows inside a field betray it. */
  #swallows(text: string): boolean {
    const { columns } = this.#habit;
    const between = text.split(this.#newline).slice(1, -1);
    return columns >= 4 && between.length >= 2 && this.#wholeRows(between) === between.length;
  }

  #weigh(text: string, breaks: number, line: number): void {
    const { separator, columns } = this.#habit;
    if (columns < 4) return;
    const rows = this.#wholeRows(text.split(this.#newline).slice(1, -1));
    if (rows > 0 || countOf(text, separator) === breaks * (columns - 1)) this.#listener.doubtful(line);
  }

  #wholeRows(lines: readonly string[]): number {
    const { separator, columns } = this.#habit;
    return lines.filter((one) => countOf(one, separator) === columns - 1).length;
  }
}

/** Whether there is a backslash before the line end at `end`. */
function isEscaped(text: string, end: number): boolean {
  return text.charAt(text.charAt(end - 1) === '\r' ? end - 2 : end - 1) === '\\';
}

function countOf(text: string, what: string): number {
  let count = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) count++;
  return count;
}
