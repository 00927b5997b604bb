import { readCsv } from './csv/read-csv.ts';
import { type FileBytes, openBytes } from './file-bytes.ts';
import { fileKindOf } from './file-kind.ts';
import { readHtml } from './html/read-html.ts';
import { readFlatOds, readOds, startOf } from './ods/read-ods.ts';
import type { FileFormat, Source } from './read-sink.ts';
import type { ReadRun } from './reading.ts';
import { readSpreadsheetMl } from './spreadsheetml/read-spreadsheetml.ts';
import { readBareXls, readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import type { ZipArchive } from './zip/archive.ts';
import { openZip } from './zip/archive.ts';
import { readZip } from './zip/read-zip.ts';

/** What an OLE compound file holds: a workbook of Excel before 2007, one under a password, or something else. */
type OleKind = 'xls' | 'password' | 'document' | 'other';

const ENTRY = 128;
/** Enough of the directory for the streams that name the kind of file; every writer tried puts them near its start. */
const LOOK = 64 * 1024;

/** Looks at the names in the directory of a compound file. Source of the layout: MS-CFB 2.2 and 2.6.1. */
async function oleKind(file: FileBytes): Promise<OleKind> {
  const head = await file.read(0, 512);
  if (head.length < 512) return 'other';
  const sector = 1 << Math.min(head.readUInt16LE(30), 12);
  const start = (head.readUInt32LE(48) + 1) * sector;
  const directory = start < file.size ? await file.read(start, LOOK) : Buffer.alloc(0);
  const names = new Set<string>();
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = directory.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.add(directory.toString('utf16le', at, at + length - 2).toLowerCase());
  }
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return 'password';
  if (names.has('workbook') || names.has('book')) return 'xls';
  // Only a container that has lost its directory names nothing, and those that reach an import were workbooks.
  if (names.size === 0) return 'xls';
  return names.has('worddocument') || names.has('powerpoint document') ? 'document' : 'other';
}

/** The local name of the first element in the first 4 KiB, past declaration, instructions and comments; '' when there is none. */
async function xmlRoot(file: FileBytes): Promise<string> {
  const head = (await file.read(0, 4096)).toString('latin1').replaceAll('\0', '');
  const bare = head.replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, '');
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(bare)?.[1] ?? '';
}

/** What a ZIP container is by the parts in it. */
type ContainerKind = 'xlsx' | 'ods' | 'binary-excel' | 'document' | 'files';

const ODF = 'application/vnd.oasis.opendocument.';

async function containerKind(zip: ZipArchive): Promise<ContainerKind> {
  const mimetype = await startOf(zip, 'mimetype', 128);
  if (mimetype.startsWith(ODF)) return mimetype.startsWith(`${ODF}spreadsheet`) ? 'ods' : 'document';
  // A damaged file may have lost its `mimetype`; what lies beside it must not be read in its stead.
  if (zip.find('content.xml') && zip.find('META-INF/manifest.xml')) {
    const manifest = await startOf(zip, 'META-INF/manifest.xml', 64 * 1024);
    return manifest.includes(ODF) && !manifest.includes(`${ODF}spreadsheet`) ? 'document' : 'ods';
  }
  if (zip.find('xl/workbook.bin')) return 'binary-excel';
  if (zip.find('xl/workbook.xml')) return 'xlsx';
  if (zip.find('Index/Document.iwa') || zip.find('Index.zip')) return 'document';
  const folders = new Set(zip.names.map((name) => name.slice(0, name.indexOf('/') + 1).toLowerCase()));
  if (!zip.find('[Content_Types].xml')) return 'files';
  return folders.has('word/') || folders.has('ppt/') || folders.has('visio/') ? 'document' : 'xlsx';
}

/** Opens a source, knows its kind by content and hands it to the reader of that kind; throws Problems `files.*`. */
export async function readSource(source: Source, reading: ReadRun): Promise<FileFormat> {
  const file = await openBytes(source, reading);
  try {
    return await readBytes(file, reading);
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileBytes, reading: ReadRun): Promise<FileFormat> {
  const kind = await fileKindOf(file);
  switch (kind) {
    case 'zip':
      return readContainer(file, reading);
    case 'text':
      await readCsv(file, reading);
      return 'csv';
    case 'html':
      await readHtml(file, reading);
      return 'html';
    case 'xml':
      return readMarkup(file, reading);
    case 'ole':
      await readOle(file, reading);
      return 'xls';
    case 'bare-xls':
      await readBareXls(file, reading);
      return 'xls';
    case 'old-excel':
    case 'pdf':
    case 'image':
    case 'archive':
    case 'document':
      throw reading.problem(`files.${kind}`);
    case 'binary':
      throw reading.problem('files.not-a-table');
  }
}

async function readContainer(file: FileBytes, reading: ReadRun): Promise<FileFormat> {
  const zip = await openZip(file, reading);
  try {
    const kind = await containerKind(zip);
    if (kind === 'xlsx') await readXlsx(zip, reading);
    else if (kind === 'ods') await readOds(zip, reading);
    else if (kind === 'files') await readZip(zip, reading, readSource);
    else throw reading.problem(`files.${kind}`);
    return kind === 'files' ? 'zip' : kind;
  } finally {
    zip.close();
  }
}

async function readMarkup(file: FileBytes, reading: ReadRun): Promise<FileFormat> {
  const root = await xmlRoot(file);
  if (root === 'Workbook') {
    await readSpreadsheetMl(file, reading);
    return 'spreadsheetml';
  }
  if (root === 'document') {
    await readFlatOds(file, reading);
    return 'ods';
  }
  // Rows of a page's table, saved without the page.
  if (root === 'tr' || root === 'tbody' || root === 'thead') {
    await readHtml(file, reading);
    return 'html';
  }
  throw reading.problem('files.not-a-table');
}

async function readOle(file: FileBytes, reading: ReadRun): Promise<void> {
  const kind = await oleKind(file);
  if (kind === 'xls') await readXls(file, reading);
  else throw reading.problem(kind === 'other' ? 'files.not-a-table' : `files.${kind}`);
}
