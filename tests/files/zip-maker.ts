import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a ZIP to be made; the optional fields let a test tell lies that no ordinary writer would. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Deflated unless false. */
  readonly deflate?: boolean;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly method?: number;
  /** General purpose bits; 1 is "encrypted", 0x800 "names are UTF-8" (the default). */
  readonly flags?: number;
  /** Already deflated bytes of content of `declaredSize` and `declaredCrc`. */
  readonly packed?: Uint8Array;
}

/** A ZIP file in memory, byte for byte the same for the same entries. Source of the layout: PKWARE APPNOTE 6.3.10. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = Buffer.from(entry.bytes as Uint8Array);
    const deflate = entry.deflate !== false;
    const packed = entry.packed ? Buffer.from(entry.packed) : deflate ? deflateRawSync(plain, { level: 6 }) : plain;
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x800, 2);
    common.writeUInt16LE(entry.method ?? (deflate ? 8 : 0), 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(entry.declaredCrc ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.declaredSize ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central, name);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
