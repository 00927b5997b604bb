import type { NoteCode } from '#shared/kernel/file-note-words.ts';
import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import { separators } from '#shared/kernel/table.ts';
import type { EncodingFinding } from '../encoding-survey.ts';
import { surveyEncoding } from '../encoding-survey.ts';
import type { FileBytes } from '../file-bytes.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { decoderFor } from '../text-encoding.ts';
import { CsvRecords } from './records.ts';
import { type CsvHabit, findCsvHabit } from './separator.ts';

const SAMPLE = 64 * 1024;
/** Said at most so often about one file; the next ones would drown the rest. */
const SAYINGS = 20;

/**
 * Reads a text table in any habit: separator ; , tab |, `sep=` line, byte order mark, windows-1252, UTF-16, `="..."`. Every cell
 * is text as written; rows keep their own lengths; `number` is the row as Excel would show it. A quote that opens or closes
 * where none may is kept as it is where its line then has the columns of the table; elsewhere it is Problem `files.csv-quote` with
 * the line, never two rows in one.
 */
export async function readCsv(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  const finding = await surveyEncoding(file, reading);
  const before = reading.rows;
  const builder = new RowBuilder(reading, '');
  sayEncoding(finding, builder);
  const decoder = decoderFor(finding.encoding);
  let skip = finding.skip;
  let sample = '';
  let records: CsvRecords | undefined;
  for await (const chunk of file.chunks()) {
    const text = withoutInvisible(decoder.write(chunk.subarray(skip)));
    skip = 0;
    if (records) records.write(text);
    else {
      sample += text;
      if (sample.length >= SAMPLE) {
        records = recordsOf(sample, reading, builder);
        records.write(sample);
      }
    }
    reading.pass(chunk.length);
  }
  if (!records) {
    if (sample.trim() === '') throw reading.problem('files.empty');
    records = recordsOf(sample, reading, builder);
    records.write(sample);
  }
  records.write(withoutInvisible(decoder.end()));
  records.end();
  if (reading.rows === before) throw reading.problem('files.no-cells');
  builder.end();
}

function sayEncoding({ encoding, guessed }: EncodingFinding, builder: RowBuilder): void {
  if (encoding === 'utf-8-damaged') builder.note('read.encoding-damaged');
  else if (guessed) builder.note('read.encoding-guessed', { encoding });
}

function recordsOf(sample: string, reading: ReadRun, builder: RowBuilder): CsvRecords {
  const habit: CsvHabit = findCsvHabit(sample.slice(0, SAMPLE), reading.separator);
  const separator = separators.find((sign) => sign === habit.separator);
  if (separator) builder.parted(separator);
  let number = habit.announced ? -1 : 0;
  let unwrapped = 0;
  let said = 0;
  const say = (code: NoteCode, line: number) => {
    if (said++ < SAYINGS) builder.note(code, { line });
  };
  return new CsvRecords(habit, {
    record(fields) {
      number++;
      if (number > 0) builder.textRow(number, fields);
    },
    badQuote(line) {
      throw reading.problem('files.csv-quote', { line });
    },
    endless(line) {
      throw reading.problem('files.csv-endless', { line });
    },
    strayQuotes: (line) => say('read.csv-stray-quotes', line),
    mended: (line) => say('read.csv-mended', line),
    doubtful: (line) => say('read.csv-long-field', line),
    unwrapped(line) {
      if (unwrapped++ === 0) builder.note('read.csv-text-formula', { line });
    },
  });
}
