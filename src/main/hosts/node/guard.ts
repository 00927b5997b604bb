import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether the request carries the token. Digests are compared, in constant time whatever was sent. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
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
  return typeof client === 'string' && /^[\w-]{8,64}$/.test(client) ? client : null;
}
