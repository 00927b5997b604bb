import { crc32 } from 'node:zlib';
import { markSize, pageSize } from './page-cipher.ts';

/** A page of the file: its mark on the disk at that moment, and what a commit has made of it where a record repeats that. */
export interface TailPage {
  readonly page: number;
  readonly mark: Buffer;
  readonly content: Buffer | null;
}

/**
 * One record behind the last page of a workshop file, where SQLite never looks: what a commit has put into the log, or how pages lie in
 * the file since the log was brought in. `order` counts the records; `commit` is the last commit, null where more records of it follow;
 * `from` is the first record of which all are needed together: what came before lies in the file itself. `count` and `digest`: pages of the file and the sum of their marks on the disk (`page-marks.ts`); `check` says whether a key is the
 * right one; `open`: the file was not closed since.
 */
interface TailState {
  readonly order: number;
  readonly commit: number | null;
  readonly from: number;
  readonly count: number;
  readonly digest: string;
  readonly salt: string;
  readonly check: string;
  readonly open: boolean;
}

export interface TailRecord extends TailState {
  readonly pages: readonly TailPage[];
}

/** What the last page of a record holds beside the state and the table of its pages. */
interface Head extends TailState {
  readonly at: number;
  readonly sum: number;
  readonly listed: number;
  readonly contents: number;
}

const magic = Buffer.from('SELARAS TAIL 01\n', 'latin1');
const headSize = magic.length + 8;
const entrySize = 4 + markSize;
/** Pages in one record: their table must find room in its last page, beside the state. */
export const mostPages = 256;

/** The bytes of a record that begins at `at`: the contents, then the page that names them. */
export function encodeRecord(state: TailState, pages: readonly TailPage[], at: number): Buffer {
  const contents = pages.flatMap(({ content }) => (content === null ? [] : [content]));
  const payload = Buffer.concat(contents);
  const table = Buffer.concat(
    pages.map(({ page, mark }) => {
      const entry = Buffer.alloc(entrySize);
      entry.writeUInt32LE(page);
      mark.copy(entry, 4);
      return entry;
    }),
  );
  const listed = pages.length;
  const sums = { at: at + payload.length, sum: crc32(payload), listed, contents: contents.length };
  const text = Buffer.from(JSON.stringify({ ...state, ...sums } satisfies Head));
  const said = Buffer.concat([text, table]);
  if (said.length > pageSize - headSize) throw new Error('a record of the tail is too long');
  const last = Buffer.alloc(pageSize);
  magic.copy(last);
  last.writeUInt32LE(text.length, magic.length);
  last.writeUInt32LE(crc32(last.fill(said, headSize, headSize + said.length).subarray(headSize)), magic.length + 4);
  return Buffer.concat([payload, last]);
}

function headIn(last: Buffer): { readonly head: Head; readonly table: Buffer } | null {
  if (last.length < pageSize || !last.subarray(0, magic.length).equals(magic)) return null;
  if (crc32(last.subarray(headSize)) !== last.readUInt32LE(magic.length + 4)) return null;
  const end = headSize + last.readUInt32LE(magic.length);
  if (end > pageSize) return null;
  return { head: JSON.parse(last.subarray(headSize, end).toString()) as Head, table: last.subarray(end) };
}

/** The record whose last page lies at `at` of these bytes, which begin at `start` of the file; null where there is none, or a torn one. */
function recordAt(bytes: Buffer, at: number, start: number): TailRecord | null {
  const found = headIn(bytes.subarray(at, at + pageSize));
  if (found === null || found.head.at !== start + at) return null;
  const { at: _at, sum, listed, contents, ...state } = found.head;
  const from = at - contents * pageSize;
  if (from < 0 || crc32(bytes.subarray(from, at)) !== sum) return null;
  const pages = Array.from({ length: listed }, (_, place): TailPage => {
    const entry = found.table.subarray(place * entrySize, (place + 1) * entrySize);
    const content = place < contents ? bytes.subarray(from + place * pageSize, from + (place + 1) * pageSize) : null;
    return { page: entry.readUInt32LE(), mark: entry.subarray(4), content };
  });
  return { ...state, pages };
}

/** The records in the end of a file, oldest first, without a gap up to the newest; `start` is where `bytes` lie in the file. */
export function recordsIn(bytes: Buffer, start: number): readonly TailRecord[] {
  const found: TailRecord[] = [];
  for (let at = 0; at + pageSize <= bytes.length; at += pageSize) {
    const record = recordAt(bytes, at, start);
    if (record !== null) found.push(record);
  }
  found.sort((a, b) => a.order - b.order);
  const gap = found.findLastIndex((record, place) => place > 0 && record.order !== (found[place - 1]?.order ?? 0) + 1);
  const last = found.findLastIndex(({ commit }) => commit !== null);
  return found.slice(Math.max(gap, 0), last + 1);
}
