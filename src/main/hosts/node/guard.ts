import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Digests are compared, in constant time whatever was sent. */
function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

/** Whether the request carries the token. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  return isSecret(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** Whether the request was meant for us: the exact Host `127.0.0.1:port`, so that no name that resolves to loopback gets in. */
export function isMeantForUs(request: IncomingMessage, host: string): boolean {
  return request.headers.host === host;
}

/** Whether it came from our own page, where the browser says so; a page itself may be reached from anywhere, it holds no secret. */
export function isFromUs(request: IncomingMessage, host: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  return (
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

/** The page's own name, which it makes up once: letters, digits and hyphens. */
export function clientOf(request: IncomingMessage): string | null {
  const client = request.headers['x-client'];
  return typeof client === 'string' && isName(client) ? client : null;
}

function isName(client: string): boolean {
  return /^[\w-]{8,64}$/.test(client);
}

/** The page that asks for a line by these words: `selaras`, the token, its name. A browser lets a page set no header there. */
export function pageOf(offers: readonly string[], token: string): string | null {
  const [word, given = '', client = ''] = offers;
  return word === 'selaras' && isSecret(given, token) && isName(client) ? client : null;
}
