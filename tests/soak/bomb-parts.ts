import { constants, crc32, deflateRawSync } from 'node:zlib';
import { odsParts } from '../fixtures/awkward-markup.ts';
import { letters, type MadeBook, xlsxParts } from '../fixtures/xlsx-maker.ts';
import { makeZip, type ZipEntry } from '../fixtures/zip-maker.ts';

export const MIB = 1024 * 1024;

/**
 * `times` copies of a text between a head and a tail, deflated without ever being held whole. A hundredth of each block is stored
 * as it is, so that the sheer ratio does not give the bomb away and the caps behind it are tried.
 */
export function repeated(
  head: string,
  unit: string,
  times: number,
  tail: string,
): Pick<ZipEntry, 'packed' | 'declaredSize' | 'declaredCrc' | 'bytes'> {
  const perBlock = Math.max(1, Math.min(times, Math.floor((4 * MIB) / unit.length)));
  const block = Buffer.from(unit.repeat(perBlock));
  const flush = (bytes: Buffer, level: number) => deflateRawSync(bytes, { level, finishFlush: constants.Z_FULL_FLUSH });
  const stored = Math.floor(block.length / 100);
  const packedBlock = Buffer.concat([flush(block.subarray(0, stored), 0), flush(block.subarray(stored), 9)]);
  const rest = Buffer.from(unit.repeat(times % perBlock) + tail);
  const start = Buffer.from(head);
  const packed = [flush(start, 9)];
  let check = crc32(start);
  for (let i = 0; i < Math.floor(times / perBlock); i++) {
    packed.push(packedBlock);
    check = crc32(block, check);
  }
  packed.push(deflateRawSync(rest));
  const size = start.length + Math.floor(times / perBlock) * block.length + rest.length;
  return { bytes: '', packed: Buffer.concat(packed), declaredSize: size, declaredCrc: crc32(rest, check) };
}

export const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const SHEET_HEAD = `<worksheet ${NAMESPACE}><sheetData>`;
export const SHEET_TAIL = '</sheetData></worksheet>';

export function withPart(name: string, part: Partial<ZipEntry>, book: Partial<MadeBook> = {}): Buffer {
  const parts = xlsxParts({ sheets: [{ name: 'A', body: '<sheetData/>' }], strings: '', ...book });
  return makeZip(parts.map((one) => (one.name === name ? { ...one, ...part } : one)));
}

export function sheetOf(unit: string, times: number, head = SHEET_HEAD, tail = SHEET_TAIL): Buffer {
  return withPart('xl/worksheets/sheet1.xml', repeated(head, unit, times, tail));
}

export function stringsOf(unit: string, times: number): Buffer {
  return withPart('xl/sharedStrings.xml', repeated(`<sst ${NAMESPACE}>`, unit, times, '</sst>'));
}

export function odsOf(unit: string, times: number): Buffer {
  const [before = '', after = ''] = String(odsParts('@').find((part) => part.name === 'content.xml')?.bytes).split('@');
  return makeZip(
    odsParts('').map((part) =>
      part.name === 'content.xml' ? { ...part, ...repeated(before, unit, times, after) } : part,
    ),
  );
}

export const wideRow = Array.from({ length: 16_384 }, (_, column) => `<c r="${letters(column)}1"><v>1</v></c>`).join(
  '',
);
export const nested = (depth: number): Buffer =>
  depth === 0
    ? Buffer.from('a;b\n1;2\n')
    : makeZip([{ name: depth === 1 ? 'a.csv' : 'a.zip', bytes: nested(depth - 1) }]);
export const numbered = Array.from(
  { length: 1_048_576 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
);
