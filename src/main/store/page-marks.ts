import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { markAt, markSize, pageSize } from './page-cipher.ts';

const chunkPages = 256;

/** The marks of all pages of a file and their sum: pieces that were copied at different moments have another one. */
export class PageMarks {
  /** One mark after the other, from that of page 1 on; zeros where none is known. */
  #marks: Buffer = Buffer.alloc(0);
  readonly #sum = Buffer.alloc(markSize);

  /** Marks of the first `count` pages of the file that is open there. */
  static read(handle: number, count: number): PageMarks {
    const marks = new PageMarks();
    marks.#reserve(count);
    const chunk = Buffer.allocUnsafe(chunkPages * pageSize);
    for (let page = 1; page <= count; page += chunkPages) {
      const size = Math.min(chunkPages, count - page + 1) * pageSize;
      const read = readSync(handle, chunk, 0, size, (page - 1) * pageSize);
      for (let at = 0; at + pageSize <= read; at += pageSize) marks.#put(page + at / pageSize, chunk, at + markAt);
    }
    return marks;
  }

  set(page: number, mark: Buffer): void {
    this.#put(page, mark, 0);
  }

  /** Takes the page as it lies on the disk now. */
  renew(handle: number, page: number): void {
    const mark = Buffer.alloc(markSize);
    readSync(handle, mark, 0, markSize, (page - 1) * pageSize + markAt);
    this.#put(page, mark, 0);
  }

  /** The mark of a page as it lies on the disk: the beginning of its HMAC. SQLite encrypts a page again whenever it writes it. */
  get(page: number): Buffer {
    const end = page * markSize;
    return end <= this.#marks.length ? this.#marks.subarray(end - markSize, end) : Buffer.alloc(markSize);
  }

  /** The exclusive or of all marks. */
  digest(): string {
    return this.#sum.toString('hex');
  }

  #put(page: number, bytes: Buffer, from: number): void {
    this.#reserve(page);
    const at = (page - 1) * markSize;
    for (let byte = 0; byte < markSize; byte += 1) {
      const fresh = bytes[from + byte] ?? 0;
      this.#sum[byte] = (this.#sum[byte] ?? 0) ^ (this.#marks[at + byte] ?? 0) ^ fresh;
      this.#marks[at + byte] = fresh;
    }
  }

  #reserve(pages: number): void {
    if (pages * markSize <= this.#marks.length) return;
    // A file grows page by page: twice the room each time.
    this.#marks = Buffer.concat([this.#marks], Math.max(pages * markSize, this.#marks.length * 2));
  }
}

/** The bytes of a file from a place to its end. */
export function bytesFrom(path: string, from: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
    const read = readSync(handle, bytes, 0, bytes.length, from);
    return bytes.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
