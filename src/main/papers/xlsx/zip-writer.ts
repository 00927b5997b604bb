import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Problem } from '#shared/kernel/problem.ts';

/** One part of a ZIP container; `pieces` may be made while they are packed. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** What a ZIP without the 64-bit extension can say about one part. */
const mostBytes = 0xffffffff;
/** 1 January 1980: the same content gives the same bytes whenever it is written. */
const fixedDate = 0x21;
const utf8Names = 0x800;

interface Packed {
  readonly chunks: readonly Buffer[];
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

async function packed(part: ZipPart): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 4 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(deflate, 'end');
  let crc = 0;
  let size = 0;
  for (const piece of part.pieces) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await ended;
  const packedSize = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (size > mostBytes) throw new Problem('export.too-large', { part: part.name });
  return { chunks, crc, size, packedSize };
}

function commonHeader(name: Buffer, { crc, size, packedSize }: Packed): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(fixedDate, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packedSize, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

/**
 * A ZIP container, deflated, the same bytes for the same parts. Memory holds the packed bytes and one piece at a time. Layout:
 * PKWARE APPNOTE 6.3.10. Throws `export.too-large` over 4 GiB of one part.
 */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = await packed(part);
    const common = commonHeader(name, content);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    body.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, ...content.chunks);
    offset += 30 + name.length + content.packedSize;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, index, end]);
}
