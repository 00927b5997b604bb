import type { ProblemCode } from '#shared/kernel/problem.ts';

/** Record types of BIFF5 and BIFF8 that are read. Source: MS-XLS 2.3. */
export const biff = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/** What is wrong with a workbook's stream; its reader names the file. */
export class BiffFault extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode = 'files.xls-damaged') {
    super(code);
    this.code = code;
  }
}

/** One record with the records that continue it; reads of whatever is not there throw {@link BiffFault}. */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly Buffer[];
}

/** The records of a substream from its BOF at `at` to its EOF, without those of charts embedded in it. Throws where it breaks off. */
export function* biffRecords(stream: Buffer, at: number): Generator<BiffRecord> {
  let depth = 0;
  for (let from = at; ; ) {
    const record = recordAt(stream, from);
    from = record.end;
    const parts = [record.body];
    while (from + 4 <= stream.length && stream.readUInt16LE(from) === biff.continued) {
      const more = recordAt(stream, from);
      parts.push(more.body);
      from = more.end;
    }
    if (record.type === biff.begin) depth++;
    if (depth === 0) throw new BiffFault();
    if (record.type === biff.end && --depth === 0) return;
    if (depth === 1) yield { type: record.type, parts };
  }
}

function recordAt(stream: Buffer, at: number): { readonly type: number; readonly body: Buffer; readonly end: number } {
  if (at + 4 > stream.length) throw new BiffFault();
  const end = at + 4 + stream.readUInt16LE(at + 2);
  if (end > stream.length) throw new BiffFault();
  return { type: stream.readUInt16LE(at), body: stream.subarray(at + 4, end), end };
}

/** Walks the bytes of a record through the records that continue it. */
export class BiffBytes {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 0;

  constructor({ parts }: BiffRecord, at = 0) {
    this.#parts = parts;
    this.#at = at;
  }

  u8(): number {
    const part = this.#filled();
    return part[this.#at++] ?? 0;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  /** `length` bytes of Latin letters or, where `wide`, UTF-16; a record that continues them says again which. */
  letters(length: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = length; left > 0; ) {
      const before = this.#part;
      const part = this.#filled();
      if (this.#part !== before) isWide = (part[this.#at++] ?? 0) % 2 === 1;
      const room = isWide ? (part.length - this.#at) >> 1 : part.length - this.#at;
      const take = Math.min(left, room);
      if (take === 0) throw new BiffFault();
      const end = this.#at + (isWide ? 2 * take : take);
      text += part.toString(isWide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= take;
    }
    return text;
  }

  skip(length: number): void {
    for (let left = length; left > 0; ) {
      const take = Math.min(left, this.#filled().length - this.#at);
      this.#at += take;
      left -= take;
    }
  }

  /** The part that holds the next byte. */
  #filled(): Buffer {
    for (;;) {
      const part = this.#parts[this.#part];
      if (!part) throw new BiffFault();
      if (this.#at < part.length) return part;
      this.#part++;
      this.#at = 0;
    }
  }
}
