import type { FileBytes } from '../file-bytes.ts';
import type { ReadRun } from '../reading.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip/archive.ts';
import { OdsSheets } from './sheets.ts';

const LOOK = 1024 * 1024;

/** Reads every sheet of an OpenDocument spreadsheet; a protected one is Problem `files.password`. */
export async function readOds(zip: ZipArchive, reading: ReadRun): Promise<void> {
  const manifest = await startOf(zip, 'META-INF/manifest.xml', LOOK);
  if (manifest.includes('encryption-data') || zip.find('encrypted-package')) throw reading.problem('files.password');
  if (zip.names.some((name) => name.startsWith('Basic/'))) reading.note('read.macros-ignored');
  if (zip.names.some((name) => /^Object \d+\//.test(name))) reading.note('read.objects-ignored');
  const part = zip.find('content.xml');
  if (part === undefined) throw reading.problem('files.part-missing', { part: 'content.xml' });
  reading.expect(zip.storedSize(part));
  await readXml(zip.open(part), new OdsSheets(reading), part, reading);
  if (reading.tables === 0) throw reading.problem('files.sheet-missing');
  if (reading.rows === 0) throw reading.problem('files.no-cells');
}

/** Reads a spreadsheet that is one XML document and no container (`.fods`). */
export async function readFlatOds(file: FileBytes, reading: ReadRun): Promise<void> {
  reading.expect(file.size);
  await readXml(file.chunks(), new OdsSheets(reading), reading.file, reading);
  if (reading.tables === 0) throw reading.problem('files.sheet-missing');
  if (reading.rows === 0) throw reading.problem('files.no-cells');
}

/** The first bytes of a part as text; '' when there is none. */
export async function startOf(zip: ZipArchive, name: string, length: number): Promise<string> {
  const part = zip.find(name);
  if (part === undefined) return '';
  let text = '';
  for await (const chunk of zip.open(part)) {
    text += chunk.toString('latin1');
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}
