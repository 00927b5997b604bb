import { isAscii, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Place, Problem } from '#shared/kernel/problem.ts';
import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import { cellName } from '#shared/kernel/table.ts';
import { cutPlainRows } from '../plain-rows.ts';
import { byteOrderMarkOf, decoderFor, unmarkedUtf16 } from '../text-encoding.ts';
import { CsvRecords } from './records.ts';
import { type CsvHabit, findCsvHabit } from './separator.ts';

/** Takes a row: the wanted fields as written (the reader's array, not to be kept) and the row's number as Excel shows it. */
type TakeRow = (fields: readonly string[], row: number) => void;

/**
 * A text table of ratings: one header line, columns by name, cells as they look: every digit of an id, no outer blanks, nothing
 * invisible, so that one person is not two. Separator ; , tab or | found from the
 * text or named by `sep=`; byte order mark; UTF-8, UTF-16, windows-1252. Rows are handed on one at a time.
 */
export interface RatingFile {
  readonly file: string;
  readonly header: readonly string[];
  /** Index of the column of this name (exact, else without regard to case and outer blanks), or -1. Problem `stats.column-twice`. */
  readonly find: (name: string) => number;
  /** As `find`, but a missing column is Problem `stats.column-missing`, naming those that exist. */
  readonly column: (name: string) => number;
  /** Hands on these different columns of every row but the header and blank lines. Problems `stats.ragged`, `files.csv-quote` name the row. */
  readonly eachRow: (columns: readonly number[], take: TakeRow) => void;
  readonly place: (row: number, column: number) => Place;
}

const sampleLength = 64 * 1024;

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EISDIR') throw new Problem('files.folder', { file }, { file });
    if (code === 'EACCES' || code === 'EPERM') throw new Problem('files.denied', { file }, { file });
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Problem('files.missing', { file }, { file });
    throw new Problem('files.unreadable', { file, detail: String(code) }, { file });
  }
}

function decode(bytes: Buffer): string {
  // Plain ASCII, nearly every file of numbers, is copied and not decoded.
  if (isAscii(bytes)) return withoutInvisible(bytes.toString('latin1'));
  const mark = byteOrderMarkOf(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const decoder = decoderFor(mark?.encoding ?? unmarkedUtf16(bytes) ?? (isUtf8(body) ? 'utf-8' : 'windows-1252'));
  return withoutInvisible(decoder.write(body) + decoder.end());
}

function cutRecords(text: string, habit: CsvHabit, file: string, take: TakeRow): void {
  let row = 0;
  const records = new CsvRecords(habit, {
    record: (fields) => take(fields, ++row),
    badQuote: (line) => {
      throw new Problem('files.csv-quote', { file, line }, { file });
    },
    endless: (line) => {
      throw new Problem('files.csv-endless', { file, line }, { file });
    },
    strayQuotes: () => undefined,
    doubtful: () => undefined,
    unwrapped: () => undefined,
  });
  records.write(text);
  records.end();
}

function firstRecord(
  text: string,
  habit: CsvHabit,
  file: string,
): { readonly header: readonly string[]; readonly row: number } {
  let found: { header: readonly string[]; row: number } | null = null;
  const head = text.slice(0, sampleLength);
  const whole = head.length < text.length ? head.slice(0, head.lastIndexOf('\n') + 1) || head : head;
  cutRecords(whole, habit, file, (fields, row) => {
    const last = fields.findLastIndex((field) => field.trim() !== '');
    if (!found && last >= 0) found = { header: fields.slice(0, last + 1), row };
  });
  if (!found) throw new Problem('files.empty', { file }, { file });
  return found;
}

interface Body {
  readonly text: string;
  readonly habit: CsvHabit;
  readonly file: string;
  readonly width: number;
  readonly headerRow: number;
  readonly columns: readonly number[];
}

function eachRow({ text, habit, file, width, headerRow, columns }: Body, take: TakeRow): void {
  const ragged = (row: number, found: number): never => {
    const cell = cellName(row, Math.min(found, width) - 1);
    throw new Problem('stats.ragged', { row, found, expected: width }, { file, cell });
  };
  if (!text.includes('"')) {
    const newline = habit.carriageReturns ? '\r' : '\n';
    const shape = { separator: habit.separator, newline, width, columns, after: headerRow };
    cutPlainRows(text, shape, { take, ragged });
    return;
  }
  cutRecords(text, habit, file, (fields, row) => {
    if (row <= headerRow || fields.every((field) => field.trim() === '')) return;
    if (fields.length < width) ragged(row, fields.length);
    if (fields.length > width && fields.slice(width).some((field) => field.trim() !== '')) ragged(row, fields.length);
    take(
      columns.map((column) => (fields[column] ?? '').trim()),
      row,
    );
  });
}

const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Opens a rating file and reads its header line; rows are read when requested. Cost: the whole text in memory, some 0.1 s for 100,000 rows. */
export function openRatingFile(path: string): RatingFile {
  const file = basename(path);
  const bytes = readBytes(path, file);
  const whole = decode(bytes);
  if (whole.trim() === '') throw new Problem('files.empty', { file }, { file });
  const habit = findCsvHabit(whole.slice(0, sampleLength));
  // Excel swallows the line `sep=;`: its first row is the one below.
  const text = habit.announced ? whole.slice(whole.search(/[\r\n]/)).replace(/^\r?\n|^\r/, '') : whole;
  const { header, row: headerRow } = firstRecord(text, habit, file);
  const place = (row: number, column: number): Place => ({
    file,
    cell: cellName(row, column),
    field: header[column] ?? '',
  });
  const find = (name: string): number => {
    const exact = header.flatMap((title, at) => (title === name ? [at] : []));
    const loose = exact.length > 0 ? exact : header.flatMap((title, at) => (fold(title) === fold(name) ? [at] : []));
    if (loose.length > 1) throw new Problem('stats.column-twice', { column: name }, { file, field: name });
    return loose[0] ?? -1;
  };
  return {
    file,
    header,
    find,
    column: (name) => {
      const at = find(name);
      if (at < 0)
        throw new Problem('stats.column-missing', { column: name, columns: header.join(', ') }, { file, field: name });
      return at;
    },
    eachRow: (columns, take) => eachRow({ text, habit, file, width: header.length, headerRow, columns }, take),
    place,
  };
}
