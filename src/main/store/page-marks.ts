import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { markAt, markSize, pageSize } from './page-cipher.ts';

const chunkPages = 256;

/** The mark of a page as it lies on the disk: the beginning of its HMAC. SQLite encrypts a page anew whenever it writes it. */
function markOf(page: Buffer): Buffer {
  return Buffer.from(page.subarray(markAt, markAt + markSize));
}

/** The exclusive or of two sums of marks. */
function combined(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)));
}

/** The marks of all pages of a file and their sum: pieces that were copied at different moments have another one. */
export class PageMarks {
  readonly #marks = new Map<number, Buffer>();
  #sum: Buffer = Buffer.alloc(markSize);

  /** Marks of the first `count` pages of the file that is open there. */
  static read(handle: number, count: number): PageMarks {
    const marks = new PageMarks();
    const chunk = Buffer.alloc(chunkPages * pageSize);
    for (let page = 1; page <= count; page += chunkPages) {
      const size = Math.min(chunkPages, count - page + 1) * pageSize;
      const read = readSync(handle, chunk, 0, size, (page - 1) * pageSize);
      for (let at = 0; at + pageSize <= read; at += pageSize)
        marks.set(page + at / pageSize, markOf(chunk.subarray(at, at + pageSize)));
    }
    return marks;
  }

  set(page: number, mark: Buffer): void {
    const old = this.#marks.get(page);
    this.#sum = combined(this.#sum, old === undefined ? mark : combined(old, mark));
    this.#marks.set(page, mark);
  }

  /** Takes the page as it lies on the disk now. */
  renew(handle: number, page: number): void {
    const mark = Buffer.alloc(markSize);
    readSync(handle, mark, 0, markSize, (page - 1) * pageSize + markAt);
    this.set(page, mark);
  }

  get(page: number): Buffer {
    return this.#marks.get(page) ?? Buffer.alloc(markSize);
  }

  digest(): string {
    return this.#sum.toString('hex');
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
