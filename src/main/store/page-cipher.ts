import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { FileKey } from './key.ts';

/** Bytes of a page of every workshop file. */
export const pageSize = 4096;

/** What SQLCipher 4 keeps at the end of a page: 16 bytes of initialisation vector, then 64 of HMAC-SHA512. */
const [vectorSize, tagSize] = [16, 64];
const contentSize = pageSize - vectorSize - tagSize;
/** The first page begins with the salt in place of SQLite's own magic. */
const saltSize = 16;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/** Bytes of a page's HMAC that stand for its content in a sum over many pages, and where they lie. */
export const markAt = contentSize + vectorSize;
export const markSize = 8;

/** Checks and decrypts single pages without SQLite, which refuses the file as a whole where one page is damaged. */
interface PageCipher {
  /** Whether the page is as it was written, as page `number` (from 1) of a file under this key. */
  fits(page: Buffer, number: number): boolean;
  /** The page in plain; call only where {@link fits}. */
  open(page: Buffer, number: number): Buffer;
}

/** The cipher of a file: SQLCipher 4 with a raw key, as `connect` sets it. Source: the SQLCipher design, zetetic.net/sqlcipher/design. */
export function pageCipher({ key, salt }: FileKey): PageCipher {
  const secret = Buffer.from(key, 'hex');
  const mask = Buffer.from(Buffer.from(salt, 'hex').map((byte) => byte ^ 0x3a));
  const tagKey = pbkdf2Sync(secret, mask, 2, 32, 'sha512');
  const start = (number: number) => (number === 1 ? saltSize : 0);
  return {
    fits(page, number) {
      const place = Buffer.alloc(4);
      place.writeUInt32LE(number);
      const made = createHmac('sha512', tagKey)
        .update(page.subarray(start(number), contentSize + vectorSize))
        .update(place)
        .digest();
      return timingSafeEqual(made, page.subarray(contentSize + vectorSize, pageSize));
    },
    open(page, number) {
      const from = start(number);
      const vector = page.subarray(contentSize, contentSize + vectorSize);
      const cipher = createDecipheriv('aes-256-cbc', secret, vector).setAutoPadding(false);
      const plain = Buffer.concat([cipher.update(page.subarray(from, contentSize)), cipher.final()]);
      return number === 1 ? Buffer.concat([magic, plain]) : plain;
    },
  };
}
