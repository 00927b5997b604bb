import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';
import type { ReadRun } from '../reading.ts';
import { RowBuilder } from '../row-builder.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip/archive.ts';
import { type WorkbookTables, XlsxCells } from './cells.ts';
import { XlsxSheet } from './sheet.ts';
import { XlsxSheetFeed } from './sheet-feed.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';

/** What may be wrong with one sheet without anything being wrong with the others. Damage of the archive is damage of the file. */
const ODD_SHEET: ReadonlySet<ProblemCode> = new Set(['files.part-missing', 'files.sheet-damaged', 'files.xml-damaged']);

/**
 * Reads every worksheet of an OOXML workbook, strict or transitional, in tab order, hidden ones marked. Cached values only:
 * nothing is computed, followed or run, and macros, links and embedded objects are said to be there and left alone. A sheet that is
 * missing or not well formed costs itself and no other.
 */
export async function readXlsx(zip: ZipArchive, reading: ReadRun): Promise<void> {
  const book = await readWorkbook(zip, reading);
  if (book.sheets.length === 0) throw reading.problem('files.sheet-missing');
  reading.expect(storedBytes(zip, book));
  sayWhatIsIgnored(zip, book, reading);
  const shapes = book.styles === undefined ? [] : await readStyles(zip, book.styles, reading);
  const strings = book.strings === undefined ? [] : await readSharedStrings(zip, book.strings, reading);
  const tables = { strings, shapes, from1904: book.from1904 };
  for (const sheet of book.sheets) {
    const before = reading.rows;
    try {
      await readSheet(zip, sheet, tables, reading);
    } catch (error) {
      if (!(error instanceof Problem) || !ODD_SHEET.has(error.code)) throw error;
      const problem = reading.problem('files.sheet-left-out', { sheet: sheet.name }, { sheet: sheet.name });
      reading.problems.push(problem);
      reading.sink.dropTable(problem);
      reading.rows = before;
      if (reading.problems.length === book.sheets.length) throw error;
    }
  }
  if (reading.rows === 0) throw reading.problem('files.no-cells');
}

async function readSheet(
  zip: ZipArchive,
  { name, part, hidden }: SheetPart,
  tables: WorkbookTables,
  reading: ReadRun,
): Promise<void> {
  const rows = new RowBuilder(reading, name, hidden);
  if (part === undefined) throw reading.problem('files.part-missing', { part: name });
  const cells = new XlsxCells(tables, rows, reading);
  const sheet = new XlsxSheet(cells, rows, reading);
  const before = reading.rows;
  await readXml(zip.open(part), sheet, part, reading, (write) => new XlsxSheetFeed(write, sheet, cells));
  if (sheet.drawn && reading.rows === before) rows.note('read.sheet-pictures', { sheet: name });
  rows.end();
}

function storedBytes(zip: ZipArchive, book: Workbook): number {
  const parts = [...book.sheets.map((one) => one.part), book.strings, book.styles].filter((one) => one !== undefined);
  return parts.reduce((sum, part) => sum + zip.storedSize(part), 0);
}

function sayWhatIsIgnored(zip: ZipArchive, book: Workbook, reading: ReadRun): void {
  const has = (start: string) => zip.names.some((name) => name.toLowerCase().startsWith(start));
  if (book.from1904) reading.note('read.dates-1904');
  if (has('xl/vbaproject') || has('xl/macrosheets/')) reading.note('read.macros-ignored');
  if (has('xl/externallinks/')) reading.note('read.links-ignored');
  if (has('xl/embeddings/') || has('xl/activex/')) reading.note('read.objects-ignored');
  for (const sheet of book.otherTabs) reading.note('read.tab-without-cells', { sheet }, { sheet });
}
