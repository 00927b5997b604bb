import { Parser } from 'htmlparser2';
import { surveyEncoding } from '../encoding-survey.ts';
import type { FileBytes } from '../file-bytes.ts';
import type { ReadRun } from '../reading.ts';
import { decoderFor } from '../text-encoding.ts';
import { HtmlTables } from './tables.ts';

/**
 * Reads the tables of an HTML page, as web applications save them under `.xls` and clipboards carry them. Text only: scripts,
 * styles, links and pictures are passed over. A page without a table is Problem `files.no-table`. What a page
 * says of its encoding is not used: its bytes either are valid UTF-8 or they are not.
 */
export async function readHtml(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  const finding = await surveyEncoding(file, reading);
  const tables = new HtmlTables(reading);
  if (finding.guessed) reading.note('read.encoding-guessed', { encoding: finding.encoding });
  const decoder = decoderFor(finding.encoding);
  const parser = new Parser(tables, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  let skip = finding.skip;
  for await (const chunk of file.chunks()) {
    parser.write(decoder.write(chunk.subarray(skip)));
    tables.breathe(chunk.length);
    skip = 0;
    reading.pass(chunk.length);
  }
  parser.write(decoder.end());
  parser.end();
  tables.finish();
  if (reading.rows === 0) throw reading.problem('files.no-table');
}
