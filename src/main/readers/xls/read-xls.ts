import * as cfb from 'cfb';
import type { Problem, ProblemCode } from '#shared/kernel/problem.ts';
import type { FileBytes } from '../file-bytes.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { BiffFault } from './records.ts';
import { hasEndlessChain } from './sector-chains.ts';
import { BiffSheet } from './sheet.ts';
import { type BiffTab, type BiffWorkbook, biffWorkbook } from './workbook.ts';

/** Reads a workbook of Excel 97 to 2003 or Excel 5 and 95 in its compound file. Saved values only; macros are said to be there. */
export async function readXls(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  const { workbook, macros } = streamsOf(await wholeFile(file, reading), reading);
  if (macros) reading.note('read.macros-ignored');
  readStream(workbook, reading);
}

/** Reads one sheet without a compound file around it, as small web programs write `.xls`. */
export async function readBareXls(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  readStream(await wholeFile(file, reading), reading);
}

/** Old workbooks are read in one piece: none can hold more than 65,536 rows a sheet, and the stream lies scattered in the file. */
async function wholeFile(file: FileBytes, reading: ReadRun): Promise<Buffer> {
  const limit = reading.limits.innerBytes;
  if (file.size > limit) throw reading.problem('files.too-large', { limit: Math.floor(limit / (1024 * 1024)) });
  if (file.bytes) return file.bytes;
  const pieces: Buffer[] = [];
  for await (const piece of file.chunks()) {
    pieces.push(piece);
    reading.pass(piece.length);
  }
  return Buffer.concat(pieces);
}

function streamsOf(bytes: Buffer, reading: ReadRun): { readonly workbook: Buffer; readonly macros: boolean } {
  if (hasEndlessChain(bytes)) throw reading.problem('files.xls-damaged');
  let container: cfb.CFB$Container;
  try {
    container = cfb.read(bytes, { type: 'buffer' });
  } catch (error) {
    // The library throws errors of every kind at a container that contradicts itself; all of them are the file's fault.
    if (error instanceof Error) throw reading.problem('files.xls-damaged');
    throw error;
  }
  const entry = cfb.find(container, '/Workbook') ?? cfb.find(container, '/Book');
  if (!entry || entry.size > entry.content.length) throw reading.problem('files.xls-damaged');
  const workbook = Buffer.from(entry.content.slice(0, entry.size) as Uint8Array);
  return { workbook, macros: container.FullPaths.some((path) => path.includes('_VBA_PROJECT_CUR/')) };
}

function readStream(stream: Buffer, reading: ReadRun): void {
  const book = faultless(reading, {}, () => biffWorkbook(stream, reading.limits));
  if (book.tabs.length === 0) throw reading.problem('files.sheet-missing');
  if (book.from1904) reading.note('read.dates-1904');
  for (const tab of book.tabs) {
    const { name, kind } = tab;
    if (kind === 'sheet') readTab(stream, book, tab, reading);
    else reading.note('read.tab-without-cells', { sheet: name }, { sheet: name });
  }
  if (reading.rows === 0) throw reading.problem('files.no-cells');
}

function readTab(stream: Buffer, book: BiffWorkbook, { name, at, hidden }: BiffTab, reading: ReadRun): void {
  const rows = new RowBuilder(reading, name, hidden);
  const sheet = new BiffSheet(book, rows, reading.limits.cells);
  faultless(reading, { sheet: name }, () => sheet.read(stream, at, () => reading.breathe()));
  rows.end();
}

/** Runs `work`; what is wrong with the stream becomes a Problem of the file. Reads beyond its end throw RangeErrors. */
function faultless<T>(reading: ReadRun, place: { readonly sheet?: string }, work: () => T): T {
  const problem = (code: ProblemCode): Problem => reading.problem(code, limitOf(code, reading), place);
  try {
    return work();
  } catch (error) {
    if (error instanceof BiffFault) throw problem(error.code);
    if (error instanceof RangeError) throw problem('files.xls-damaged');
    throw error;
  }
}

function limitOf(code: ProblemCode, { limits }: ReadRun): { readonly limit?: number } {
  if (code === 'files.too-many-sheets') return { limit: limits.sheets };
  return code === 'files.too-many-cells' ? { limit: limits.cells } : {};
}
