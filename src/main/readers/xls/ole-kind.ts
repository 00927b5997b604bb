import type { FileBytes } from '../file-bytes.ts';

/** What an OLE compound file holds: a workbook of Excel before 2007, one under a password, or something else. */
export type OleKind = 'xls' | 'password' | 'document' | 'other';

const ENTRY = 128;
/** Enough of the directory for the streams that tell; they stand near its start in files of every writer tried. */
const LOOK = 64 * 1024;

/** Looks at the names in the directory of a compound file. Source of the layout: MS-CFB 2.2 and 2.6.1. */
export async function oleKind(file: FileBytes): Promise<OleKind> {
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
