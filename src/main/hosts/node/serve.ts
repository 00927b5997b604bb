import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AppEvent, TextPort } from '#main/kernel/app-port.ts';
import { encodeWire } from '#main/kernel/wire.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { pageFile } from '../page-files.ts';
import { newNonce, pageHeaders } from '../policy.ts';
import { type HostRefusal, refusalAnswer } from '../refusal.ts';
import { callOf, lineCallOf } from './calls.ts';
import { clientOf, hasToken, isFromUs, isMeantForUs, pageOf } from './guard.ts';
import { type Line, offersOf, openLine } from './line.ts';
import { openLines } from './lines.ts';

/**
 * The whole body as text, or null when it is longer than `limit` bytes. What is too much is read to its end and thrown away, never
 * held: a browser that is cut off while sending shows no answer at all. Rejects when the connection breaks.
 */
async function bodyText(request: IncomingMessage, limit: number): Promise<string | null> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) chunks = [];
    else chunks.push(chunk);
  }
  return length > limit ? null : Buffer.concat(chunks).toString('utf8');
}

/** The default cap of one call, in MB of base64 and JSON: some 140 MB of files, and below the longest string V8 can hold. */
const bodyMegabytes = 192;
const megabyte = 1024 * 1024;

/** A running loopback host. `address` is `http://127.0.0.1:port/`; `token` opens it and belongs in the fragment of the link only. */
export interface Served {
  readonly address: string;
  readonly token: string;
  tell(event: AppEvent): void;
  close(): Promise<void>;
}

interface ServeOptions {
  /** The built renderer: dist/renderer. */
  readonly pages: string;
  readonly megabytes?: number;
  /** Called with the number of listening pages whenever that changes. */
  readonly onListening?: (pages: number) => void;
}

const statuses: Readonly<Record<HostRefusal, number>> = {
  'host.refused': 403,
  'host.malformed': 400,
  'host.too-large': 413,
};

function languageAsked(request: IncomingMessage): Language {
  return request.headers['accept-language']?.startsWith('en') === true ? 'en' : 'id';
}

function sendAnswer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders(newNonce()), 'Content-Type': 'application/json' });
  response.end(text);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

/**
 * Serves the renderer and the app on 127.0.0.1, at a port the system picks. `POST /call` {name, input, language} answers an Answer; it
 * wants the token as `Authorization: Bearer` and the page's name as `X-Client`. `/line` is a WebSocket, with both in its protocols: a
 * request costs a browser more than the app its answer. Over it go calls, their answers and all AppEvents, one JSON a text.
 */
export async function serveApp(app: TextPort, options: ServeOptions): Promise<Served> {
  const token = randomBytes(32).toString('base64url');
  const megabytes = options.megabytes ?? bodyMegabytes;
  const lines = openLines(options.onListening ?? (() => undefined));
  let host = '';

  function refuse(request: IncomingMessage, response: ServerResponse, code: HostRefusal): void {
    // The rest of an unread body would otherwise be waited for.
    response.setHeader('Connection', 'close');
    const answer = refusalAnswer(code, languageAsked(request), { limit: megabytes });
    sendAnswer(response, statuses[code], encodeWire(answer));
  }

  async function call(request: IncomingMessage, response: ServerResponse, client: string): Promise<void> {
    const text = await bodyText(request, megabytes * megabyte);
    if (text === null) return refuse(request, response, 'host.too-large');
    const asked = callOf(text);
    if (asked === null) return refuse(request, response, 'host.malformed');
    const { text: answer } = await app.callText(client, asked.name, asked.input, asked.language);
    sendAnswer(response, 200, answer);
  }

  /** Answers one text of a page's line; what the page wants to look at after it is read when it has answered, and sent at once. */
  async function talk(line: Line, client: string, text: string): Promise<void> {
    const asked = lineCallOf(text);
    if (asked === null) return line.close();
    const { id, language, prefetch } = asked;
    const answer = await app.callText(client, asked.name, asked.input, language);
    line.send(`{"id":${id},"answer":${answer.text}}`);
    if (prefetch.length === 0 || !answer.ok) return;
    const seen = await Promise.all(prefetch.map(({ name, input }) => app.callText(client, name, input, language)));
    line.send(`{"id":${id},"seen":[${seen.map((look) => look.text).join()}]}`);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A page that goes away in the middle of a word is no fault of ours.
    socket.on('error', () => socket.destroy());
    const client = pageOf(offersOf(request), token);
    if (request.url !== '/line' || client === null || !isMeantForUs(request, host) || !isFromUs(request, host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    openLine(request, socket, head, (line) => {
      lines.add(client, line);
      return {
        onText: (text) =>
          void talk(line, client, text).catch((error: unknown) => {
            console.error('selaras: a call broke off:', error);
            line.close();
          }),
        onEnd: () => lines.remove(line),
      };
    });
  }

  async function page(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const file = request.method === 'GET' ? await pageFile(options.pages, pathname) : null;
    response.writeHead(file === null ? 404 : 200, file?.headers ?? pageHeaders(newNonce()));
    response.end(file?.body);
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isMeantForUs(request, host)) return refuse(request, response, 'host.refused');
    const pathname = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
    if (pathname !== '/call') return page(request, response, pathname);
    const client = clientOf(request);
    if (!isFromUs(request, host) || !hasToken(request, token) || client === null)
      return refuse(request, response, 'host.refused');
    if (request.method !== 'POST') return refuse(request, response, 'host.malformed');
    return call(request, response, client);
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      console.error('selaras: a request broke off:', error);
      response.destroy();
    });
  });
  server.on('upgrade', upgrade);
  // A large import over a slow disk may take minutes to be sent.
  server.requestTimeout = 0;
  // The page's connections stay: an edit after a pause is not to wait for a new one, in milliseconds.
  server.keepAliveTimeout = 600_000;
  host = `127.0.0.1:${await listen(server)}`;
  return {
    address: `http://${host}/`,
    token,
    tell: lines.tell,
    close() {
      lines.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1_000).unref();
      });
    },
  };
}
