import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether the request carries the token. Digests are compared, in constant time whatever was sent. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}

/**
 * Whether the request was meant for us and came from our own page: the exact Host (a name that resolves to loopback is refused), and
 * where the browser says so, our own Origin and site. `host` is `127.0.0.1:port`.
 */
export function isOurs(request: IncomingMessage, host: string): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  return (
    headers.host === host &&
    (headers.origin === undefined || headers.origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

/** The page's own name, which it makes up once: letters, digits and hyphens. */
export function clientOf(request: IncomingMessage): string | null {
  const client = request.headers['x-client'];
  return typeof client === 'string' && /^[\w-]{8,64}$/.test(client) ? client : null;
}
