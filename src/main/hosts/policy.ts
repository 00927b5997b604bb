import { randomBytes } from 'node:crypto';

/** Placeholder in index.html where the nonce of a response belongs. */
export const nonceMark = '__CSP_NONCE__';

/** A nonce for one response: 16 random bytes. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What a page of ours may do: scripts, fonts and calls from its own origin only; style sheets of its own or under the nonce (the
 * grid writes its own); pictures of its own, from `data:`, or made in the page (`blob:`). Nothing may frame it, and it sends no form.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every response of either host; nothing of an agency may stay in a cache. */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=()',
    'Cache-Control': 'no-store',
  };
}
