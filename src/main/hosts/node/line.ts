import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

/** The longest text that a page may send over its line, in bytes: files are posted. */
const textLimit = 1024 * 1024;
/** A question this often, in milliseconds, lets both sides notice a dead connection. */
const heartbeat = 15_000;
/** A page that does not hang up after a farewell is cut off, in milliseconds. */
const farewell = 1_000;
/** Codes of RFC 6455 that a line is closed with. */
const closing = { normal: 1000, kind: 1003 } as const;

/** An open line to a page: whole texts both ways, in order. */
export interface Line {
  send(text: string): void;
  close(): void;
}

interface LineHears {
  onText(text: string): void;
  /** Once, however the line ended. */
  onEnd(): void;
}

/** What a page offers as it asks for a line: our own word first, then what it opens with. */
export function offersOf({ headers }: IncomingMessage): readonly string[] {
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((word) => word.trim());
}

/** Of what a page offers only our own word is said back: the rest opens the line. */
const doorman = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  maxPayload: textLimit,
  perMessageDeflate: false,
  handleProtocols: (offered) => [...offered][0] ?? false,
});

function lineOver(socket: WebSocket): Line {
  return {
    send(text) {
      if (socket.readyState === socket.OPEN) socket.send(text);
    },
    close() {
      socket.close(closing.normal);
      setTimeout(() => socket.terminate(), farewell).unref();
    },
  };
}

function hear(socket: WebSocket, { onText, onEnd }: LineHears): void {
  const beat = setInterval(() => socket.ping(), heartbeat);
  beat.unref();
  socket.on('message', (bytes: RawData, isBinary: boolean) => {
    if (isBinary) socket.close(closing.kind);
    else if (socket.readyState === socket.OPEN) onText(String(bytes));
  });
  // Bytes that are against the standard close the line with the code for it; there is nobody else to tell.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearInterval(beat);
    onEnd();
  });
}

/** Takes a connection over as a line, after the guard has let it in; a request that is no WebSocket's is refused with its status. */
export function openLine(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  onOpen: (line: Line) => LineHears,
): void {
  doorman.handleUpgrade(request, socket, head, (opened) => hear(opened, onOpen(lineOver(opened))));
}
