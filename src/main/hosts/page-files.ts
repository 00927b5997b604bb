import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { newNonce, nonceMark, pageHeaders } from './policy.ts';

/** A file of the built renderer, ready to be sent by either host. */
interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Names a build makes: no empty part, no dot first, no backslash, no colon. So no path can leave the folder. */
const part = /^[\w-][\w.@-]*$/;

function safePath(pathname: string): string | null {
  if (pathname === '/') return 'index.html';
  const parts = pathname.slice(1).split('/');
  return pathname.startsWith('/') && parts.every((one) => part.test(one)) ? parts.join('/') : null;
}

/** The file of `folder` (dist/renderer) that a URL's path names, with headers and a fresh nonce; null when there is none to give. */
export async function pageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const path = safePath(pathname);
  const type = path === null ? undefined : types[extname(path)];
  if (path === null || type === undefined) return null;
  const nonce = newNonce();
  const headers = { ...pageHeaders(nonce), 'Content-Type': type };
  try {
    const bytes = await readFile(join(folder, path));
    return {
      headers,
      body: path.endsWith('.html') ? Buffer.from(bytes.toString('utf8').replaceAll(nonceMark, nonce)) : bytes,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}
