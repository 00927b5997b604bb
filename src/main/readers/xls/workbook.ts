import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import type { ReadLimits } from '../limits.ts';
import { builtInShape, type CellShape, shapeOfFormat } from '../number-format.ts';
import { BiffBytes, BiffFault, type BiffRecord, biff, biffRecords } from './records.ts';

/** A tab of an old workbook; `kind` is what its cells are, if it has any. */
export interface BiffTab {
  readonly name: string;
  readonly at: number;
  readonly hidden: boolean;
  readonly kind: 'sheet' | 'macros' | 'other';
}

/** What the globals of a workbook say. `unicode`: BIFF8; else texts are single bytes, as Excel 5 and 95 wrote them. */
export interface BiffWorkbook {
  readonly unicode: boolean;
  readonly tabs: readonly BiffTab[];
  readonly strings: readonly string[];
  readonly shapes: readonly (CellShape | undefined)[];
  readonly from1904: boolean;
}

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
const GLOBALS = 0x0005;
const KINDS: Readonly<Record<number, BiffTab['kind']>> = { 0: 'sheet', 1: 'macros', 6: 'macros' };

/** Reads the globals of a workbook; a stream that is one sheet and has none is a workbook of that sheet. Throws {@link BiffFault}. */
export function biffWorkbook(stream: Buffer, limits: ReadLimits): BiffWorkbook {
  const unicode = stream.readUInt16LE(4) === BIFF8;
  if (stream.readUInt16LE(6) !== GLOBALS)
    return {
      unicode,
      tabs: [{ name: '', at: 0, hidden: false, kind: 'sheet' }],
      strings: [],
      shapes: [],
      from1904: false,
    };
  if (!unicode && stream.readUInt16LE(4) !== BIFF5) throw new BiffFault('files.old-excel');
  const tabs: BiffTab[] = [];
  const formats = new Map<number, CellShape | undefined>();
  const ids: number[] = [];
  let strings: readonly string[] = [];
  let from1904 = false;
  for (const record of biffRecords(stream, 0)) {
    const bytes = new BiffBytes(record);
    if (record.type === biff.filePass) throw new BiffFault('files.password');
    else if (record.type === biff.date1904) from1904 = bytes.u16() === 1;
    else if (record.type === biff.boundSheet) tabs.push(tabOf(bytes, unicode));
    else if (record.type === biff.numberFormat) {
      const id = bytes.u16();
      const length = unicode ? bytes.u16() : bytes.u8();
      formats.set(id, shapeOfFormat(bytes.letters(length, unicode && bytes.u8() % 2 === 1)));
    } else if (record.type === biff.cellFormat) {
      bytes.u16();
      ids.push(bytes.u16());
    } else if (record.type === biff.sharedStrings) strings = stringsOf(record, limits);
    if (formats.size > limits.styles || ids.length > limits.styles) throw new BiffFault();
    if (tabs.length > limits.sheets) throw new BiffFault('files.too-many-sheets');
  }
  const shapes = ids.map((id) => (formats.has(id) ? formats.get(id) : builtInShape(id)));
  return { unicode, tabs, strings, shapes, from1904 };
}

function tabOf(bytes: BiffBytes, unicode: boolean): BiffTab {
  const at = bytes.u32();
  const hidden = bytes.u8() % 4 > 0;
  const kind = KINDS[bytes.u8()] ?? 'other';
  const length = bytes.u8();
  return { name: withoutInvisible(bytes.letters(length, unicode && bytes.u8() % 2 === 1)), at, hidden, kind };
}

/** The shared strings, without the runs of fonts and the phonetic guides behind them. Source: MS-XLS 2.5.293. */
function stringsOf(record: BiffRecord, limits: ReadLimits): readonly string[] {
  const bytes = new BiffBytes(record);
  bytes.u32();
  const count = bytes.u32();
  if (count > limits.strings) throw new BiffFault('files.too-many-strings');
  const strings: string[] = [];
  let length = 0;
  while (strings.length < count) {
    const text = richText(bytes);
    length += text.length;
    if (length > limits.stringText) throw new BiffFault('files.too-many-strings');
    strings.push(withoutInvisible(text));
  }
  return strings;
}

function richText(bytes: BiffBytes): string {
  const length = bytes.u16();
  const flags = bytes.u8();
  const runs = flags & 8 ? bytes.u16() : 0;
  const guide = flags & 4 ? bytes.u32() : 0;
  const text = bytes.letters(length, flags % 2 === 1);
  bytes.skip(4 * runs + guide);
  return text;
}
