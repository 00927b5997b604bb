import { isUtf8 } from 'node:buffer';

/** What arrives over a line, RFC 6455: whole texts, pings to answer, and its end with the code to close with. */
export interface Hears {
  text(text: string): void;
  ping(payload: Buffer): void;
  end(code: number): void;
}

const opcodes = { more: 0x0, text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** Codes of RFC 6455 that a line is closed with. */
export const closing = { normal: 1000, protocol: 1002, kind: 1003, letters: 1007, tooLong: 1009 } as const;

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

/** One text, whole and unmasked, as a server sends it. */
export function textFrame(text: string): Buffer {
  return frame(opcodes.text, Buffer.from(text, 'utf8'));
}

/** A question whether the other side is still there. */
export function pingFrame(): Buffer {
  return frame(opcodes.ping, Buffer.alloc(0));
}

export function pongFrame(payload: Buffer): Buffer {
  return frame(opcodes.pong, payload);
}

export function closeFrame(code: number): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return frame(opcodes.close, payload);
}

interface Frame {
  readonly last: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  readonly end: number;
}

/** The frame at the head of the bytes: null while it is not all there, a closing code when it may not be. */
function frameAt(bytes: Buffer, limit: number): Frame | number | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  const opcode = first & 0x0f;
  const short = second & 0x7f;
  const control = opcode >= opcodes.close;
  // A page masks all that it sends, and nothing was agreed that would use the reserved bits.
  if ((second & 0x80) === 0 || (first & 0x70) !== 0 || (control && (short > 125 || (first & 0x80) === 0)))
    return closing.protocol;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start + 4) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (length > limit) return closing.tooLong;
  const end = start + 4 + length;
  if (bytes.length < end) return null;
  const payload = Buffer.from(bytes.subarray(start + 4, end));
  for (const [at, byte] of payload.entries()) payload[at] = byte ^ (bytes[start + (at & 3)] ?? 0);
  return { last: (first & 0x80) !== 0, opcode, payload, end };
}

/** Takes the bytes of a page as they come; texts of more than `limit` bytes end the line. */
export function frameReader(limit: number, hears: Hears): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let parts: Buffer[] | null = null;
  let over = false;

  /** The code to end with, where a frame ends the line. */
  function take({ opcode, payload, last }: Frame): number | null {
    if (opcode === opcodes.ping) hears.ping(payload);
    if (opcode === opcodes.ping || opcode === opcodes.pong) return null;
    if (opcode === opcodes.close) return closing.normal;
    if (opcode !== opcodes.text && opcode !== opcodes.more) return closing.kind;
    if ((opcode === opcodes.more) !== (parts !== null)) return closing.protocol;
    parts = [...(parts ?? []), payload];
    if (parts.reduce((sum, part) => sum + part.length, 0) > limit) return closing.tooLong;
    if (!last) return null;
    const whole = Buffer.concat(parts);
    parts = null;
    if (!isUtf8(whole)) return closing.letters;
    hears.text(whole.toString('utf8'));
    return null;
  }

  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (!over) {
      const found = frameAt(rest, limit);
      if (found === null) return;
      const code = typeof found === 'number' ? found : take(found);
      if (typeof found !== 'number') rest = rest.subarray(found.end);
      if (code === null) continue;
      over = true;
      hears.end(code);
    }
  };
}
