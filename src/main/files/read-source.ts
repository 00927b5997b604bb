import { type FileBytes, openBytes } from './file-bytes.ts';
import { kindOf } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import type { FileFormat, Source } from './read-sink.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Reading } from './reading.ts';
import { openZip } from './zip-archive.ts';

/** Opens a source, knows its kind by content and hands it to the reader of that kind; throws Problems `files.*`. */
export async function readSource(source: Source, reading: Reading): Promise<FileFormat> {
  const file = await openBytes(source, reading);
  try {
    return await readBytes(file, reading);
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileBytes, reading: Reading): Promise<FileFormat> {
  const kind = await kindOf(file);
  switch (kind) {
    case 'zip':
      return readContainer(file, reading);
    case 'text':
      await readCsv(file, reading);
      return 'csv';
    case 'pdf':
      throw reading.problem('files.pdf');
    case 'image':
      throw reading.problem('files.image');
    default:
      throw reading.problem('files.not-a-table');
  }
}

async function readContainer(file: FileBytes, reading: Reading): Promise<FileFormat> {
  const zip = await openZip(file, reading);
  try {
    await readXlsx(zip, reading);
    return 'xlsx';
  } finally {
    zip.close();
  }
}
