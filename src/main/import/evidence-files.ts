import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { signatureOf } from '#main/readers/file-signature.ts';
import type { Source } from '#main/readers/read-sink.ts';
import type { SourceTable, TableRow } from '#shared/kernel/table.ts';

/** A file that is evidence and no table: named, weighed and hashed, never opened. */
export interface EvidenceFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kind: string;
  readonly warning: string;
}

/** More than this of an archive is not looked through for names that leave its folder. */
const looked = 64 * 1024 * 1024;

async function startOf(source: Source, bytes: number): Promise<Buffer> {
  if ('bytes' in source) return Buffer.from(source.bytes.subarray(0, bytes));
  const handle = await open(source.path, 'r');
  try {
    const held = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(held, 0, bytes, 0);
    return held.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether an archive names an entry that would be written outside its folder. The list of entries is read, nothing is unpacked. */
async function escapes(source: Source, size: number): Promise<boolean> {
  if (size > looked) return false;
  const parts: Buffer[] = [];
  if ('bytes' in source) parts.push(Buffer.from(source.bytes));
  else for await (const chunk of createReadStream(source.path)) parts.push(chunk as Buffer);
  const whole = Buffer.concat(parts);
  const mark = Buffer.from('504b0102', 'hex');
  for (let at = whole.indexOf(mark); at >= 0 && at + 46 <= whole.length; at = whole.indexOf(mark, at + 4)) {
    const name = whole.toString('latin1', at + 46, at + 46 + whole.readUInt16LE(at + 28));
    if (/(?:^|[\\/])\.\.[\\/]|^[\\/]|^[a-z]:/i.test(name)) return true;
  }
  return false;
}

/** What a file of evidence is, by its first bytes. */
export async function evidenceFile(source: Source, bytes: number, sha256: string): Promise<EvidenceFile> {
  const kind = signatureOf(await startOf(source, 8));
  const warning = kind === 'zip' && (await escapes(source, bytes)) ? 'escapes' : '';
  return { name: source.name, bytes, sha256, kind, warning };
}

const heads = ['Nama Berkas', 'Ukuran (byte)', 'SHA-256', 'Jenis Berkas', 'Peringatan'];

/** The files of evidence of each folder as one table, which the import then takes in like any list. */
export function evidenceTables(files: readonly EvidenceFile[]): readonly SourceTable[] {
  const byFolder = Map.groupBy(files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  return [...byFolder].map(([folder, own]): SourceTable => {
    const rows = own.map(({ name, bytes, sha256, kind, warning }, at): TableRow => {
      const texts = [name.slice(folder.length + 1), String(bytes), sha256, kind, warning];
      const kinds = texts.map((text, column) => (text === '' ? '.' : column === 1 ? 'n' : 't')).join('');
      return { number: at + 2, texts, kinds };
    });
    return { file: folder, sheet: '', hidden: false, rows: [{ number: 1, texts: heads, kinds: 'ttttt' }, ...rows] };
  });
}
