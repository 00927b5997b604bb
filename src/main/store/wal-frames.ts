import { pageSize } from './page-cipher.ts';

/** Sizes in a write-ahead log. Source: sqlite.org/fileformat2.html, section 4. */
const [headSize, frameHead] = [32, 24];
const frameSize = frameHead + pageSize;
const magicLittle = 0x377f0682;

/** A page as the log holds it. `commit`: pages of the file after its transaction, 0 where that goes on; `whole`: it and every frame before it carry the right sums. */
export interface WalFrame {
  readonly page: number;
  readonly commit: number;
  readonly whole: boolean;
  readonly content: Buffer;
}

/** The running sum over a log: two words, over pairs of words. */
function summed(sums: readonly [number, number], bytes: Buffer, little: boolean): [number, number] {
  let [first, second] = sums;
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + second) >>> 0;
    second = (second + (little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + first) >>> 0;
  }
  return [first, second];
}

const sumsAt = (bytes: Buffer, at: number): [number, number] => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
const same = (a: readonly [number, number], b: readonly [number, number]) => a[0] === b[0] && a[1] === b[1];

/**
 * Every frame that was written since the log was restarted, those behind a damaged one included: SQLite stops there. A damaged head is no
 * reason to believe nothing: then the marks of the first frame say which ones belong together.
 */
export function walFrames(log: Buffer): readonly WalFrame[] {
  if (log.length < headSize + frameSize) return [];
  const little = log.readUInt32BE(0) === magicLittle;
  let sums = summed([0, 0], log.subarray(0, 24), little);
  let whole = same(sums, sumsAt(log, 24)) && log.readUInt32BE(8) === pageSize;
  const marks = log.subarray(whole ? 16 : headSize + 8, whole ? 24 : headSize + 16);
  const frames: WalFrame[] = [];
  for (let at = headSize; at + frameSize <= log.length; at += frameSize) {
    const [head, content] = [log.subarray(at, at + frameHead), log.subarray(at + frameHead, at + frameSize)];
    const own = head.subarray(8, 16).equals(marks);
    // Behind the last frame of this round lie those of the round before; a damaged mark is followed by right ones.
    const next = log.subarray(at + frameSize + 8, at + frameSize + 16);
    if (!own && !next.equals(marks)) break;
    if (whole) {
      sums = summed(summed(sums, head.subarray(0, 8), little), content, little);
      whole = own && same(sums, sumsAt(head, 16));
    }
    frames.push({ page: head.readUInt32BE(0), commit: head.readUInt32BE(4), whole, content });
  }
  return frames;
}

/** The frames that SQLite would bring into the file: up to the last whole transaction. */
export function committedFrames(frames: readonly WalFrame[]): readonly WalFrame[] {
  return frames.slice(0, frames.findLastIndex(({ whole, commit }) => whole && commit > 0) + 1);
}

/** Frames read at once: an edit writes some ten. */
const atOnce = 16;

/** Reads on in a log that only grows: the pages that were committed since the last look. */
export class WalReader {
  #head = Buffer.alloc(0);
  #at = headSize;

  /** `read` gives so many bytes from a place, fewer at the end. */
  next(read: (at: number, size: number) => Buffer): ReadonlyMap<number, Buffer> {
    const head = Buffer.from(read(0, headSize));
    if (!head.equals(this.#head)) [this.#head, this.#at] = [head, headSize];
    const [fresh, pending] = [new Map<number, Buffer>(), new Map<number, Buffer>()];
    let at = this.#at;
    for (;;) {
      const bytes = read(at, frameSize * atOnce);
      let used = 0;
      for (; used + frameSize <= bytes.length; used += frameSize) {
        const frame = bytes.subarray(used, used + frameSize);
        if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
        pending.set(frame.readUInt32BE(0), frame.subarray(frameHead));
        if (frame.readUInt32BE(4) === 0) continue;
        for (const [page, content] of pending) fresh.set(page, content);
        pending.clear();
        this.#at = at + used + frameSize;
      }
      at += used;
      if (used < frameSize * atOnce) return fresh;
    }
  }

  /** How many frames the log holds that were committed. */
  get frames(): number {
    return (this.#at - headSize) / frameSize;
  }
}
