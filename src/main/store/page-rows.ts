import type { ChangeRow, CommitRow } from './commit-row.ts';
import type { FileKey } from './key.ts';
import { pageCipher, pageSize } from './page-cipher.ts';

/** A value as a row holds it. Numbers beyond what a double holds exactly do not occur in a workshop. */
type Cell = null | number | string | Buffer;

/** One row as a page holds it: of a table with its number, else null. */
interface PageRow {
  readonly rowid: number | null;
  readonly cells: readonly Cell[];
}

/** Kinds of pages that hold rows. Source: sqlite.org/fileformat2.html, section 1.6. */
const kinds = { innerIndex: 0x02, leafIndex: 0x0a, leafTable: 0x0d } as const;

/** What a page has room for: SQLCipher keeps 80 bytes of each. */
const usable = pageSize - 80;
const least = Math.floor(((usable - 12) * 32) / 255) - 23;
const mostIndex = Math.floor(((usable - 12) * 64) / 255) - 23;
const mostTable = usable - 35;

function varint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let count = 0; count < 9; count += 1) {
    const byte = bytes.readUInt8(at + count);
    if (count === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + count + 1 };
  }
  throw new RangeError('a varint has nine bytes');
}

const widths = [0, 1, 2, 3, 4, 6, 8] as const;

function cellOf(type: number, bytes: Buffer, at: number): { readonly cell: Cell; readonly size: number } {
  if (type === 0) return { cell: null, size: 0 };
  if (type === 6) return { cell: Number(bytes.readBigInt64BE(at)), size: 8 };
  if (type < 6) {
    const size = widths[type] ?? 0;
    return { cell: bytes.readIntBE(at, size), size };
  }
  if (type === 7) return { cell: bytes.readDoubleBE(at), size: 8 };
  if (type === 8 || type === 9) return { cell: type - 8, size: 0 };
  if (type < 12) throw new RangeError('a type of SQLite that no file has');
  const size = Math.floor((type - 12) / 2);
  if (at + size > bytes.length) throw new RangeError('a value reaches beyond its row');
  const part = bytes.subarray(at, at + size);
  return { cell: type % 2 === 0 ? Buffer.from(part) : part.toString('utf8'), size };
}

function cellsOf(payload: Buffer): readonly Cell[] {
  const head = varint(payload, 0);
  const cells: Cell[] = [];
  for (let at = head.next, body = head.value; at < head.value; ) {
    const type = varint(payload, at);
    const { cell, size } = cellOf(type.value, payload, body);
    cells.push(cell);
    [at, body] = [type.next, body + size];
  }
  return cells;
}

/** A plain page by its number, null where it is lost. */
type PlainPage = (number: number) => Buffer | null;

/** The whole payload of a row, over as many pages as it takes; null where one of them is lost. */
function payloadOf(page: Buffer, at: number, size: number, most: number, pageOf: PlainPage): Buffer | null {
  if (size <= most) return page.subarray(at, at + size);
  const rest = least + ((size - least) % (usable - 4));
  const local = rest <= most ? rest : least;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = size - local; left > 0; left -= usable - 4) {
    const more = next === 0 ? null : pageOf(next);
    if (more === null) return null;
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/**
 * The rows that a page holds whole, whatever table it belongs to; none where it is no page of rows. What once was a page of rows may
 * hold anything today, so a row that cannot be read is passed over.
 */
export function rowsOfPage(page: Buffer, number: number, pageOf: PlainPage): readonly PageRow[] {
  const from = number === 1 ? 100 : 0;
  const kind = page.readUInt8(from);
  if (kind !== kinds.leafTable && kind !== kinds.leafIndex && kind !== kinds.innerIndex) return [];
  const count = page.readUInt16BE(from + 3);
  const pointers = from + (kind === kinds.innerIndex ? 12 : 8);
  const rows: PageRow[] = [];
  for (let place = 0; place < count; place += 1) {
    try {
      const at = page.readUInt16BE(pointers + 2 * place) + (kind === kinds.innerIndex ? 4 : 0);
      const size = varint(page, at);
      const rowid = kind === kinds.leafTable ? varint(page, size.next) : null;
      const most = rowid === null ? mostIndex : mostTable;
      const payload = payloadOf(page, rowid?.next ?? size.next, size.value, most, pageOf);
      if (payload !== null) rows.push({ rowid: rowid?.value ?? null, cells: cellsOf(payload) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return rows;
}

const isText = (cell: Cell | undefined): cell is string => typeof cell === 'string';
const isNumber = (cell: Cell | undefined): cell is number => typeof cell === 'number';

/** A row of the log of commits, null where it is another table's. Older files have no `batch`. */
export function commitInRow({ rowid, cells }: PageRow): CommitRow | null {
  const [, command, sentence, actor_id, actor_name, at, reason, reverts, barrier, changes, previous_hash, hash, batch] =
    cells;
  if (rowid === null || cells.length < 12 || cells.length > 13) return null;
  if (!isText(command) || !isText(sentence) || !isText(actor_name) || !isText(at)) return null;
  if (!isNumber(barrier) || !isNumber(changes) || !isText(previous_hash) || !isText(hash)) return null;
  if (!/^[0-9a-f]{64}$/.test(hash) || !/^[0-9a-f]{64}$/.test(previous_hash)) return null;
  const said = { command, sentence, actor_name, at, barrier, changes, previous_hash, hash, number: rowid };
  return {
    ...said,
    actor_id: isText(actor_id) ? actor_id : null,
    reason: isText(reason) ? reason : null,
    reverts: isNumber(reverts) ? reverts : null,
    batch: isNumber(batch) ? batch : null,
  };
}

/** A row of the log of changes, with the key of its commit and its place there; null where it is another table's. */
export function changeInRow({
  rowid,
  cells,
}: PageRow): (ChangeRow & { readonly key: number; readonly seq: number }) | null {
  const [key, seq, table_name, row_id, before = null, after = null] = cells;
  if (rowid !== null || cells.length !== 6) return null;
  if (!isNumber(key) || !isNumber(seq) || !isText(table_name) || !isText(row_id)) return null;
  const isSide = (side: Cell): side is string | null => side === null || (isText(side) && side.startsWith('{'));
  if (!isSide(before) || !isSide(after)) return null;
  return { key, seq, table_name, row_id, before, after };
}

/** The commits that pages of the log speak of, oldest first, where the pages are whole. */
export function commitsInPages(
  pages: readonly { readonly page: number; readonly content: Buffer }[],
  key: FileKey,
): readonly CommitRow[] {
  const cipher = pageCipher(key);
  const found = new Map<number, CommitRow>();
  for (const { page, content } of pages) {
    if (!cipher.fits(content, page)) continue;
    for (const row of rowsOfPage(cipher.open(content, page), page, () => null)) {
      const commit = commitInRow(row);
      if (commit !== null) found.set(commit.number, commit);
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}
