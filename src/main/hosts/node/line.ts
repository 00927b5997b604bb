import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { closeFrame, closing, frameReader, pingFrame, pongFrame, textFrame } from './frames.ts';

/** The longest text that a page may send over its line, in bytes: files are posted. */
const textLimit = 1024 * 1024;
/** A page that does not hang up after a farewell is cut off, in milliseconds. */
const farewell = 1_000;
/** A question this often, in milliseconds, lets both sides notice a dead connection. */
const heartbeat = 15_000;

/** An open line to a page: whole texts both ways, in order. */
export interface Line {
  send(text: string): void;
  close(): void;
}

export interface LineHears {
  onText(text: string): void;
  /** Once, however the line ended. */
  onEnd(): void;
}

/** What a page offers as it asks for a line: our own word first, then what it opens with. Null when it asks for something else. */
export function offersOf({ headers }: IncomingMessage): readonly string[] | null {
  const key = headers['sec-websocket-key'];
  if (headers.upgrade?.toLowerCase() !== 'websocket' || headers['sec-websocket-version'] !== '13') return null;
  if (typeof key !== 'string' || Buffer.from(key, 'base64').length !== 16) return null;
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((word) => word.trim());
}

/** The answer of RFC 6455 that turns a connection into a line, with the one word of its offers that we speak. */
function welcome(key: string, protocol: string): string {
  // The constant is the RFC's own.
  const accepted = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accepted}`,
    `Sec-WebSocket-Protocol: ${protocol}`,
    '\r\n',
  ].join('\r\n');
}

/** Takes a connection over as a line, after {@link offersOf} and the guard have let it in. */
export function openLine(socket: Duplex, request: IncomingMessage, protocol: string, hears: LineHears): Line {
  let over = false;
  const beat = setInterval(() => socket.write(pingFrame()), heartbeat);
  beat.unref();
  const finish = () => {
    if (over) return;
    over = true;
    clearInterval(beat);
    hears.onEnd();
  };
  const close = (code: number) => {
    if (!over) {
      socket.end(closeFrame(code));
      setTimeout(() => socket.destroy(), farewell).unref();
    }
    finish();
  };
  const read = frameReader(textLimit, {
    text: hears.onText,
    ping: (said) => socket.write(pongFrame(said)),
    end: close,
  });
  socket.on('data', (bytes: Buffer) => {
    if (!over) read(bytes);
  });
  socket.on('close', finish);
  // A browser that is gone says no farewell: its half of the connection just ends.
  socket.on('end', () => socket.destroy());
  socket.write(welcome(request.headers['sec-websocket-key'] ?? '', protocol));
  return {
    send(text) {
      if (!over) socket.write(textFrame(text));
    },
    close: () => close(closing.normal),
  };
}
